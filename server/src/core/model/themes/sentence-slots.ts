import type { Block } from '../../parse/blocks.js';
import { MASK } from '../../text/index.js';
import { once } from '../once-per.js';
import { plainWords } from '../table/names.js';
import { mayHold, type PhraseHints } from '../phrase-hints.js';
import { hintedList } from '../phrases.js';
import { vocabulary, type OwnerRole } from '../vocabulary.js';
import type { OwnerSlot } from './slot.js';

interface SentencePattern {
  readonly role: OwnerRole;
  readonly doubtful: boolean;
  readonly expression: () => RegExp;
  /** Words of which one is always there: to look for them is cheap, and most paragraphs hold none. */
  readonly marks: readonly string[];
  /** The number of the list of these; see `phrase-hints.ts`. */
  readonly list: number;
}

const { themes, not, sentences } = vocabulary.sentences;
const GAP = `[\\s${MASK}]+`;
/** Words that end in a full stop inside a name: "Afd. Ruimte", "dhr. Bos". */
const STOPPED = new Set([...vocabulary.labels.stopped, ...Object.keys(vocabulary.labels.shortened)]);
const NAMES = `(?:[^.!?:\\n]|(?<=(?<!\\p{L})(?:${[...STOPPED].join('|')}))\\.){2,140}?`;
const END = `(?=[${MASK}\\s]*(?:[.!?;:]|,${GAP}(?:want|omdat|die|dat|zodat|maar|en|because|who|which|so|but|and)\\b|$))`;
const PATTERNS: readonly SentencePattern[] = sentences.map(({ role, pattern, sure }) => ({
  role,
  doubtful: sure === false,
  expression: once(() => compile(pattern)),
  marks: marksOf(pattern).map(longestWord),
  list: hintedList(marksOf(pattern)),
}));
const NOT = new Set(not);

/** Returns the owners that sentences name outright, such as "GGD trekt dit thema samen met Stedenbouw". */
export function sentenceSlots(blocks: readonly Block[], hints: PhraseHints): OwnerSlot[] {
  return blocks.flatMap((block, index) => {
    if (block.kind !== 'paragraph' || block.quoted || block.footnote !== undefined) return [];
    const likely = PATTERNS.filter(({ list }) => mayHold(hints, index, list));
    if (likely.length === 0) return [];
    const prose = block.prose.toLowerCase();
    const patterns = likely.filter(({ marks }) => marks.some((mark) => prose.includes(mark)));
    if (patterns.length === 0) return [];
    return sentencesOf(block.prose).flatMap(({ text, start }) => slotsOf(text, block.start + start, patterns));
  });
}

function slotsOf(sentence: string, start: number, patterns: readonly SentencePattern[]): OwnerSlot[] {
  if (/\?[\s\u2060]*$/u.test(sentence)) return [];
  for (const { role, doubtful, expression } of patterns) {
    const found = expression().exec(sentence);
    if (found === null || plainWords(found[0]).some((word) => NOT.has(word))) continue;
    const slots = Object.entries(found.indices?.groups ?? {}).flatMap(([name, range]): OwnerSlot[] => {
      if (!name.startsWith('owner') || range === undefined) return [];
      const text = sentence.slice(range[0], range[1]);
      return [{ start: start + range[0], end: start + range[1], text, role, many: true, shape: 'sentence', doubtful }];
    });
    if (slots.length > 0) return slots;
  }
  return [];
}

/** Sentences as far as they matter here; an abbreviation that is not known at worst splits one too many. */
function sentencesOf(prose: string): { text: string; start: number }[] {
  const found: { text: string; start: number }[] = [];
  let start = 0;
  for (const match of prose.matchAll(/(?<=(\p{L}{3,})[.!?])[\s\u2060]+(?=[\p{Lu}\d])/gu)) {
    // "Afd. Ruimte" is one name.
    if (STOPPED.has(match[1]?.toLowerCase() ?? '')) continue;
    found.push({ text: prose.slice(start, match.index), start });
    start = match.index + match[0].length;
  }
  return [...found, { text: prose.slice(start), start }];
}

/** Compiles "{owner} (is|zijn) [samen] verantwoordelijk voor {theme}". */
function compile(pattern: string): RegExp {
  let owners = 0;
  const parts = pattern.split(' ').reduce<string[]>((joined, part) => {
    const open = joined.at(-1);
    // A bracket or group may hold spaces of its own.
    if (open !== undefined && /^[[(][^\])]*$/.test(open)) joined[joined.length - 1] = `${open} ${part}`;
    else joined.push(part);
    return joined;
  }, []);
  const source = parts.map((part, index) => {
    const last = index === parts.length - 1;
    const gap = last ? '' : GAP;
    if (part === '{owner}') return `(?<owner${owners++}>${NAMES})${last ? END : gap}`;
    if (part === '{theme}') return `(?:${themes.map(spaced).join('|')})${last ? '(?!\\p{L})' : gap}`;
    if (part.startsWith('[')) return `(?:(?:${alternatives(part)})${GAP})?`;
    return `(?:${alternatives(part)})${last ? '(?!\\p{L})' : gap}`;
  });
  const opens = pattern.startsWith('{owner}') ? `^[${MASK}\\s]*` : '(?<!\\p{L})';
  return new RegExp(opens + source.join(''), 'diu');
}

function alternatives(part: string): string {
  const bare = part.replace(/^[[(]|[\])]$/g, '');
  return bare.split('|').map(spaced).join('|');
}

function spaced(phrase: string): string {
  return phrase.replace(/ /g, GAP);
}

function longestWord(phrase: string): string {
  return phrase.split(' ').sort((a, b) => b.length - a.length)[0] ?? '';
}

/** The longest word of a pattern that is always there, with its alternatives, tells whether a paragraph can hold it. */
function marksOf(pattern: string): string[] {
  const groups = pattern.replace(/\{\w+\}|\[[^\]]*\]/g, ' ').match(/\([^)]*\)|\S+/g) ?? [];
  const words = groups.map((group) => group.replace(/^\(|\)$/g, '').split('|'));
  return words.sort((a, b) => shortest(b) - shortest(a))[0] ?? [];
}

function shortest(words: readonly string[]): number {
  return Math.min(...words.map((word) => word.length));
}
