import type { PlacedSegment, SectorProfile, SectorShare, SectorTerm } from '../types.js';
import { divide, scoreHits, type CountedHit } from './shares.js';
import type { SegmentSectors } from './types.js';

/** A segment with what it says of sectors. */
export interface CountedSegment {
  readonly segment: PlacedSegment;
  readonly counted: SegmentSectors;
}

/** Below this many words or sector terms a share means nothing. */
const FEWEST_WORDS = 25;
const FEWEST_HITS = 3;
/** Above this many words, some forty pages, a section speaks of everything and its shares say nothing of it. */
const MOST_WORDS = 15_000;

/** What a stretch of segments says of sectors, wherever in the draft it stands. */
export interface SectorSums extends Pick<SectorProfile, 'shares' | 'unjudged'> {
  /** What each sector scores. */
  readonly scores: ReadonlyMap<string, number>;
}

/** Returns what a stretch of segments says of sectors. */
export function sumsOf(segments: readonly CountedSegment[]): SectorSums {
  const hits: CountedHit[] = [];
  let sentences = 0;
  let words = 0;
  let foreign = 0;
  for (const { segment, counted } of segments) {
    for (const { meaning, sentence } of counted.hits) {
      hits.push({ meaning, sentence: sentence < 0 ? sentence : sentences + sentence });
    }
    sentences += counted.sentences.length;
    words += segment.model.words;
    if (counted.foreign) foreign += segment.model.words;
  }
  const scores = scoreHits(hits);
  const total = scores.reduce((sum, { score }) => sum + score, 0);
  const shares: SectorShare[] = scores.map(({ score, ...rest }) => ({ ...rest, share: score / total }));
  const unjudged = reasonNotToJudge({ words, foreign, hits: hits.length });
  return {
    shares,
    ...(unjudged ? { unjudged } : {}),
    scores: new Map(scores.map(({ sector, score }) => [sector, score])),
  };
}

/** Returns the profile of a stretch of segments; its terms are only looked up when asked for. */
export function profileOf(segments: () => readonly CountedSegment[], { scores, ...sums }: SectorSums): SectorProfile {
  let terms: readonly SectorTerm[] | undefined;
  return {
    ...sums,
    get terms() {
      return (terms ??= termsOf(segments(), scores));
    },
  };
}

function reasonNotToJudge(found: { words: number; foreign: number; hits: number }): SectorProfile['unjudged'] {
  if (found.words > 0 && found.foreign > found.words / 2) return 'foreign';
  if (found.words === 0 && found.hits === 0) return 'empty';
  if (found.hits === 0) return 'no-terms';
  if (found.words > MOST_WORDS) return 'long';
  return found.words < FEWEST_WORDS || found.hits < FEWEST_HITS ? 'short' : undefined;
}

/** Returns the words behind the shares, in reading order; a word for several sectors is given to the one that won it. */
function termsOf(segments: readonly CountedSegment[], scores: ReadonlyMap<string, number>): SectorTerm[] {
  return segments.flatMap(({ segment, counted }) =>
    counted.hits.flatMap(({ start, end, meaning }) => {
      const won = divide(meaning, scores)[0];
      const term = meaning.senses.find(({ sector }) => sector === won?.sector)?.term;
      if (!won || term === undefined) return [];
      return [{ start: segment.start + start, end: segment.start + end, term, ...won }];
    }),
  );
}
