import { wordTable } from '../../language/index.js';
import { TokenKind, type Tokens, type Vocabulary } from '../../language/types.js';
import { normalizeTerm } from './read.js';

/**
 * Finds phrases of several kinds among tokens; `word*` and `*word` stand for words that begin or end so, `*` for up to four
 * words and `**` for a stretch of the sentence and `#` for a number.
 */
export interface MarkerSet<K extends string> {
  /** Calls back for each phrase that begins at a token before `end`. */
  find(tokens: Tokens, first: number, end: number, found: (kind: K, first: number, end: number) => void): void;
}

interface Marker<K> {
  readonly kind: K;
  readonly first: string;
  /** What follows the first word. */
  readonly slots: readonly Slot[];
}

/** What may stand at one place of a phrase: a word that passes, a stretch of words, or a number. */
type Slot = { readonly fits: (word: string) => boolean } | Gap | 'number';

interface Gap {
  readonly widest: number;
  readonly marks: boolean;
}

/** How many tokens a gap may take, and whether marks may be among them. */
const GAPS: Readonly<Record<string, Gap>> = {
  '*': { widest: 4, marks: false },
  '**': { widest: 16, marks: true },
};

/** Returns the set over a vocabulary; which phrases a word can begin is worked out once for each word. */
export function createMarkerSet<K extends string>(
  phrases: Readonly<Record<K, readonly string[]>>,
  vocabulary: Vocabulary,
): MarkerSet<K> {
  const markers = (Object.entries(phrases) as [K, readonly string[]][]).flatMap(([kind, list]) =>
    list.map((phrase): Marker<K> => {
      const [first = '', ...rest] = normalizeTerm(phrase).split(' ');
      return { kind, first, slots: rest.map(slotOf) };
    }),
  );
  const byWord = new Map<string, Marker<K>[]>();
  const open: { readonly fits: (word: string) => boolean; readonly marker: Marker<K> }[] = [];
  for (const marker of markers) {
    const { first } = marker;
    if (first.includes('*')) open.push({ fits: wordTest(first), marker });
    else byWord.set(first, [...(byWord.get(first) ?? []), marker]);
  }
  const openedBy = wordTable((id): readonly Marker<K>[] => {
    const word = vocabulary.wordOf(id);
    const exact = byWord.get(word) ?? NONE;
    let all: Marker<K>[] | undefined;
    for (const { fits, marker } of open) if (fits(word)) (all ??= [...exact]).push(marker);
    return all ?? exact;
  });

  function endOf(slots: readonly Slot[], slot: number, tokens: Tokens, at: number, end: number): number {
    if (slot === slots.length) return at;
    const wanted = slots[slot] as Slot;
    if (wanted === 'number') {
      if (at >= end || tokens.kind[at] !== TokenKind.number) return -1;
      return endOf(slots, slot + 1, tokens, at + 1, end);
    }
    if ('widest' in wanted) {
      for (let skipped = 1; skipped <= wanted.widest && at + skipped < end; skipped++) {
        if (!wanted.marks && tokens.kind[at + skipped - 1] === TokenKind.punctuation) return -1;
        const found = endOf(slots, slot + 1, tokens, at + skipped, end);
        if (found >= 0) return found;
      }
      return -1;
    }
    if (at >= end || !wanted.fits(vocabulary.wordOf(tokens.word[at] as number))) return -1;
    return endOf(slots, slot + 1, tokens, at + 1, end);
  }

  return {
    find(tokens, first, end, found) {
      for (let at = first; at < end; at++) {
        const word = tokens.word[at] as number;
        for (const { kind, slots } of openedBy(word)) {
          const last = endOf(slots, 0, tokens, at + 1, end);
          if (last >= 0) found(kind, at, last);
        }
      }
    },
  };
}

const NONE: readonly never[] = [];

function slotOf(slot: string): Slot {
  const gap = GAPS[slot];
  if (gap) return gap;
  return slot === '#' ? 'number' : { fits: wordTest(slot) };
}

/** Returns a test for what a slot stands for: itself, or words that begin or end so. */
function wordTest(slot: string): (word: string) => boolean {
  if (slot.endsWith('*')) {
    const stem = slot.slice(0, -1);
    return (word) => word.startsWith(stem);
  }
  if (slot.startsWith('*')) {
    const ending = slot.slice(1);
    return (word) => word.endsWith(ending);
  }
  return (word) => word === slot;
}
