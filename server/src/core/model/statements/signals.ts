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
  const signals: Signal[] = [];
  for (const match of matches) {
    if (!context.isDefined(match) && !isAnswered(match, context.anchors)) signals.push(signalOf(match));
  }
  return signals;
}

/** Returns a phrase as a signal. */
export function signalOf(match: Match): Signal {
  const { signal: id, start, end, entry } = match;
  return { id, start, end, strong: entry.strong === true, match };
}

/** A deferral is a decision only when who, where and when are all named; a date alone does not do. */
function isAnswered(match: Match, anchors: readonly Anchor[]): boolean {
  if (match.signal === 'deferred-choice') {
    return has(anchors, 'date') && (has(anchors, 'party') || has(anchors, 'instrument'));
  }
  const answers = ANSWERS[match.signal];
  for (const anchor of anchors) if (answers.includes(anchor.kind)) return true;
  return false;
}

/** Returns the slots of a vague commitment that nobody filled, the one that matters most first. */
export function missingSlots(signals: readonly Signal[], anchors: readonly Anchor[], actor: boolean): readonly Slot[] {
  let missing = 0;
  if (
    (says(signals, 'false-balance') || evades(signals, 'choice')) &&
    !has(anchors, 'priority') &&
    !has(anchors, 'loser')
  )
    missing |= 1;
  // Without an actor somebody is always asked for.
  if (!actor) missing |= 2;
  const isWhatAsked =
    says(signals, 'empty-intention') ||
    says(signals, 'container-word') ||
    evades(signals, 'what') ||
    signals.length === 0;
  const isMeasured = has(anchors, 'quantity') || has(anchors, 'standard');
  if (isWhatAsked && !isMeasured && !has(anchors, 'instrument')) missing |= 4;
  if (!isMeasured) missing |= 8;
  if (!has(anchors, 'date')) missing |= 16;
  if (evades(signals, 'where') && !has(anchors, 'place')) missing |= 32;
  return (SLOTS_OF[missing] ??= SLOT_ORDER.filter((_, index) => (missing & (1 << index)) !== 0));
}

function has(anchors: readonly Anchor[], kind: Anchor['kind']): boolean {
  for (const anchor of anchors) if (anchor.kind === kind) return true;
  return false;
}

function says(signals: readonly Signal[], id: SignalId): boolean {
  for (const signal of signals) if (signal.id === id) return true;
  return false;
}

function evades(signals: readonly Signal[], what: string): boolean {
  for (const { match } of signals) if (match?.entry.evades === what) return true;
  return false;
}

const SLOT_ORDER: readonly Slot[] = ['at-whose-cost', 'who', 'what', 'how-much', 'when', 'where'];
/** The slots by their bits, so that all sentences that lack the same share one list. */
const SLOTS_OF: (readonly Slot[])[] = [];
