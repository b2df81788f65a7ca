import type { Language } from '../../language/types.js';
import { shift } from '../../text/index.js';
import type { SectorJoin, SectorProfile, SectorTension, SegmentModel } from '../types.js';
import { joinsOf, sentencesOf, type SpokenSentence } from './joins.js';
import { profileOf, sumsOf, type CountedSegment, type SectorSums } from './profile.js';
import type { TensionReader } from './tensions.js';

/** What a stretch of segments says of sectors; offsets in the whole text. */
export interface Stretch {
  profile(): SectorProfile;
  sentences(): readonly SpokenSentence[];
  joins(): readonly SectorJoin[];
  tensions(reader: TensionReader): readonly SectorTension[];
}

/** What was found in a stretch where it first stood. */
interface Found {
  readonly segments: readonly CountedSegment[];
  readonly language: Language;
  sums?: SectorSums;
  sentences?: readonly SpokenSentence[];
  joins?: readonly SectorJoin[];
  tensions?: readonly SectorTension[];
}

/**
 * Returns a look-up of stretches for the versions of one draft. What was found is kept with the first segment as long
 * as the same segments follow one another; a stretch that moved as a whole is moved, not read again.
 */
export function createStretches(): (segments: readonly CountedSegment[], language: Language) => Stretch {
  const kept = new WeakMap<SegmentModel, Found>();
  return (segments, language) => {
    const [first] = segments;
    if (first === undefined) return stretchOf(segments, { segments, language });
    let found = kept.get(first.segment.model);
    if (found?.language !== language || !areSame(found.segments, segments)) {
      kept.set(first.segment.model, (found = { segments, language }));
    }
    return stretchOf(segments, found);
  };
}

function areSame(before: readonly CountedSegment[], after: readonly CountedSegment[]): boolean {
  const by = movedBy(before, after);
  return (
    before.length === after.length &&
    before.every(({ segment: { model, start } }, index) => {
      const now = after[index]?.segment;
      return now?.model === model && now.start === start + by;
    })
  );
}

function movedBy([before]: readonly CountedSegment[], [after]: readonly CountedSegment[]): number {
  return (after?.segment.start ?? 0) - (before?.segment.start ?? 0);
}

function stretchOf(segments: readonly CountedSegment[], found: Found): Stretch {
  const by = movedBy(found.segments, segments);
  const sums = () => (found.sums ??= sumsOf(found.segments));
  const sentences = () => (found.sentences ??= sentencesOf(found.segments, sums().scores));
  return {
    profile: () => profileOf(segments, sums()),
    sentences: () => (by === 0 ? sentences() : movedSentences(sentences(), segments, by)),
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
