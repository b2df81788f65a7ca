import type { Language, Vocabulary } from '../language/index.js';
import { Fact } from './facts.js';
import type { Anchor, FramePhrase, Place, RowPhrase } from './program.js';
import { spelled } from './spelling.js';
import { formsOf } from './verbs.js';

/** Where a phrase is looked for, and the words and tests that lead there. */
export interface AnchorChoice {
  readonly anchor: Anchor;
  readonly words: Iterable<number>;
  readonly tests: readonly number[];
}

/** Returns the place of a phrase whose words are rarest in prose, since each of them costs a look at the sentence. */
export function anchorOf(
  phrase: RowPhrase | FramePhrase,
  facts: ReadonlyMap<number, number>,
  language: Language,
  vocabulary: Vocabulary,
): AnchorChoice {
  let best: { cost: number; part: number; place: number; slot: Place['slot'] } | undefined;
  const consider = (places: readonly Place[], part: number): void =>
    places.forEach(({ slot, optional }, place) => {
      const cost = optional ? Infinity : costOf(slot, facts);
      if (cost < (best?.cost ?? Infinity)) best = { cost, part, place, slot };
    });

  if (phrase.kind === 'row') consider(phrase.places, 0);
  else phrase.parts.forEach((part, index) => part.kind === 'run' && consider(part.places, index));

  if (phrase.kind === 'frame' && (best === undefined || best.cost > verbCost(phrase))) {
    const words = new Set(formsOf(phrase.verb, language).map(([form]) => vocabulary.idOf(spelled(form))));
    return { anchor: { phrase, part: -1, place: 0 }, words, tests: [] };
  }
  // `checkRow` has seen to it that a row has a place that is neither optional nor a class.
  const { part, place, slot } = best as NonNullable<typeof best>;
  return { anchor: { phrase, part, place }, words: slot.words, tests: slot.tests };
}

const CLOSED_COST = 10;
const RARE_COST = 1;
/** A beginning or an ending is met more often than one word. */
const TEST_COST = 2;

/** The price of a place is that of its commonest words. A class fits most words and is no place to look. */
function costOf(slot: Place['slot'], facts: ReadonlyMap<number, number>): number {
  if (slot.wide) return Infinity;
  const closed = [...slot.words].filter((word) => ((facts.get(word) ?? 0) & Fact.closed) !== 0).length;
  return RARE_COST + slot.words.size / 100 + slot.tests.length * TEST_COST + closed * CLOSED_COST;
}

/** Auxiliaries stand in every other sentence; the parts of separable verbs ("zet", "ga") are common too. */
function verbCost({ verb, particle }: FramePhrase): number {
  if (verb.kind === 'aux' || verb.kind === 'modal') return CLOSED_COST * 2;
  return particle < 0 ? TEST_COST : TEST_COST + 1;
}
