import type { Span } from '../../text/index.js';
import type { SectorJoin, Statement } from '../types.js';
import type { CountedSegment } from './profile.js';
import { divide } from './shares.js';
import type { JoinKind, SectorMark, MarkKind } from './types.js';

/** Less than a plain word does not make a sentence speak for a sector. */
const LEAST_WEIGHT = 0.45;

/** A sentence with the sectors that it speaks for and the phrases in it; offsets in the whole text. */
export interface SpokenSentence extends Span {
  readonly segment: CountedSegment;
  /** Index among the counted sentences of the segment. */
  readonly index: number;
  readonly block: number;
  /** What is known of it; absent for a table cell. */
  readonly statement?: Statement;
  /** Weight by sector, of those that count. */
  readonly sectors: ReadonlyMap<string, number>;
  readonly marks: readonly SectorMark[];
  has(kind: MarkKind): boolean;
}

/** Returns the sentences of a section; ambiguous words go to the sectors that lead in the section. */
export function sentencesOf(
  segments: readonly CountedSegment[],
  scores: ReadonlyMap<string, number>,
): SpokenSentence[] {
  return segments.flatMap((segment) => {
    const { counted } = segment;
    // Many sentences speak for no sector and hold no phrase, and a map and a list for each are dear.
    const weights = new Map<number, Map<string, number>>();
    for (const { meaning, sentence } of counted.hits) {
      const won = divide(meaning, scores)[0];
      if (!won) continue;
      const known = weights.get(sentence);
      if (known) known.set(won.sector, (known.get(won.sector) ?? 0) + won.weight);
      else weights.set(sentence, new Map([[won.sector, won.weight]]));
    }
    const marks = new Map<number, SectorMark[]>();
    for (const mark of counted.marks) {
      const known = marks.get(mark.sentence);
      if (known) known.push(mark);
      else marks.set(mark.sentence, [mark]);
    }
    const offset = segment.segment.start;
    return counted.sentences.map(({ block, start, end, statement: at }, index): SpokenSentence => {
      const own = marks.get(index) ?? NO_MARKS;
      const statement = segment.segment.model.statements[at];
      return {
        start: offset + start,
        end: offset + end,
        ...(statement ? { statement } : {}),
        segment,
        index,
        block,
        sectors: weighty(weights.get(index)),
        marks: own,
        has: (kind) => own.some((mark) => mark.kind === kind),
      };
    });
  });
}

const NO_MARKS: readonly SectorMark[] = [];
const NO_SECTORS: ReadonlyMap<string, number> = new Map();

function weighty(weights: Map<string, number> | undefined): ReadonlyMap<string, number> {
  if (weights === undefined) return NO_SECTORS;
  for (const [sector, weight] of weights) if (weight < LEAST_WEIGHT) weights.delete(sector);
  return weights;
}

/**
 * Returns where sectors are brought together. A sentence joins the sectors it speaks for; one that names a conflict, a
 * choice or a balance also joins its own to those of the sentence before it in the same paragraph ("Tegelijk ...").
 */
export function joinsOf(sentences: readonly SpokenSentence[]): SectorJoin[] {
  return sentences.flatMap((sentence, at) => {
    const kind = kindOf(sentence);
    const before = sentences[at - 1];
    const reaches = kind !== 'list' && kind !== 'measure' && before !== undefined && isSameBlock(before, sentence);
    const own = [...sentence.sectors.keys()];
    const others = reaches ? [...before.sectors.keys()].filter((sector) => !sentence.sectors.has(sector)) : [];
    const pairs = [...pairsOf(own), ...own.flatMap((a) => others.map((b): [string, string] => [b, a]))];
    if (pairs.length === 0) return [];
    const offset = sentence.segment.segment.start;
    const marks = sentence.marks.filter((mark) => mark.kind === kind);
    return pairs.map((sectors) => ({
      sectors,
      kind,
      start: sentence.start,
      end: sentence.end,
      marks: marks.map(({ start, end }) => ({ start: offset + start, end: offset + end })),
    }));
  });
}

const TELLING: readonly Exclude<JoinKind, 'list'>[] = ['choice', 'tension', 'balance', 'measure'];

function kindOf(sentence: SpokenSentence): JoinKind {
  return TELLING.find((kind) => sentence.has(kind)) ?? 'list';
}

function isSameBlock(a: SpokenSentence, b: SpokenSentence): boolean {
  return a.segment === b.segment && a.block === b.block;
}

function pairsOf(items: readonly string[]): [string, string][] {
  return items.flatMap((a, at) => items.slice(at + 1).map((b): [string, string] => [a, b]));
}
