import type { Decision, Draft } from '../../model/types.js';
import { oncePerSaying } from '../../model/sectors/once-per-saying.js';

/**
 * Returns the decision of the register that answers a conflict between two sectors in a section: it has a table and a date
 * or an outcome, or blanks to be filled in, and is about both sectors, or about one of them and no third in words of the section.
 */
export function answerTo(draft: Draft, section: number, sectors: readonly [string, string]): Decision | undefined {
  return draft.table.decisions.find((decision) => {
    const { outcome, table, by, blank } = decision;
    const isPlaced = outcome !== undefined || (table !== undefined && by !== undefined) || blank === true;
    return isPlaced && decision.source === 'register' && isAbout(draft, section, sectors, decision.question);
  });
}

function isAbout(draft: Draft, index: number, sectors: readonly [string, string], question: string): boolean {
  const section = draft.sections[index];
  if (!section) return false;
  const spoken = draft.sectorsOf(question);
  const isOfPair = (sector: string) => sectors.includes(sector);
  if (sectors.every((sector) => spoken.has(sector))) return true;
  const isOfOthers = [...spoken].some((sector) => !isOfPair(sector) && draft.catalogue.get(sector)?.connector !== true);
  if (isOfOthers) return false;
  const words = wordsOf(draft, index);
  const shared = contentWords(question).filter((word) => words.has(word));
  return shared.length >= FEWEST_SHARED && shared.some((word) => [...draft.sectorsOf(word)].some(isOfPair));
}

const wordsOf = oncePerSaying((draft, index) => {
  const section = draft.sections[index];
  return new Set(section ? contentWords(draft.text.slice(section.start, section.end)) : []);
});

const FEWEST_SHARED = 2;
/** Shorter words are mostly there for grammar. */
const SHORTEST = 4;

function contentWords(text: string): string[] {
  return [...new Set(text.toLowerCase().match(/[\p{L}]+/gu) ?? [])].filter((word) => word.length >= SHORTEST);
}
