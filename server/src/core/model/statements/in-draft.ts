import { oncePer, oncePerItem } from '../once-per.js';
import type { SegmentModel, Statement } from '../types.js';
import type { DraftWeights } from './judge.js';

/** The models of a draft, read in the light of the whole, and what the whole is. */
export interface LitDraft {
  readonly models: readonly SegmentModel[];
  /** Whether enough sentences commit anybody for it to be a draft of policy, and no essay or account of a process. */
  readonly isPolicy: boolean;
}

/**
 * Returns a function that gives the models of the versions of one draft with each statement read in the light of the
 * whole draft; `usual` is of the draft's language. What the authors do elsewhere is the best evidence for a sentence
 * that could be read either way: in an essay or an account of a process hardly a sentence commits anybody, and of
 * authors who nearly always commit themselves most doubtful sentences are false alarms. In text that is no policy a
 * phrase by itself says nothing.
 */
export function createDraftLight(): (models: readonly SegmentModel[], usual: DraftWeights['usual']) => LitDraft {
  const sumsIn = oncePerItem(likelySumsOf);
  const openIn = oncePerItem(openOf);
  return (models, usual) => {
    const sums: LikelySums = { statements: 0, commitments: 0, vague: 0 };
    for (const own of sumsIn(models)) {
      sums.statements += own.statements;
      sums.commitments += own.commitments;
      sums.vague += own.vague;
    }
    const isPolicy = commitmentShareOf(sums, usual) >= LEAST_IN_POLICY;
    const lights = new Map<DraftWeights, number>();
    const light = (weights: DraftWeights) => {
      const known = lights.get(weights) ?? lightOf(sums, weights);
      lights.set(weights, known);
      return known;
    };
    return { models: openIn(models).map((open) => readInLight(open, { light, isPolicy })), isPolicy };
  };
}

/**
 * Share of commitments from which a draft is one of policy. Of labelled text, visions and programmes have 0.48 or more,
 * explanations, essays, accounts of a process and descriptions of an area 0.28 or less.
 */
const LEAST_IN_POLICY = 0.36;

/** What the rest of the draft says of each statement: of weights, what it adds to the score, and whether it is policy. */
interface Light {
  light(weights: DraftWeights): number;
  readonly isPolicy: boolean;
}

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
export function lightOf(sums: LikelySums, weights: DraftWeights): number {
  const { usual } = weights;
  const commitmentSum = sums.commitments + USUAL_SENTENCES * usual.commitment;
  const vagueSum = sums.vague + USUAL_SENTENCES * usual.commitment * usual.vague;
  const commitmentShare = Math.min(usual.commitment, commitmentShareOf(sums, usual));
  const vagueShare = Math.min(usual.vague, vagueSum / commitmentSum);
  return weights.commitment * commitmentShare + weights.vague * vagueShare;
}

function commitmentShareOf({ statements, commitments }: LikelySums, usual: DraftWeights['usual']): number {
  return (commitments + USUAL_SENTENCES * usual.commitment) / (statements + USUAL_SENTENCES);
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
  const statements = model.statements.filter(({ otherwise, signals }) => otherwise ?? signals.length > 0);
  const isOpen = statements.some(({ otherwise }) => otherwise !== undefined);
  return { model, statements, last: { model, isPolicy: true, ranges: isOpen ? undefined : [] } };
});

interface Open {
  readonly model: SegmentModel;
  readonly statements: readonly Statement[];
  last: { readonly model: SegmentModel; readonly isPolicy: boolean; readonly ranges: readonly Range[] | undefined };
}

/** Between which bounds the light of a draft turns the same statements. */
interface Range {
  readonly weights: DraftWeights;
  readonly above: number;
  readonly upTo: number;
}

function readInLight(open: Open, { light, isPolicy }: Light): SegmentModel {
  const { model, last } = open;
  const stands = last.isPolicy === isPolicy || open.statements.length === 0;
  if (stands && last.ranges?.every((range) => holds(range, light(range.weights)))) return last.model;
  const turned = new Map<Statement, Statement>();
  for (const statement of open.statements) {
    const read = turnedStatement(statement, { light, isPolicy });
    if (read !== statement) turned.set(statement, read);
  }
  const inLight = (): Statement[] => model.statements.map((statement) => turned.get(statement) ?? statement);
  open.last = {
    model: turned.size === 0 ? model : { ...model, statements: inLight() },
    isPolicy,
    ranges: rangesAround(open.statements, light),
  };
  return open.last.model;
}

function holds({ above, upTo }: Range, light: number): boolean {
  return light > above && light <= upTo;
}

/** A stretch of text may hold hundreds of thousands of statements, so nothing here is copied or spread per statement. */
function rangesAround(statements: readonly Statement[], light: Light['light']): Range[] {
  const ranges = new Map<DraftWeights, { above: number; upTo: number }>();
  for (const { otherwise } of statements) {
    if (!otherwise) continue;
    const { weights, needs } = otherwise;
    let range = ranges.get(weights);
    if (!range) ranges.set(weights, (range = { above: -Infinity, upTo: Infinity }));
    if (needs < light(weights)) range.above = Math.max(range.above, needs);
    else range.upTo = Math.min(range.upTo, needs);
  }
  return [...ranges].map(([weights, range]) => ({ weights, ...range }));
}

function turnedStatement(statement: Statement, { light, isPolicy }: Light): Statement {
  const { otherwise } = statement;
  const isVague = statement.nonsense && (otherwise === undefined || light(otherwise.weights) > otherwise.needs);
  if (isVague) return statement;
  if (!isPolicy) return { ...withoutOtherwise(statement), signals: [], missing: [], nonsense: false };
  if (otherwise === undefined) return statement;
  const { signals, missing } = otherwise;
  return { ...withoutOtherwise(statement), signals, missing, nonsense: false };
}

function withoutOtherwise({ otherwise: _, ...rest }: Statement): Statement {
  return rest;
}
