import type { Language, Vocabulary } from '../language/index.js';
import { anchorAt } from './neighbours.js';
import type { Anchor, FramePhrase, Place, RowPhrase } from './program.js';
import { spelled } from './spelling.js';
import type { Slot } from './slots.js';
import { formsOf } from './verbs.js';
import type { WordCost } from './word-costs.js';

/** Where a phrase is looked for, and the words and tests that lead there. */
export interface AnchorChoice {
  readonly anchor: Anchor;
  readonly words: Iterable<number>;
  readonly tests: readonly number[];
}

/** Returns the place of a phrase whose words are rarest in prose, since each of them costs a look at the sentence. */
export function anchorOf(
  phrase: RowPhrase | FramePhrase,
  language: Language,
  vocabulary: Vocabulary,
  costOf: WordCost,
): AnchorChoice {
  const costOfSlot = (slot: Slot): number => {
    let cost = slot.tests.length * TEST_COST;
    for (const word of slot.words) cost += costOf(vocabulary.wordOf(word));
    return cost;
  };
  let best: { cost: number; part: number; place: number; slot: Slot } | undefined;
  const consider = (places: readonly Place[], part: number): void =>
    places.forEach(({ slot, optional }, place) => {
      const cost = optional || slot.wide ? Infinity : costOfSlot(slot);
      if (cost < (best?.cost ?? Infinity)) best = { cost, part, place, slot };
    });

  if (phrase.kind === 'row') consider(phrase.places, 0);
  else phrase.parts.forEach((part, index) => part.kind === 'run' && consider(part.places, index));

  if (phrase.kind === 'frame') {
    const forms = new Set(formsOf(phrase.verb, language).map(([form]) => spelled(form)));
    const cost = [...forms].reduce((sum, form) => sum + costOf(form), 0);
    if (best === undefined || best.cost > cost) {
      const words = [...forms].map((form) => vocabulary.idOf(form));
      return { anchor: anchorAt(phrase, -1, 0), words, tests: [] };
    }
  }
  // `checkRow` has seen to it that a row has a place that is neither optional nor a class.
  const { part, place, slot } = best as NonNullable<typeof best>;
  return { anchor: anchorAt(phrase, part, place), words: slot.words, tests: slot.tests };
}

/** A beginning or an ending is met more often than one word. */
const TEST_COST = 5;
