import { Fact } from './facts.js';
import type { FramePhrase } from './program.js';
import { unitsBetween, type SentenceView } from './sentence-view.js';
import type { VerbForm, VerbReading } from './verbs.js';
import type { VerbSense, WordBook } from './word-book.js';

/** A place at which the verb of a frame stands, with its particle if it has one. */
export interface VerbSite {
  readonly at: number;
  /** Place of a particle that stands apart, -1 if there is none. */
  readonly particle: number;
  readonly form: VerbForm;
}

/** Returns how the word at `at` is the frame's verb, or undefined if it is not or is more likely a noun. */
export function verbSiteAt(
  view: SentenceView,
  book: WordBook,
  frame: FramePhrase,
  at: number,
  ordered: boolean,
): VerbSite | undefined {
  const sense = senseOf(book.senses[view.word[at] as number], frame);
  if (sense === undefined || isNoun(view, at)) return undefined;
  const { whole, apart } = sense;
  const found = whole.length > 0 ? wholeSite(view, whole, at, ordered) : undefined;
  if (found) return found;
  return apart.length > 0 ? splitSite(view, frame, apart, at) : undefined;
}

function senseOf(senses: readonly VerbSense[] | undefined, { verb }: FramePhrase): VerbSense | undefined {
  if (senses !== undefined) for (const sense of senses) if (sense.verb === verb) return sense;
  return undefined;
}

function factsAt(view: SentenceView, at: number): number {
  return at >= 0 && at < view.length ? (view.facts[at] as number) : 0;
}

/** An article or a possessive right before it makes any form a noun or an adjective ("de inzet", "our support"). */
function isNoun(view: SentenceView, at: number): boolean {
  const before = factsAt(view, at - 1);
  return (before & Fact.determiner) !== 0 && (before & Fact.pronoun) === 0;
}

function wholeSite(
  view: SentenceView,
  readings: readonly VerbReading[],
  at: number,
  ordered: boolean,
): VerbSite | undefined {
  const has = (form: VerbForm): boolean => readings.some((reading) => reading.form === form);
  const before = factsAt(view, at - 1);
  const site = (form: VerbForm): VerbSite => ({ at, particle: -1, form });

  if (has('gerund')) return site('gerund');
  if (has('participle') && (hasAuxiliary(view, at, ordered) || readings.every(({ form }) => form === 'participle'))) {
    return isAttributive(view, at, ordered) ? undefined : site('participle');
  }
  if (before & Fact.infinitiveMarker) return has('infinitive') ? site('infinitive') : undefined;
  // "in support of", "door inzet van": a bare form after a preposition is a noun.
  if (before & Fact.preposition && !has('infinitive')) return undefined;
  if (before & Fact.preposition && ordered) return undefined;
  if (has('infinitive') && (hasAuxiliary(view, at, ordered) || !has('present'))) return site('infinitive');
  const reading = readings.find(({ form }) => form === 'present' || form === 'past') ?? readings[0];
  if (!reading) return undefined;
  if (reading.bareStem && !isBesideSubject(view, at)) return undefined;
  // "inzet" is the verb only in a subordinate clause; elsewhere its particle would stand apart.
  if (reading.particle === 'joined' && !has('infinitive') && !isSubordinate(view, at)) return undefined;
  return site(reading.form);
}

/** The bare stem of the first person is a noun unless its subject stands beside it or it opens the clause as a request. */
function isBesideSubject(view: SentenceView, at: number): boolean {
  if (at === 0 || view.bound[at - 1] === 1) return true;
  return [at - 1, at + 1].some((beside) => {
    const facts = factsAt(view, beside);
    return (facts & Fact.pronoun) !== 0 && (facts & Fact.determiner) === 0;
  });
}

/** Places that are looked at around a verb for its auxiliary or the marker of its clause. */
const REACH = 30;

function hasAuxiliary(view: SentenceView, at: number, ordered: boolean): boolean {
  const last = ordered ? at - 1 : Math.min(view.length - 1, at + REACH);
  for (let other = Math.max(0, at - REACH); other <= last; other++) {
    if (other !== at && factsAt(view, other) & Fact.auxiliary && view.stretch[other] === view.stretch[at]) return true;
  }
  return false;
}

