import type { Draft } from '../../model/types.js';

/** Returns whether a section refers to another theme or section: by number, by title or with a link. */
export function refersElsewhere(draft: Draft, index: number): boolean {
  const section = draft.sections[index];
  if (!section) return false;
  if (draft.sentencesOf(index).some((sentence) => sentence.has('reference'))) return true;
  const segments = draft.segments.slice(section.firstSegment, section.endSegment);
  if (segments.some(({ model }) => model.blocks.some(({ links }) => links.some(({ url }) => url.startsWith('#'))))) {
    return true;
  }
  return namesAnotherTheme(draft, index, draft.text.slice(section.heading.end, section.end).toLowerCase());
}

/** Shorter titles, and those of one word, are found in running text by chance. */
const SHORTEST_TITLE = 10;

interface Title {
  readonly text: string;
  readonly index: number;
}

const titles = new WeakMap<Draft, ReadonlyMap<string, readonly Title[]>>();

/** Returns the titles of themes by their first word; made once for a draft. */
function titlesOf(draft: Draft): ReadonlyMap<string, readonly Title[]> {
  const known = titles.get(draft);
  if (known) return known;
  const found = new Map<string, Title[]>();
  for (const { index, theme, title } of draft.sections) {
    const text = title.toLowerCase();
    const first = WORD.exec(text)?.[0];
    if (!theme || first === undefined || text.length < SHORTEST_TITLE || !text.includes(' ')) continue;
    found.set(first, [...(found.get(first) ?? []), { text, index }]);
  }
  titles.set(draft, found);
  return found;
}

const WORD = /[\p{L}\p{N}]+/u;

function namesAnotherTheme(draft: Draft, index: number, text: string): boolean {
  const byFirst = titlesOf(draft);
  for (const { 0: word, index: at } of text.matchAll(new RegExp(WORD, 'gu'))) {
    const candidates = byFirst.get(word) ?? [];
    if (candidates.some((title) => title.index !== index && text.startsWith(title.text, at))) return true;
  }
  return false;
}

/** Returns whether a section says outright why it stands alone. */
export function standsAlone(draft: Draft, index: number): boolean {
  return draft.sentencesOf(index).some((sentence) => sentence.has('alone'));
}
