import { Fact } from './facts.js';
import type { FrameSearch } from './frames.js';
import type { Place, PrepositionPart, RunPart } from './program.js';
import { fitRow, fits } from './rows.js';

/**
 * Returns the places of a run of words that belongs to the search's verb, the nearest if there are more.
 * `only` asks about one place. English wants the parts in their order, `after` being the last place of the part before.
 */
export function fitRun(
  search: FrameSearch,
  part: RunPart,
  after: number,
  only?: number,
): readonly number[] | undefined {
  return nearest(search, after, only, (at) => {
    if (!isInClause(search, at, part.opensClause)) return undefined;
    if (!isInOrder(search, part.closed, part.gap, after, at)) return undefined;
    const places = fitFrom(search, part, at);
    return places && (only !== undefined || places.every((place) => !search.used.includes(place))) ? places : undefined;
  });
}

/** Optional places at the beginning of a run may be absent, so that it begins with a later one. */
function fitFrom({ view, book }: FrameSearch, { places }: RunPart, at: number): number[] | undefined {
  for (let index = 0; index < places.length; index++) {
    const place = places[index] as Place;
    const fit = fits(view, book, place.slot, at) ? fitRow(view, book, places, index, at) : undefined;
    if (fit?.[0] === at) return fit;
    if (!place.optional) return undefined;
  }
  return undefined;
}

/** Returns the place of a preposition or of the pronominal adverb in its stead, and of the closed words that stay with it. */
export function fitPreposition(
  search: FrameSearch,
  part: PrepositionPart,
  after: number,
): readonly number[] | undefined {
  const { view, book, used, site } = search;
  const fit = (at: number): readonly number[] | undefined => {
    if (used.includes(at) || !isInClause(search, at, false) || !isInOrder(search, true, 0, after, at)) return undefined;
    const word = view.word[at] as number;
    if (part.pronominal.has(word)) return [at];
    if (word === part.stranded) return hasStem(search, at) ? [at] : undefined;
    if (word !== part.bare) return undefined;
    if (part.follow.length === 0 || hasStem(search, at)) return [at];
    const next = part.follow[0] as Place;
    const follow =
      at + 1 < view.length && fits(view, book, next.slot, at + 1)
        ? fitRow(view, book, part.follow, 0, at + 1)
        : undefined;
    return follow && [at, ...follow];
  };
  // Right after the particle is where it belongs ("zetten in op"); a preposition elsewhere may be of a place or a time.
  for (let at = site.particle + 1; site.particle >= 0 && at <= Math.min(site.particle + 3, view.length - 1); at++) {
    const places = fit(at);
    if (places) return places;
  }
  return nearest(search, after, undefined, fit);
}

/** Tries the places around the verb and its particle, nearest first. */
function nearest(
  { site, from, to, ordered }: FrameSearch,
  after: number,
  only: number | undefined,
  fit: (at: number) => readonly number[] | undefined,
): readonly number[] | undefined {
  if (only !== undefined) return fit(only);
  const centre = ordered ? after : Math.max(site.at, site.particle);
  for (let distance = 1; distance <= to - from; distance++) {
    const later = centre + distance <= to ? fit(centre + distance) : undefined;
    if (later) return later;
    const earlier = centre - distance >= from ? fit(centre - distance) : undefined;
    if (earlier) return earlier;
  }
  return undefined;
}

/** A part stands in the clause of its verb or of the verb's particle; a word that opens a clause stands at the end of the verb's. */
function isInClause({ view, site }: FrameSearch, at: number, opensClause: boolean): boolean {
  const isOwn = (clause: number | undefined): boolean =>
    clause === view.clause[site.at] || (site.particle >= 0 && clause === view.clause[site.particle]);
  if (!opensClause) return isOwn(view.clause[at]);
  return at > site.at && (isOwn(view.outer[at]) || isOwn(view.clause[at]));
}

/** er, hier, daar or waar before it in the clause makes a bare preposition an adverb ("hier zetten we vol op in"). */
function hasStem({ view, from }: FrameSearch, at: number): boolean {
  for (let before = at - 1; before >= from; before--) {
    const facts = view.facts[before] as number;
    if (facts & Fact.pronominalStem && view.stretch[before] === view.stretch[at]) return true;
    if (facts & Fact.hardStop) return false;
  }
  return false;
}

/** Content words of an English frame may be this far from the part before them. */
const FARTHEST = 12;

/**
 * Dutch moves its parts. In English they follow the verb in order: small words at once, but for adverbs ("seek actively to"),
 * other words after an object; only a passive has them before it ("account will be taken of").
 */
function isInOrder(
  { view, site, ordered }: FrameSearch,
  closed: boolean,
  gap: number,
  after: number,
  at: number,
): boolean {
  if (!ordered) return true;
  if (at < after) return !closed && site.form === 'participle' && at < site.at;
  if (gap > 0) return at - after - 1 <= gap;
  if (!closed) return at - after <= FARTHEST;
  for (let between = after + 1; between < at; between++) {
    const isEmbedded = view.clause[between] !== view.clause[at];
    if (!isEmbedded && !isAdverb(view.facts[between] as number)) return false;
  }
  return true;
}

function isAdverb(facts: number): boolean {
  if (facts & (Fact.negation | Fact.adverb)) return true;
  return (
    (facts & Fact.closed) !== 0 && (facts & (Fact.determiner | Fact.pronoun | Fact.preposition | Fact.auxiliary)) === 0
  );
}
