/** Ties weights to what they were learned from, so that a test can tell whether training anew would give others. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { JudgeModel } from '../../server/src/core/model/statements/judge.js';
import type { LearningExample } from './examples.js';

/** What learns; with the same examples it gives the same weights. */
const SCRIPTS = ['train.ts', 'learn.ts', 'minimise.ts', 'neighbour-stage.ts', 'draft-stage.ts'];

/** A model as its file holds it. */
export interface LearnedModel extends JudgeModel {
  /** Digest of the examples, the scripts and the weights. */
  readonly learnedFrom: string;
}

/** Returns the model with the digest that belongs to it; one that it has already is left out of account. */
export function withDigest(model: JudgeModel, examples: readonly LearningExample[]): LearnedModel {
  const weights = withoutDigest(model);
  const hash = createHash('sha256');
  for (const { label, facts, words, pairs, segment, policy, inText, kindKnown, vagueKnown } of examples) {
    const { kind, vague } = label;
    hash.update(JSON.stringify([segment, kind, vague, policy, inText, kindKnown, vagueKnown, facts, words, pairs]));
  }
  for (const script of SCRIPTS) hash.update(readFileSync(new URL(script, import.meta.url), 'utf8').replace(/\r/g, ''));
  hash.update(JSON.stringify(weights));
  return { learnedFrom: hash.digest('hex'), ...weights };
}

function withoutDigest({ learnedFrom: _, ...weights }: JudgeModel & Partial<LearnedModel>): JudgeModel {
  return weights;
}