function isSubordinate(view: SentenceView, at: number): boolean {
  for (let other = at - 1; other >= Math.max(0, at - REACH); other--) {
    const facts = factsAt(view, other);
    if (facts & Fact.marker) return true;
    if (facts & Fact.hardStop) return false;
  }
  return false;
}

/**
 * "Het ingezet personeel" has its participle before a noun. One without an auxiliary counts in a fragment only ("Nader uitgewerkt in …").
 * English reads such a participle as a past tense, so nothing is asked of it.
 */
function isAttributive(view: SentenceView, at: number, ordered: boolean): boolean {
  if (ordered) return false;
  const after = factsAt(view, at + 1);
  if (factsAt(view, at - 1) & Fact.determiner)
    return at + 1 < view.length && (after & (Fact.auxiliary | Fact.closed)) === 0;
  if (hasAuxiliary(view, at, ordered)) return false;
  for (let other = 0; other < view.length && other < at + REACH; other++)
    if (factsAt(view, other) & Fact.finite) return true;
  return false;
}

/** Finds the particle of a separable verb whose bare form stands at `at`. */
function splitSite(
  view: SentenceView,
  frame: FramePhrase,
  readings: readonly VerbReading[],
  at: number,
): VerbSite | undefined {
  const before = particleBefore(view, frame.particle, at);
  if (before >= 0 && readings.some(({ form }) => form === 'infinitive'))
    return { at, particle: before, form: 'infinitive' };
  const finite = readings.find(({ form }) => form === 'present') ?? readings.find(({ form }) => form === 'past');
  if (!finite || (finite.bareStem && !isBesideSubject(view, at))) return undefined;
  const after = particleAfter(view, frame, at);
  return after < 0 ? undefined : { at, particle: after, form: finite.form };
}

/** "in te zetten", "in kunnen zetten": only auxiliaries and the infinitive's marker stand between. */
function particleBefore(view: SentenceView, particle: number, at: number): number {
  for (let other = at - 1; other >= Math.max(0, at - 4); other--) {
    if (view.word[other] === particle) return other < at - 1 ? other : -1;
    if ((factsAt(view, other) & (Fact.auxiliary | Fact.infinitiveMarker)) === 0) return -1;
  }
  return -1;
}

/** Characters that may stand between a verb and its particle. */
const FARTHEST = 120;

/**
 * Returns the place of the particle after a finite verb. In "zet in 2030" and "zet in de wijk" the word is a preposition:
 * a particle stands at the end of its clause or before another preposition. One in the verb's own clause comes first.
 */
function particleAfter(view: SentenceView, frame: FramePhrase, at: number): number {
  let inStretch = -1;
  let doubtful = -1;
  for (let other = at + 1; other < view.length && unitsBetween(view, at, other) <= FARTHEST; other++) {
    if (factsAt(view, other) & Fact.hardStop) break;
    if (view.word[other] !== frame.particle) continue;
    const isOwn = view.clause[other] === view.clause[at];
    if (!isOwn && view.stretch[other] !== view.stretch[at]) continue;
    const likeness = particleLikeness(view, other);
    if (likeness === 2 && isOwn) return other;
    if (likeness === 2 && inStretch < 0) inStretch = other;
    if (likeness === 1 && isOwn && doubtful < 0) doubtful = other;
  }
  return inStretch >= 0 ? inStretch : doubtful;
}

/** 2 for a particle, 1 for a word that may be one ("zetten in samen met"), 0 for a preposition with its noun. */
function particleLikeness(view: SentenceView, at: number): number {
  const after = factsAt(view, at + 1);
  if (at + 1 >= view.length || view.bound[at + 1] === 1 || view.comma[at + 1] === 1) return 2;
  const strong = Fact.preposition | Fact.coordinator | Fact.marker | Fact.hardStop;
  if (after & strong && (after & Fact.determiner) === 0) return 2;
  if (after & (Fact.determiner | Fact.pronoun | Fact.number)) return 0;
  return after & Fact.closed ? 1 : 0;
}
