import type { Vocabulary } from '../language/index.js';
import { CLOSED_RUN, entryOf, hashOfPattern, OPENING_RUN } from './compiled.js';
import type { CompiledPatterns, PartCode, PhraseCode } from './compiled.js';
import { anchorAt } from './neighbours.js';
import { prepositionsOf } from './prepositions.js';
import type { Anchor, FramePhrase, Owner, Part, Place, RowPhrase } from './program.js';
import { slotFrom, type Slot } from './slots.js';
import { spelled } from './spelling.js';
import type { PatternSource } from './sources.js';
import type { LanguageData } from './types.js';

/** The phrases of compiled patterns, each made when a word first leads to it. */
export interface Shelf {
  /** Returns the anchors at a word, or at a test as `*` and its number. */
  anchorsAt(key: string): Anchor[];
  /** Sources whose patterns were not compiled and have to be read. */
  readonly unread: readonly PatternSource[];
}

export function createShelf(
  data: LanguageData,
  compiled: CompiledPatterns,
  sources: readonly PatternSource[],
  vocabulary: Vocabulary,
): Shelf {
  const words = compiled.words.split(' ');
  const { ownersOf, unread } = ownersByPhrase(compiled, sources);
  const prepositions = prepositionsOf(data, vocabulary);
  const slots: (Slot | undefined)[] = [];
  const made: (readonly (RowPhrase | FramePhrase)[] | undefined)[] = [];

  function makeSlot(number: number): Slot {
    const ids: number[] = [];
    const tests: number[] = [];
    for (const code of compiled.slots[number] ?? []) {
      if (code < 0) tests.push(-1 - code);
      else ids.push(vocabulary.idOf(words[code] ?? ''));
    }
    return slotFrom(ids, tests);
  }

  const placesOf = (codes: readonly number[]): Place[] =>
    codes.map((code) => ({
      slot: (slots[code >> 6] ??= makeSlot(code >> 6)),
      gap: (code >> 1) & 31,
      optional: (code & 1) === 1,
    }));

  function partOf(code: PartCode): Part {
    const [kind, first = 0, gap = 0] = code;
    if (kind === 1) return { ...prepositions(words[first] ?? ''), follow: placesOf(code.slice(2)) };
    return {
      kind: 'run',
      places: placesOf(code.slice(3)),
      closed: (first & CLOSED_RUN) !== 0,
      opensClause: (first & OPENING_RUN) !== 0,
      gap,
    };
  }

  function make(code: PhraseCode, owners: readonly Owner[]): (RowPhrase | FramePhrase)[] {
    const [first = 0, ...parts] = code as readonly [number, ...PartCode[]];
    if (first >= 0) {
      const places = placesOf(code as readonly number[]);
      const gapped = places.some(({ gap }) => gap > 0);
      return owners.map((owner) => ({ kind: 'row', owner, places, gapped }));
    }
    const verb = data.verbs[-1 - first];
    if (!verb) return [];
    const particle = verb.particle === undefined ? -1 : vocabulary.idOf(spelled(verb.particle));
    const made = parts.map(partOf);
    return owners.map((owner) => ({ kind: 'frame', owner, verb, particle, parts: made }));
  }

  return {
    unread,
    anchorsAt(key) {
      const codes = entryOf(compiled.anchors, key);
      const found: Anchor[] = [];
      for (let at = 0; at < codes.length; at += 3) {
        const number = codes[at] as number;
        const phrases = (made[number] ??= make(compiled.phrases[number] ?? [], ownersOf(number)));
        for (const phrase of phrases) {
          found.push(anchorAt(phrase, codes[at + 1] as number, codes[at + 2] as number));
        }
      }
      return found;
    },
  };
}

/** Entries may have been taken away or added since the patterns were compiled, so owners are matched up by pattern. */
function ownersByPhrase(
  compiled: CompiledPatterns,
  sources: readonly PatternSource[],
): { ownersOf(phrase: number): readonly Owner[]; unread: PatternSource[] } {
  const owners = new Map(compiled.patterns.map(([hash]): [number, Owner[]] => [hash, []]));
  const unread: PatternSource[] = [];
  for (const source of sources) {
    const known = owners.get(hashOfPattern(source.pattern));
    if (known) known.push(source.owner);
    else unread.push(source);
  }
  const byPhrase: Owner[][] = [];
  for (const [hash, first, end] of compiled.patterns) {
    for (let phrase = first; phrase < end; phrase++) byPhrase[phrase] = owners.get(hash) ?? [];
  }
  return { ownersOf: (phrase) => byPhrase[phrase] ?? [], unread };
}
