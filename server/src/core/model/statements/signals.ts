import type { Match, SignalId } from '../../lexicon/types.js';
import type { Anchor, Signal, Slot } from '../types.js';

/** What decides which phrases of a commitment count. */
export interface SignalContext {
  readonly anchors: readonly Anchor[];
  /** Returns whether a match is about a term that the draft defines. */
  isDefined(match: Match): boolean;
}

/**
 * Which anchors answer which signal, from the codebook: an escape clause wants its test or a minimum, a deferral who,
 * where and when, a balance what gives way, a diffuse actor names, the others any anchor of the same aim.
 */
const ANSWERS: Readonly<Record<SignalId, readonly Anchor['kind'][]>> = {
  'escape-clause': ['quantity', 'priority', 'loser'],
  'deferred-choice': ['date'],
  'false-balance': ['priority', 'loser'],
  'diffuse-actor': ['party', 'quantity', 'priority'],
  'empty-intention': ['quantity', 'instrument', 'standard', 'norm', 'priority', 'loser', 'place'],
  'agentless-passive': ['quantity', 'instrument', 'party', 'standard', 'norm', 'priority', 'loser', 'date'],
  'container-word': ['quantity', 'instrument', 'standard', 'norm', 'priority', 'loser'],
  'vague-quantity': ['quantity', 'instrument', 'standard', 'norm', 'priority'],
  'vague-time': ['date'],
  filler: ['quantity', 'date', 'instrument', 'standard', 'norm', 'priority', 'loser', 'place', 'party'],
};

/** Returns the signals of a commitment that its anchors and definitions leave standing, in reading order. */
export function standingSignals(matches: readonly Match[], context: SignalContext): Signal[] {
  const kinds = new Set(context.anchors.map((anchor) => anchor.kind));
  return matches
    .filter((match) => !context.isDefined(match))
    .filter((match) => !isAnswered(match, kinds))
    .map(signalOf);
}

/** Returns a phrase as a signal. */
export function signalOf(match: Match): Signal {
  const { signal: id, start, end, entry } = match;
  return { id, start, end, strong: entry.strong === true, match };
}

/** A deferral is a decision only when who, where and when are all named; a date alone does not do. */
function isAnswered(match: Match, kinds: ReadonlySet<Anchor['kind']>): boolean {
  if (match.signal === 'deferred-choice') return kinds.has('date') && (kinds.has('party') || kinds.has('instrument'));
  return ANSWERS[match.signal].some((kind) => kinds.has(kind));
}

/** Returns the slots of a vague commitment that nobody filled, the one that matters most first. */
export function missingSlots(signals: readonly Signal[], anchors: readonly Anchor[], actor: boolean): Slot[] {
  const kinds = new Set(anchors.map((anchor) => anchor.kind));
  const ids = new Set(signals.map((signal) => signal.id));
  const evaded = new Set(signals.map((signal) => signal.match?.entry.evades));
  const filled: Readonly<Record<Slot, boolean>> = {
    'at-whose-cost': kinds.has('priority') || kinds.has('loser'),
    who: actor,
    what: kinds.has('instrument') || kinds.has('standard') || kinds.has('quantity'),
    'how-much': kinds.has('quantity') || kinds.has('standard'),
    when: kinds.has('date'),
    where: kinds.has('place'),
  };
  const asked: Readonly<Record<Slot, boolean>> = {
    'at-whose-cost': ids.has('false-balance') || evaded.has('choice'),
    who: ids.has('agentless-passive') || ids.has('diffuse-actor') || evaded.has('who') || !actor,
    what: ids.has('empty-intention') || ids.has('container-word') || evaded.has('what') || ids.size === 0,
    'how-much': true,
    when: ids.has('deferred-choice') || ids.has('vague-time') || evaded.has('when') || !kinds.has('date'),
    where: evaded.has('where'),
  };
  return SLOT_ORDER.filter((slot) => asked[slot] && !filled[slot]);
}

const SLOT_ORDER: readonly Slot[] = ['at-whose-cost', 'who', 'what', 'how-much', 'when', 'where'];
