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
export function missingSlots(signals: readonly Signal[], anchors: readonly Anchor[], actor: boolean): readonly Slot[] {
  const has = (kind: Anchor['kind']): boolean => anchors.some((anchor) => anchor.kind === kind);
  const says = (id: SignalId): boolean => signals.some((signal) => signal.id === id);
  const evades = (what: string): boolean => signals.some((signal) => signal.match?.entry.evades === what);
  let missing = 0;
  if ((says('false-balance') || evades('choice')) && !has('priority') && !has('loser')) missing |= 1;
  // Without an actor somebody is always asked for.
  if (!actor) missing |= 2;
  const isWhatAsked = says('empty-intention') || says('container-word') || evades('what') || signals.length === 0;
  const isMeasured = has('quantity') || has('standard');
  if (isWhatAsked && !isMeasured && !has('instrument')) missing |= 4;
  if (!isMeasured) missing |= 8;
  if (!has('date')) missing |= 16;
  if (evades('where') && !has('place')) missing |= 32;
  return (SLOTS_OF[missing] ??= SLOT_ORDER.filter((_, index) => (missing & (1 << index)) !== 0));
}

const SLOT_ORDER: readonly Slot[] = ['at-whose-cost', 'who', 'what', 'how-much', 'when', 'where'];
/** The slots by their bits, so that all sentences that lack the same share one list. */
const SLOTS_OF: (readonly Slot[])[] = [];
