import { Fact } from './facts.js';
import { unitsBetween, type SentenceView } from './sentence-view.js';

/** A clause that was left for one inside it, to be taken up again. */
interface Left {
  readonly clause: number;
  readonly stretch: number;
  readonly opener: 'marker' | 'bracket' | 'dash';
  /** Where the inner clause began, and whether a comma stood before it. */
  readonly at: number;
  readonly afterComma: boolean;
  /** Whether the inner clause has its verb, so that a comma ends it. */
  hasVerb: boolean;
}

/**
 * Numbers the clauses of a sentence, once. A clause inside another ("We zetten, waar dat kan, in op groen") has a number of its own,
 * and the outer one goes on after it. Without a parser this is a reading of signs: markers, commas, brackets, dashes and verbs.
 */
export function readClauses(view: SentenceView): void {
  if (view.hasClauses) return;
  view.hasClauses = true;
  reading.start();
  for (let at = 0; at < view.length; at++) reading.read(view, at);
}

/** How far a sentence was read. One is kept for all sentences, since it is asked for at nearly each of them. */
class ClauseReading {
  private readonly left: Left[] = [];
  private next = 1;
  private clause = 0;
  private stretch = 0;
  private hasAuxiliary = false;

  start(): void {
    this.left.length = 0;
    this.next = 1;
    this.clause = 0;
    this.stretch = 0;
    this.hasAuxiliary = false;
  }

  read(view: SentenceView, at: number): void {
    const { left } = this;
    const facts = view.facts[at] as number;
    const wasComma = view.comma[at] === 1;
    const ended = left[left.length - 1];
    if (wasComma && ended?.opener === 'marker' && isOver(ended, at)) this.leave();
    const top = left[left.length - 1];
    if (facts & Fact.auxiliary) this.hasAuxiliary = true;
    if (facts & Fact.hardStop) {
      this.hasAuxiliary = false;
      left.length = 0;
      this.clause = this.next++;
      this.stretch = this.next++;
      this.put(view, at, true);
    } else if (facts & Fact.opens) {
      this.enter(at, 'bracket', wasComma);
      this.put(view, at, true);
    } else if (facts & Fact.closes) {
      while (left.length > 0 && left[left.length - 1]?.opener !== 'bracket') this.leave();
      this.leave();
      this.put(view, at, true);
    } else if (facts & Fact.dash && isSpaced(view, at)) {
      if (top?.opener === 'dash') this.leave();
      else this.enter(at, 'dash', wasComma);
      this.put(view, at, true);
    } else if (facts & Fact.coordinator && (wasComma || joinsClause(view, at, this.hasAuxiliary))) {
      this.hasAuxiliary = false;
      // What a bracket or a dash has left is taken up again after it.
      while (left[left.length - 1]?.opener === 'marker') left.pop();
      this.clause = this.next++;
      if (wasComma) this.stretch = this.next++;
      this.put(view, at, false);
    } else if (facts & Fact.marker && opensClause(view, at, wasComma)) {
      const outer = this.clause;
      this.enter(at, 'marker', wasComma);
      this.put(view, at, true);
      view.outer[at] = outer;
    } else {
      if (facts & Fact.finite && top) top.hasVerb = true;
      this.put(view, at, false);
    }
  }

  private put(view: SentenceView, at: number, isBound: boolean): void {
    view.clause[at] = this.clause;
    view.stretch[at] = this.stretch;
    view.outer[at] = this.clause;
    view.bound[at] = isBound ? 1 : 0;
  }

  private enter(at: number, opener: Left['opener'], afterComma: boolean): void {
    this.left.push({ clause: this.clause, stretch: this.stretch, opener, at, afterComma, hasVerb: false });
    this.clause = this.next++;
    if (opener !== 'marker' || afterComma) this.stretch = this.next++;
  }

  private leave(): void {
    const last = this.left.pop();
    if (!last) return;
    this.clause = last.clause;
    this.stretch = last.stretch;
  }
}

const reading = new ClauseReading();

/** A clause inside another may have no verb ("zetten, waar mogelijk, in") but is short then; one that opens the sentence has a verb. */
const SHORT_CLAUSE = 5;

function isOver(left: Left, at: number): boolean {
  return left.hasVerb || (left.afterComma && at - left.at <= SHORT_CLAUSE);
}

function opensClause(view: SentenceView, at: number, afterComma: boolean): boolean {
  const facts = view.facts[at] as number;
  if (afterComma) return true;
  if (facts & Fact.softMarker) return false;
  // "op die plekken": after a preposition it points at something and opens nothing.
  const before = at > 0 ? (view.facts[at - 1] as number) : 0;
  // "waar dat kan": the second of two markers belongs to the clause that the first has opened.
  if (before & Fact.marker && view.bound[at - 1] === 1) return false;
  return !(facts & Fact.determiner && before & Fact.preposition);
}

/**
 * "We zetten in op groen en werken aan water": a finite verb right after the coordinator is the verb of a new clause.
 * With an auxiliary before it, a form that can be an infinitive is one ("we willen bouwen en werken").
 */
function joinsClause(view: SentenceView, at: number, hasAuxiliary: boolean): boolean {
  const after = at + 1 < view.length ? (view.facts[at + 1] as number) : 0;
  return (after & Fact.finite) !== 0 || ((after & Fact.plural) !== 0 && !hasAuxiliary);
}

/** A dash between spaces parts clauses; in "woon- en werkgebied" it does not. */
function isSpaced(view: SentenceView, at: number): boolean {
  if (at === 0 || at + 1 >= view.length) return false;
  return unitsBetween(view, at - 1, at) > 0 && unitsBetween(view, at, at + 1) > 0;
}
