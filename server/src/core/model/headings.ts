import { STRUCTURE } from '../generated/structure.js';
import { oncePerText } from './once-per.js';
import type { PartKind } from './types.js';

const NUMBERING =
  /^\s*(?:(?:hoofdstuk|chapter|deel|part|thema|theme|opgave|ambitie|goal)\s+)?(?:\d+(?:\.\d+)*|[A-Z]|[IVX]+)[.):]?\s+(?=\S)/i;
const ATTRIBUTES = /\s*\{[^{}]*\}\s*$/;
const TRAILING_HASHES = /\s+#+\s*$/;
const BARE_NUMBERING = /^\s*\d+(?:\.\d+)*[.)]?\s+(?:[·•–—|]\s+)?(?=\S)/;

/** Returns a heading's words without numbering, attributes and closing marks. */
export function titleOf(heading: string): string {
  return heading.replace(TRAILING_HASHES, '').replace(ATTRIBUTES, '').replace(BARE_NUMBERING, '').trim();
}

/** Returns what part of a document a section with this title is; `policy` if the title does not say. */
export const partOf = oncePerText((title: string): PartKind => {
  const words = plain(title);
  for (const [part, matches] of PARTS) if (matches(words)) return part;
  return aboutItself(words);
});

/**
 * Returns what a title says of the document that is made of words for it alone: that a part tells how to read it, or
 * how it came about. "Onze visie" names the document and promises it, so a document alone says nothing.
 */
function aboutItself(words: string): PartKind {
  const said = words.split(' ').filter((word) => !ABOUT.between.has(word));
  const has = (group: Set<string>) => said.some((word) => group.has(word));
  const { document, process, question, reading } = ABOUT;
  const names = [document, process, question, reading];
  if (said.length === 0 || !said.every((word) => names.some((group) => group.has(word)))) return 'policy';
  if (has(process)) return 'process';
  return has(document) && (has(question) || has(reading)) ? 'reading-guide' : 'policy';
}

/** Returns whether the sections under a heading with this title are the themes. */
export const isThemeParent = oncePerText(titleTest(STRUCTURE['theme-parents']));

/** Returns whether the text under a heading with this title mostly tells what is or was. */
export const isDescribing = oncePerText(titleTest(STRUCTURE.describing));

/** Returns whether a section with this title is about the document rather than a subject. */
export const isNoTheme = oncePerText(titleTest(STRUCTURE['not-themes']));

const ABOUT = Object.fromEntries(
  Object.entries(STRUCTURE.about).map(([group, words]) => [group, new Set<string>(words)]),
) as Readonly<Record<keyof typeof STRUCTURE.about, Set<string>>>;

interface HeadingTests {
  readonly names?: readonly string[];
  readonly contains?: readonly string[];
  readonly begins?: readonly string[];
}

function titleTest(tests: HeadingTests): (title: string) => boolean {
  const matches = matcherOf(tests);
  return (title) => matches(plain(title));
}

/** A draft may hold tens of thousands of headings, so nothing is put together for each pair of a title and a word. */
function matcherOf({ names = [], begins = [], contains = [] }: HeadingTests): (words: string) => boolean {
  const whole = new Set(names);
  const beginnings = begins.map((word) => `${word} `);
  const parts = contains.map((part) => ` ${part} `);
  return (words) => {
    if (whole.has(words)) return true;
    const behind = `${words} `;
    if (beginnings.some((word) => behind.startsWith(word))) return true;
    const between = ` ${behind}`;
    return parts.some((part) => between.includes(part));
  };
}

/** Several questions are asked of a title, one after the other. */
const plain = oncePerText((title: string) =>
  title
    .toLowerCase()
    .replace(NUMBERING, '')
    .replace(/[’‘`]/g, "'")
    .replace(/[?!.:,;()"“”*_]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim(),
);

const PARTS = (Object.entries(STRUCTURE.parts) as [PartKind, HeadingTests][]).map(
  ([part, tests]) => [part, matcherOf(tests)] as const,
);
