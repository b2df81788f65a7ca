import type { Anchor, FramePhrase, Place, RowPhrase } from './program.js';
import type { Slot } from './slots.js';

/** Stands for any word, also for none at the edge of a sentence. */
export const ANYTHING = -1;

/** Returns a bit for a word. Two words may share one, so that it tells what a word is not, and never what it is. */
export function bitOf(word: number): number {
  return 1 << (word & 31);
}

/** Returns the anchor at a place of a phrase, together with what tells at a glance that the phrase cannot stand there. */
export function anchorAt(phrase: RowPhrase | FramePhrase, part: number, place: number): Anchor {
  const places = placesOf(phrase, part);
  const needs = needsOf(phrase, part, place);
  return { phrase, part, place, before: bitsBefore(places, place), after: bitsAfter(places, place), needs };
}

/** Places that the phrase cannot do without and that only certain words fill, its own place left out. */
function needsOf(phrase: RowPhrase | FramePhrase, part: number, place: number): (readonly number[])[] {
  const needs: (readonly number[])[] = [];
  const runs = phrase.kind === 'row' ? [phrase.places] : phrase.parts.map((_, index) => placesOf(phrase, index));
  for (const [run, places] of runs.entries()) {
    const isOwn = phrase.kind === 'row' || run === part;
    for (const [index, { slot, optional }] of places.entries()) {
      if (optional || slot.tests.length > 0 || (isOwn && index === place)) continue;
      if (slot.words.length <= MOST_WORDS) needs.push(slot.words);
    }
  }
  return needs;
}

/** A larger set nearly always has a word in the sentence, by chance or by way of the shared marks. */
const MOST_WORDS = 12;

function placesOf(phrase: RowPhrase | FramePhrase, part: number): readonly Place[] {
  if (phrase.kind === 'row') return phrase.places;
  const found = phrase.parts[part];
  return found?.kind === 'run' ? found.places : [];
}

function bitsAfter(places: readonly Place[], place: number): number {
  let bits = 0;
  for (let index = place + 1; index < places.length; index++) {
    const { slot, optional, gap } = places[index] as Place;
    if (gap > 0) return ANYTHING;
    bits |= bitsOf(slot);
    if (!optional) return bits;
  }
  return ANYTHING;
}

/** Going backward, the gap between two places is that of the later one. */
function bitsBefore(places: readonly Place[], place: number): number {
  let bits = 0;
  for (let index = place - 1; index >= 0; index--) {
    if ((places[index + 1] as Place).gap > 0) return ANYTHING;
    const { slot, optional } = places[index] as Place;
    bits |= bitsOf(slot);
    if (!optional) return bits;
  }
  return ANYTHING;
}

function bitsOf({ words, tests }: Slot): number {
  if (tests.length > 0) return ANYTHING;
  let bits = 0;
  for (const word of words) bits |= bitOf(word);
  return bits;
}
