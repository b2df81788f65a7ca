import type { Decision, Draft } from '../../model/types.js';

/**
 * Returns the decision of the register that answers a conflict between two sectors in a section: it has a table and a date
 * or an outcome, and is about both sectors, or about one of them in words of the section.
 */
export function answerTo(draft: Draft, section: number, sectors: readonly [string, string]): Decision | undefined {
  return draft.table.decisions.find((decision) => {
    const isSettled = decision.outcome !== undefined || (decision.table !== undefined && decision.by !== undefined);
    return isSettled && decision.source === 'register' && isAbout(draft, section, sectors, decision.question);
  });
}

function isAbout(draft: Draft, index: number, sectors: readonly [string, string], question: string): boolean {
  const section = draft.sections[index];
  if (!section) return false;
  const spoken = draft.sectorsOf(question);
  if (sectors.every((sector) => spoken.has(sector))) return true;
  const own = contentWords(question);
  const title = new Set(contentWords(section.title));
  const text = new Set(contentWords(draft.text.slice(section.heading.end, section.end)));
  const names = namesIn(question).filter((name) => draft.text.slice(section.start, section.end).includes(name));
  const shared = own.filter((word) => text.has(word) || title.has(word));
  if (names.length > 0 && shared.length >= 1) return true;
  const isSpoken = sectors.some((sector) => spoken.has(sector));
  return isSpoken && shared.length >= FEWEST_SHARED;
}

const FEWEST_SHARED = 2;
/** Shorter words are mostly there for grammar. */
const SHORTEST = 4;

function contentWords(text: string): string[] {
  return [...new Set(text.toLowerCase().match(/[\p{L}]+/gu) ?? [])].filter((word) => word.length >= SHORTEST);
}

/** Capitalised words after the first one. */
function namesIn(question: string): string[] {
  return (question
    .trim()
    .split(/\s+/)
    .slice(1)
    .join(' ')
    .match(/\p{Lu}[\p{L}-]{3,}/gu) ?? []) as string[];
}
