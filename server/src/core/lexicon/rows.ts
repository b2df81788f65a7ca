import { Fact } from './facts.js';
import type { Place } from './program.js';
import type { SentenceView } from './sentence-view.js';
import type { Slot } from './slots.js';
import type { WordBook } from './word-book.js';
import { CLASS_FACTS } from './word-tests.js';

/** Where each place of the row stands, -1 for one left out; every place is written before a row fits. The longest pattern has fewer places. */
const taken = new Int32Array(1024);

/** Returns the places that a row takes when its place `anchor` fits and stands at `at`, ascending; undefined if the others do not fit. */
export function fitRow(
  view: SentenceView,
  book: WordBook,
  places: readonly Place[],
  anchor: number,
  at: number,
): number[] | undefined {
  taken[anchor] = at;
  const { gap } = places[anchor] as Place;
  if (anchor > 0 && !fitBackward(view, book, places, anchor - 1, at - 1, gap)) return undefined;
  if (anchor + 1 < places.length && !fitForward(view, book, places, anchor + 1, at + 1, 0)) return undefined;
  let count = 0;
  for (let index = 0; index < places.length; index++) if ((taken[index] as number) >= 0) count++;
  // Of the right length at once: an array that grows takes room for many more.
  const found = new Array<number>(count);
  let next = 0;
  for (let index = 0; index < places.length; index++) {
    if ((taken[index] as number) >= 0) found[next++] = taken[index] as number;
  }
  return found;
}

/** Returns whether the word at a place is one that the slot asks for. */
export function fits(view: SentenceView, book: WordBook, slot: Slot, at: number): boolean {
  const word = view.word[at] as number;
  if (slot.word >= 0) return slot.word === word;
  if (slot.set ? slot.set.has(word) : slot.words.includes(word)) return true;
  for (const test of slot.tests) {
    const passes =
      test < CLASS_FACTS.length
        ? (view.facts[at] as number) & (CLASS_FACTS[test] as number)
        : book.wild[word]?.includes(test);
    if (passes) return true;
  }
  return false;
}

/** `carry` is the gap of optional places that were skipped. */
function fitForward(
  view: SentenceView,
  book: WordBook,
  places: readonly Place[],
  index: number,
  at: number,
  carry: number,
): boolean {
  const place = places[index];
  if (!place) return true;
  const limit = Math.max(place.gap, carry);
  for (let skipped = 0; skipped <= limit && at + skipped < view.length; skipped++) {
    if (skipped > 0 && isBound(view, at + skipped - 1)) break;
    if (!fits(view, book, place.slot, at + skipped)) continue;
    taken[index] = at + skipped;
    if (fitForward(view, book, places, index + 1, at + skipped + 1, 0)) return true;
  }
  taken[index] = -1;
  return place.optional && fitForward(view, book, places, index + 1, at, limit);
}

/** Going backward, the gap between two places is the one of the later place. */
function fitBackward(
  view: SentenceView,
  book: WordBook,
  places: readonly Place[],
  index: number,
  at: number,
  carry: number,
): boolean {
  const place = places[index];
  if (!place) return true;
  for (let skipped = 0; skipped <= carry && at - skipped >= 0; skipped++) {
    if (skipped > 0 && isBound(view, at - skipped + 1)) break;
    if (!fits(view, book, place.slot, at - skipped)) continue;
    taken[index] = at - skipped;
    if (fitBackward(view, book, places, index - 1, at - skipped - 1, place.gap)) return true;
  }
  taken[index] = -1;
  return place.optional && fitBackward(view, book, places, index - 1, at, Math.max(carry, place.gap));
}

/** A gap stays inside its clause. */
function isBound(view: SentenceView, at: number): boolean {
  return view.bound[at] === 1 || ((view.facts[at] as number) & Fact.hardStop) !== 0;
}
