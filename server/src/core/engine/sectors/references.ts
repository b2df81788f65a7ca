import type { Draft } from '../../model/types.js';
import { oncePerSaying } from '../../model/sectors/once-per-saying.js';

/** Returns whether a section refers to another theme or section: by number, by title or with a link. */
export function refersElsewhere(draft: Draft, index: number): boolean {
  return saysThatItRefers(draft, index) || namesAnotherTheme(draft, index);
}

const saysThatItRefers = oncePerSaying((draft, index) => {
  const section = draft.sections[index];
  if (!section) return false;
  if (draft.sentencesOf(index).some((sentence) => sentence.has('reference'))) return true;
  const segments = draft.segments.slice(section.firstSegment, section.endSegment);
  return segments.some(({ model }) => model.blocks.some(({ links }) => links.some(({ url }) => url.startsWith('#'))));
});

/** The text below the heading in lower case, and where each of its words begins. */
const wordsBelow = oncePerSaying((draft, index) => {
  const section = draft.sections[index];
  const text = section ? draft.text.slice(section.heading.end, section.end).toLowerCase() : '';
  const places = new Map<string, number[]>();
  for (const { 0: word, index: at } of text.matchAll(new RegExp(WORD, 'gu'))) {
    const known = places.get(word);
    if (known) known.push(at);
    else places.set(word, [at]);
  }
  return { text, places };
});

/** Shorter titles, and those of one word, are found in running text by chance. */
const SHORTEST_TITLE = 10;

interface Title {
  readonly text: string;
  /** The themes that are called so. */
  readonly sections: number[];
}

const titles = new WeakMap<Draft, ReadonlyMap<string, readonly Title[]>>();

/** Returns the titles of themes by their first word; made once for a draft. */
function titlesOf(draft: Draft): ReadonlyMap<string, readonly Title[]> {
  const known = titles.get(draft);
  if (known) return known;
  const found = new Map<string, Title[]>();
  const byText = new Map<string, Title>();
  for (const { index, theme, title } of draft.sections) {
    const text = theme ? title.toLowerCase() : '';
    if (text.length < SHORTEST_TITLE || !text.includes(' ')) continue;
    const same = byText.get(text);
    if (same) {
      same.sections.push(index);
      continue;
    }
    const first = WORD.exec(text)?.[0];
    if (first === undefined) continue;
    const called: Title = { text, sections: [index] };
    byText.set(text, called);
    const begun = found.get(first);
    if (begun) begun.push(called);
    else found.set(first, [called]);
  }
  titles.set(draft, found);
  return found;
}

const WORD = /[\p{L}\p{N}]+/u;

function namesAnotherTheme(draft: Draft, index: number): boolean {
  const { text, places } = wordsBelow(draft, index);
  const titles = titlesOf(draft);
  const isNamed = ({ text: title, sections }: Title, at: readonly number[]) => {
    const isAnothers = sections.length > 1 || sections[0] !== index;
    return isAnothers && at.some((place) => text.startsWith(title, place));
  };
  // A draft of a thousand short sections has a thousand titles, so it is the fewer words that are gone through.
  const words = places.size < titles.size ? places : titles;
  for (const first of words.keys()) {
    const at = places.get(first);
    if (at !== undefined && titles.get(first)?.some((title) => isNamed(title, at))) return true;
  }
  return false;
}

/** Returns whether a section says outright why it stands alone. */
export const standsAlone = oncePerSaying((draft, index) =>
  draft.sentencesOf(index).some((sentence) => sentence.has('alone')),
);
