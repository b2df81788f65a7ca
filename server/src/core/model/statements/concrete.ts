import { oncePer } from '../once-per.js';
import type { SegmentModel, Statement } from '../types.js';

/** From how many commitments on a draft says something of how its authors write. */
const FEWEST_COMMITMENTS = 15;
/** Up to which share of vague commitments a draft counts as concrete. */
const CONCRETE_SHARE = 0.15;

/**
 * Returns the models, with the doubtful judgements of a concrete draft turned. What authors do elsewhere is the best
 * evidence for a sentence that could be read either way: of those who nearly always commit themselves, most such
 * sentences are false alarms.
 */
export function inTheLightOfTheDraft(models: readonly SegmentModel[]): readonly SegmentModel[] {
  let commitments = 0;
  let vague = 0;
  for (const model of models) {
    const counts = countsOf(model);
    commitments += counts.commitments;
    vague += counts.vague;
  }
  const isConcrete = commitments >= FEWEST_COMMITMENTS && vague <= commitments * CONCRETE_SHARE;
  return isConcrete ? models.map(turned) : models;
}

/** Returns how many commitments a segment holds, and how many of them are vague; counted once. */
export const countsOf = oncePer(({ statements }: SegmentModel) => {
  let commitments = 0;
  let vague = 0;
  for (const { kind, nonsense } of statements) {
    if (kind === 'commitment') commitments++;
    if (nonsense) vague++;
  }
  return { commitments, vague };
});

/** Made once for each model, so that a segment that does not change stays the same object for later caches. */
const turned = oncePer((model: SegmentModel): SegmentModel => {
  if (!model.statements.some((statement) => statement.otherwise)) return model;
  return { ...model, statements: model.statements.map(turnedStatement) };
});

function turnedStatement(statement: Statement): Statement {
  const { otherwise, ...rest } = statement;
  return otherwise ? { ...rest, ...otherwise, nonsense: false } : statement;
}
