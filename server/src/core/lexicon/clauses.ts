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
  const left: Left[] = [];
  let next = 1;
  let clause = 0;
  let stretch = 0;
  let hasAuxiliary = false;

  const put = (at: number, isBound: boolean): void => {
    view.clause[at] = clause;
    view.stretch[at] = stretch;
    view.outer[at] = clause;
    view.bound[at] = isBound ? 1 : 0;
  };
  const enter = (at: number, opener: Left['opener'], afterComma: boolean): void => {
    left.push({ clause, stretch, opener, at, afterComma, hasVerb: false });
    clause = next++;
    if (opener !== 'marker' || afterComma) stretch = next++;
  };
  const leave = (): void => {
    const last = left.pop();
    if (!last) return;
    ({ clause, stretch } = last);
  };

  for (let at = 0; at < view.length; at++) {
    const facts = view.facts[at] as number;
    const wasComma = view.comma[at] === 1;
    const ended = left.at(-1);
    if (wasComma && ended?.opener === 'marker' && isOver(ended, at)) leave();
    const top = left.at(-1);
    if (facts & Fact.auxiliary) hasAuxiliary = true;
    if (facts & Fact.hardStop) {
      hasAuxiliary = false;
      left.length = 0;
      clause = next++;
      stretch = next++;
      put(at, true);
    } else if (facts & Fact.opens) {
      enter(at, 'bracket', wasComma);
      put(at, true);
    } else if (facts & Fact.closes) {
      while (left.length > 0 && left.at(-1)?.opener !== 'bracket') leave();
      leave();
      put(at, true);
    } else if (facts & Fact.dash && isSpaced(view, at)) {
      if (top?.opener === 'dash') leave();
      else enter(at, 'dash', wasComma);
      put(at, true);
    } else if (facts & Fact.coordinator && (wasComma || joinsClause(view, at, hasAuxiliary))) {
      hasAuxiliary = false;
      // What a bracket or a dash has left is taken up again after it.
      while (left.at(-1)?.opener === 'marker') left.pop();
      clause = next++;
      if (wasComma) stretch = next++;
      put(at, false);
    } else if (facts & Fact.marker && opensClause(view, at, wasComma)) {
      const outer = clause;
      enter(at, 'marker', wasComma);
      put(at, true);
      view.outer[at] = outer;
    } else {
      if (facts & Fact.finite && top) top.hasVerb = true;
      put(at, false);
    }
  }
}

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
