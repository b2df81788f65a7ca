import { fitPreposition, fitRun } from './frame-parts.js';
import type { FramePhrase, Part } from './program.js';
import { fitRow } from './rows.js';
import { unitsBetween, type SentenceView } from './sentence-view.js';
import { verbSiteAt, type VerbSite } from './verb-sites.js';
import type { WordBook } from './word-book.js';

/** A frame found in a sentence. */
export interface FoundFrame {
  /** Places that its parts take, ascending. */
  readonly places: number[];
  readonly site: VerbSite;
}

/** What is known of a frame while its parts are being found. */
export interface FrameSearch {
  readonly view: SentenceView;
  readonly book: WordBook;
  readonly site: VerbSite;
  /** Places that are taken already. */
  readonly used: number[];
  readonly ordered: boolean;
  /** The first and last place that can be part of it. */
  readonly from: number;
  readonly to: number;
}

/** Returns the frame of which the place `at` is the part `part` (-1 for the verb), with `place` the index in that part. */
export function fitFrame(
  view: SentenceView,
  book: WordBook,
  frame: FramePhrase,
  part: number,
  place: number,
  at: number,
  ordered: boolean,
): FoundFrame | undefined {
  if (part < 0) {
    const site = verbSiteAt(view, book, frame, at, ordered);
    return site && complete(view, book, frame, site, -1, [], ordered);
  }
  const run = frame.parts[part];
  if (run?.kind !== 'run') return undefined;
  const fixed = fitRow(view, book, run.places, place, at);
  if (!fixed) return undefined;
  for (const verbAt of verbsNear(view, book, frame, at)) {
    if (fixed.includes(verbAt)) continue;
    const site = verbSiteAt(view, book, frame, verbAt, ordered);
    const found = site && complete(view, book, frame, site, part, fixed, ordered);
    if (found) return found;
  }
  return undefined;
}

/** The verb that stands nearest comes first; farther ones are tried when it does not complete the frame. */
function verbsNear(view: SentenceView, book: WordBook, frame: FramePhrase, at: number): number[] {
  const found: number[] = [];
  for (let index = 0; index < view.verbCount; index++) {
    const verbAt = view.verbs[index] as number;
    if (verbAt < at - WIDEST) continue;
    if (verbAt > at + WIDEST) break;
    for (const { verb } of book.senses[view.word[verbAt] as number] ?? []) {
      if (verb !== frame.verb) continue;
      found.push(verbAt);
      break;
    }
  }
  return found.length < 2 ? found : found.sort((a, b) => Math.abs(a - at) - Math.abs(b - at));
}

/** Places on either side of a verb that can belong to its frame. */
const WIDEST = 30;

/** Characters of the source that may stand between two neighbouring parts. */
const WIDEST_GAP = 110;

function complete(
  view: SentenceView,
  book: WordBook,
  frame: FramePhrase,
  site: VerbSite,
  fixedPart: number,
  fixed: readonly number[],
  ordered: boolean,
): FoundFrame | undefined {
  const used = [site.at, ...fixed];
  if (site.particle >= 0) {
    if (fixed.includes(site.particle)) return undefined;
    used.push(site.particle);
  }
  const from = Math.max(0, site.at - WIDEST);
  const to = Math.min(view.length - 1, Math.max(site.at, site.particle) + WIDEST);
  const search: FrameSearch = { view, book, site, used, ordered, from, to };
  if (fixed.length > 0 && !isFixedAllowed(search, frame.parts[fixedPart] as Part, fixed)) return undefined;

  let after = site.at;
  for (const [index, part] of frame.parts.entries()) {
    const places = index === fixedPart ? fixed : fitPart(search, part, after);
    if (!places) return undefined;
    if (index !== fixedPart) used.push(...places);
    after = Math.max(after, ...places);
  }
  sortFew(used);
  return isCompact(view, used) ? { places: used, site } : undefined;
}

/** A frame has a handful of places, for which the sort of the language itself makes more arrays than it has numbers. */
function sortFew(numbers: number[]): void {
  for (let index = 1; index < numbers.length; index++) {
    const number = numbers[index] as number;
    let at = index;
    for (; at > 0 && (numbers[at - 1] as number) > number; at--) numbers[at] = numbers[at - 1] as number;
    numbers[at] = number;
  }
}

function fitPart(search: FrameSearch, part: Part, after: number): readonly number[] | undefined {
  return part.kind === 'run' ? fitRun(search, part, after) : fitPreposition(search, part, after);
}

function isFixedAllowed(search: FrameSearch, part: Part, fixed: readonly number[]): boolean {
  if (part.kind !== 'run') return false;
  return fitRun(search, part, search.site.at, fixed[0]) !== undefined;
}

function isCompact(view: SentenceView, places: readonly number[]): boolean {
  for (let index = 1; index < places.length; index++) {
    const gap = unitsBetween(view, places[index - 1] as number, places[index] as number);
    if (gap > WIDEST_GAP) return false;
  }
  return true;
}
