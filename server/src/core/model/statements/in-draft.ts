import { oncePer, oncePerItem } from '../once-per.js';
import type { SegmentModel, Statement } from '../types.js';
import type { DraftWeights } from './judge.js';

/**
 * Returns a function that gives the models of the versions of one draft with each statement read in the light of the
 * whole draft. What the authors do elsewhere is the
 * best evidence for a sentence that could be read either way: in an essay or an account of a process hardly a sentence
 * commits anybody, and of authors who nearly always commit themselves most doubtful sentences are false alarms.
 */
export function createDraftLight(): (models: readonly SegmentModel[]) => readonly SegmentModel[] {
  const sumsIn = oncePerItem(likelySumsOf);
  const openIn = oncePerItem(openOf);
  return (models) => {
    const sums: LikelySums = { statements: 0, commitments: 0, vague: 0 };
    for (const own of sumsIn(models)) {
      sums.statements += own.statements;
      sums.commitments += own.commitments;
      sums.vague += own.vague;
    }
    const lights = new Map<DraftWeights, number>();
    const light = (weights: DraftWeights) => {
      const known = lights.get(weights) ?? lightOf(sums, weights);
      lights.set(weights, known);
      return known;
    };
    return openIn(models).map((open) => readInLight(open, light));
  };
}

/** Of weights, what the draft adds to the score of a sentence. */
type Light = (weights: DraftWeights) => number;

/** Returns how many commitments a segment holds. */
export function countCommitments({ statements }: SegmentModel): number {
  return statements.filter(({ kind }) => kind === 'commitment').length;
}

/** What the statements of a draft are likely to be, each judged alone. */
export interface LikelySums {
  statements: number;
  /** Sum of the chances to be a commitment. */
  commitments: number;
  /** Sum of the chances to be a vague one. */
  vague: number;
}

/** How many usual sentences are thought to stand before those of the draft, so that a short draft proves little. */
const USUAL_SENTENCES = 10;

/**
 * Returns what the draft as a whole adds to the score of each of its sentences; never more than a usual draft does. That
 * authors are often vague is no reason to doubt what they say plainly.
 */
export function lightOf({ statements, commitments, vague }: LikelySums, weights: DraftWeights): number {
  const { usual } = weights;
  const commitmentSum = commitments + USUAL_SENTENCES * usual.commitment;
  const vagueSum = vague + USUAL_SENTENCES * usual.commitment * usual.vague;
  const commitmentShare = Math.min(usual.commitment, commitmentSum / (statements + USUAL_SENTENCES));
  const vagueShare = Math.min(usual.vague, vagueSum / commitmentSum);
  return weights.commitment * commitmentShare + weights.vague * vagueShare;
}

const likelySumsOf = oncePer(({ statements }: SegmentModel): LikelySums => {
  const sums: LikelySums = { statements: 0, commitments: 0, vague: 0 };
  for (const { kind, question, commits, vagueness } of statements) {
    if (kind === 'quote' || question) continue;
    sums.statements++;
    sums.commitments += commits;
    sums.vague += commits * vagueness;
  }
  return sums;
});

/** The statements that the draft decides, and the last model that came of it, so that it stays the same object. */
const openOf = oncePer((model: SegmentModel): Open => {
  const statements = model.statements.filter(({ otherwise }) => otherwise !== undefined);
  return { model, statements, last: { model, ranges: statements.length === 0 ? [] : undefined } };
});

interface Open {
  readonly model: SegmentModel;
  readonly statements: readonly Statement[];
  last: { readonly model: SegmentModel; readonly ranges: readonly Range[] | undefined };
}

/** Between which bounds the light of a draft turns the same statements. */
interface Range {
  readonly weights: DraftWeights;
  readonly above: number;
  readonly upTo: number;
}

function readInLight(open: Open, light: Light): SegmentModel {
  const { model } = open;
  if (open.last.ranges?.every((range) => holds(range, light(range.weights)))) return open.last.model;
  const turned = new Set(open.statements.filter((statement) => isTurned(statement, light)));
  const inLight = (): Statement[] =>
    model.statements.map((statement) => (turned.has(statement) ? turnedStatement(statement) : statement));
  open.last = {
    model: turned.size === 0 ? model : { ...model, statements: inLight() },
    ranges: rangesAround(open.statements, light),
  };
  return open.last.model;
}

function holds({ above, upTo }: Range, light: number): boolean {
  return light > above && light <= upTo;
}

function rangesAround(statements: readonly Statement[], light: Light): Range[] {
  const needs = new Map<DraftWeights, number[]>();
  for (const { otherwise } of statements) {
    if (otherwise) needs.set(otherwise.weights, [...(needs.get(otherwise.weights) ?? []), otherwise.needs]);
  }
  return [...needs].map(([weights, all]) => {
    const now = light(weights);
    return {
      weights,
      above: Math.max(-Infinity, ...all.filter((need) => need < now)),
      upTo: Math.min(Infinity, ...all.filter((need) => need >= now)),
    };
  });
}

function isTurned({ otherwise }: Statement, light: Light): boolean {
  return otherwise !== undefined && light(otherwise.weights) <= otherwise.needs;
}

function turnedStatement(statement: Statement): Statement {
  const { otherwise, ...rest } = statement;
  if (!otherwise) return statement;
  const { signals, missing } = otherwise;
  return { ...rest, signals, missing, nonsense: false };
}
