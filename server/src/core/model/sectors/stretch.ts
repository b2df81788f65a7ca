import type { Language } from '../../language/types.js';
import { shift } from '../../text/index.js';
import type { SectorJoin, SectorProfile, SectorTension } from '../types.js';
import { joinsOf, sentencesOf, type SpokenSentence } from './joins.js';
import { profileOf, sumsOf, type CountedSegment, type SectorSums } from './profile.js';
import type { Saying } from './saying.js';
import type { TensionReader } from './tensions.js';

/** What a stretch of segments says of sectors; offsets in the whole text. */
export interface Stretch {
  profile(): SectorProfile;
  sentences(): readonly SpokenSentence[];
  joins(): readonly SectorJoin[];
  tensions(reader: TensionReader): readonly SectorTension[];
}

/** A stretch where it stands now. */
export interface PlacedStretch {
  /** Offset of its first segment in the whole text. */
  readonly start: number;
  readonly language: Language;
  /** Returns its segments; made on demand. */
  segments(): readonly CountedSegment[];
}

/** What was found in a stretch where it first stood. */
interface Found {
  readonly start: number;
  readonly segments: readonly CountedSegment[];
  readonly language: Language;
  sums?: SectorSums;
  sentences?: readonly SpokenSentence[];
  joins?: readonly SectorJoin[];
  tensions?: readonly SectorTension[];
}

/**
 * Returns a look-up of stretches for the versions of one draft. What was found is kept as long as the stretch says the
 * same; one that moved as a whole is moved, not read again.
 */
export function createStretches(): (saying: Saying, stretch: PlacedStretch) => Stretch {
  const kept = new WeakMap<Saying, Found>();
  return (saying, stretch) => {
    let found = kept.get(saying);
    if (!found) {
      const { start, language } = stretch;
      kept.set(saying, (found = { start, language, segments: stretch.segments() }));
    }
    return stretchOf(stretch, found);
  };
}

function stretchOf(stretch: PlacedStretch, found: Found): Stretch {
  const by = stretch.start - found.start;
  const sums = () => (found.sums ??= sumsOf(found.segments));
  const sentences = () => (found.sentences ??= sentencesOf(found.segments, sums().scores));
  return {
    profile: () => profileOf(stretch.segments, sums()),
    sentences: () => (by === 0 ? sentences() : movedSentences(sentences(), stretch.segments(), by)),
    joins() {
      found.joins ??= joinsOf(sentences());
      return by === 0 ? found.joins : found.joins.map((join) => movedJoin(join, by));
    },
    tensions(reader) {
      const { shares, unjudged } = sums();
      const isTold = unjudged !== 'long' && unjudged !== 'foreign';
      found.tensions ??= isTold ? reader.read(shares, sentences(), found.language) : [];
      return by === 0 ? found.tensions : found.tensions.map((tension) => movedTension(tension, by));
    },
  };
}

function movedSentences(
  sentences: readonly SpokenSentence[],
  segments: readonly CountedSegment[],
  by: number,
): SpokenSentence[] {
  const byStart = new Map(segments.map((segment) => [segment.segment.start, segment]));
  return sentences.map((sentence) => ({
    ...sentence,
    ...shift(sentence, by),
    segment: byStart.get(sentence.segment.segment.start + by) ?? sentence.segment,
  }));
}

function movedJoin(join: SectorJoin, by: number): SectorJoin {
  return { ...join, ...shift(join, by), marks: join.marks.map((mark) => shift(mark, by)) };
}

function movedTension(tension: SectorTension, by: number): SectorTension {
  const move = (spans: SectorTension['open']) => spans.map((span) => shift(span, by));
  return { ...tension, open: move(tension.open), closed: move(tension.closed) };
}
