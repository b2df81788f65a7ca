/** Learns what a draft as a whole adds to the score of each of its sentences. */
import { lightOf, type LikelySums } from '../../server/src/core/model/statements/in-draft.js';
import {
  KIND_COUNT,
  LEAST_COMMITMENT,
  likelihood,
  likelihoodOfFirst,
  OUTPUTS,
  type DraftWeights,
} from '../../server/src/core/model/statements/judge.js';
import { minimise } from './minimise.js';

/** A labelled sentence with the scores that weights gave it which had not seen its draft. */
export interface JudgedSentence {
  readonly draft: string;
  /** In the order of `OUTPUTS`. */
  readonly scores: readonly number[];
  readonly vague: boolean;
  /** Whether it stands in a part that makes policy. */
  readonly policy: boolean;
  /** Whether its draft was written as a whole, and not as a set of sentences. */
  readonly isDraft: boolean;
}

export interface DraftStage {
  readonly weights: DraftWeights;
  /** The sentences of parts that make policy, with the score that the draft gives them. */
  readonly scored: readonly { readonly score: number; readonly vague: boolean; readonly isDraft: boolean }[];
}

const VAGUE = OUTPUTS.indexOf('vague');
const ROUNDS = 100;

/** Returns the weights, in units of the score of `vague`. */
export function learnDraftStage(judged: readonly JudgedSentence[]): DraftStage {
  const sums = new Map<string, LikelySums>();
  for (const { draft, scores } of judged) sums.set(draft, added(sums.get(draft), scores));
  const usual = usualOf(judged, sums);
  const share = (weights: Pick<DraftWeights, 'commitment' | 'vague'>) => (item: JudgedSentence) =>
    lightOf(sums.get(item.draft) ?? NOTHING, { ...weights, usual });
  const [commitment, vague] = [share({ commitment: 1, vague: 0 }), share({ commitment: 0, vague: 1 })];
  const inPolicy = judged.filter((item) => item.policy);
  const open = inPolicy.filter((item) => mayBeVague(item.scores));
  const rows = open.map((item) => [1, item.scores[VAGUE] ?? 0, commitment(item), vague(item)]);
  const [, unit = 1, ofCommitments = 0, ofVague = 0] = regression(
    rows,
    open.map((item) => Number(item.vague)),
  );
  const weights: DraftWeights = {
    commitment: rounded(Math.max(0, ofCommitments / unit)),
    vague: rounded(Math.max(0, ofVague / unit)),
    usual,
  };
  const scored = inPolicy.map(({ draft, scores, vague, isDraft }) => ({
    score: mayBeVague(scores) ? (scores[VAGUE] ?? 0) + lightOf(sums.get(draft) ?? NOTHING, weights) : -Infinity,
    vague,
    isDraft,
  }));
  return { weights, scored };
}

function mayBeVague(scores: readonly number[]): boolean {
  const commits = likelihoodOfFirst(scores, KIND_COUNT);
  return commits >= LEAST_COMMITMENT;
}

const NOTHING: LikelySums = { statements: 0, commitments: 0, vague: 0 };

function added(sums: LikelySums = NOTHING, scores: readonly number[]): LikelySums {
  const commits = likelihoodOfFirst(scores, KIND_COUNT);
  return {
    statements: sums.statements + 1,
    commitments: sums.commitments + commits,
    vague: sums.vague + commits * likelihood(scores[VAGUE] ?? 0),
  };
}

/** The shares over all drafts that were written as a whole. */
function usualOf(judged: readonly JudgedSentence[], sums: ReadonlyMap<string, LikelySums>): DraftWeights['usual'] {
  const whole = [...new Set(judged.filter((item) => item.isDraft).map((item) => item.draft))];
  const total = (key: keyof LikelySums) => whole.reduce((sum, draft) => sum + (sums.get(draft)?.[key] ?? 0), 0);
  return {
    commitment: rounded(total('commitments') / total('statements')),
    vague: rounded(total('vague') / total('commitments')),
  };
}

/** Logistic regression without a penalty; four columns need none. */
function regression(rows: readonly (readonly number[])[], targets: readonly number[]): number[] {
  const weights = minimise(rows[0]?.length ?? 0, ROUNDS, (tried, slope) => {
    let loss = 0;
    for (const [index, row] of rows.entries()) {
      const likely = likelihood(row.reduce((sum, value, column) => sum + value * tried[column]!, 0));
      const target = targets[index]!;
      loss -= Math.log(target === 1 ? likely : 1 - likely);
      for (const [column, value] of row.entries()) slope[column]! += (likely - target) * value;
    }
    return loss;
  });
  return [...weights];
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
