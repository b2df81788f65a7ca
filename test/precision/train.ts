/** Learns the weights of `grammars/models/` from the labelled text that development may see: `npm run train`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { KIND_COUNT, OUTPUTS, type JudgeModel, type Output } from '../../server/src/core/model/statements/judge.js';
import { developExamples, type LearningExample } from './examples.js';
import { learnDraftStage } from './draft-stage.js';
import { withDigest } from './learned-from.js';
import { learn, matrixOf, scoreOfRow, type Matrix, type Target } from './learn.js';
import { learnNeighbourStage, type ScoredSentence } from './neighbour-stage.js';

/** Share of the warnings that must be right on drafts that a fold did not learn from. */
const WANTED_PRECISION = { nl: 0.88, en: 0.92 } as const;
const FOLDS = 6;
const ROUNDS = 60;
const PENALTIES = { kind: { fact: 0.5, word: 1, pair: 3 }, vague: { fact: 0.5, word: 2, pair: 6 } };
/** A word or pair that occurs in fewer sentences tells more of the draft than of the language. */
const LEAST = { fact: 1, word: 2, pair: 3 };
/** The sentences of the lexicon are written to a pattern, so they weigh less than drafts do. */
const LEXICON_WEIGHT = 0.5;
/** Weights below this change no judgement and are left out of the file. */
const SMALLEST_WEIGHT = 0.02;

for (const language of ['nl', 'en'] as const) {
  const all = developExamples(language);
  const examples = all.filter(isLearnable);
  const matrix = matrixOf(examples.map(featuresOf), frequent(examples));
  const { report, ...chosen } = judgeFolds(examples, matrix, WANTED_PRECISION[language]);
  const model = toModel(
    matrix,
    trainAll(examples, matrix, () => true),
    chosen,
  );
  const path = fileURLToPath(new URL(`../../grammars/models/${language}.json`, import.meta.url));
  writeFileSync(path, `${JSON.stringify(withDigest(model, all))}\n`);
  console.log(`${language}: ${examples.length} sentences, ${report}`);
}

type Weights = Readonly<Record<Output, Float64Array>>;

/** Quotations and questions are told by their marks, so they have nothing to teach. */
function isLearnable({ label }: LearningExample): boolean {
  return label.kind !== 'quote' && !label.text.trim().endsWith('?');
}

function trainAll(
  examples: readonly LearningExample[],
  matrix: Matrix,
  included: (example: LearningExample) => boolean,
): Weights {
  const learnt = OUTPUTS.map((output) => {
    const penalties = output === 'vague' ? PENALTIES.vague : PENALTIES.kind;
    const options = { penalty: (feature: string) => penalties[groupOf(feature)], rounds: ROUNDS };
    return [output, learn(matrix, targetOf(output, examples, included), options)] as const;
  });
  return Object.fromEntries(learnt) as Weights;
}

function targetOf(
  output: Output,
  examples: readonly LearningExample[],
  included: (example: LearningExample) => boolean,
): Target {
  const isAbout = (example: LearningExample) =>
    output === 'vague' ? example.policy && example.vagueKnown : example.kindKnown;
  return {
    positive: Uint8Array.from(examples, ({ label }) =>
      Number(output === 'vague' ? label.vague : label.kind === output),
    ),
    weight: Float64Array.from(examples, (example) => {
      if (!included(example) || !isAbout(example)) return 0;
      return example.inText ? 1 : LEXICON_WEIGHT;
    }),
  };
}

/**
 * Judges each fold of drafts by weights that were learned from the others, learns from these judgements what a draft as
 * a whole adds, and chooses the threshold; whole drafts decide it, not made-up sets.
 */
function judgeFolds(
  examples: readonly LearningExample[],
  matrix: Matrix,
  wanted: number,
): Pick<JudgeModel, 'threshold' | 'neighbours' | 'draft'> & { report: string } {
  const drafts = [...new Set(examples.map((example) => example.draft))];
  const foldOf = new Map(drafts.map((draft, index) => [draft, index % FOLDS]));
  const seen = examples.flatMap((example, row) => (example.inText ? [{ example, row }] : []));
  const alone = seen.map(({ example }) => ({
    segment: example.segment,
    kind: OUTPUTS.indexOf(example.label.kind as Output),
    scores: [] as number[],
    isDraft: !example.draft.includes('-set-'),
    inList: example.facts.includes('list'),
  }));
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = trainAll(examples, matrix, (example) => foldOf.get(example.draft) !== fold);
    for (const [index, { example, row }] of seen.entries()) {
      if (foldOf.get(example.draft) !== fold) continue;
      alone[index]!.scores = OUTPUTS.map((output) => scoreOfRow(matrix, weights[output], row));
    }
  }
  const neighbours = learnNeighbourStage(alone);
  const judged = seen.map(({ example: { draft, label, policy } }, index) => ({
    draft,
    scores: neighbours.scores[index]!,
    vague: label.vague,
    policy,
    isDraft: alone[index]!.isDraft,
  }));
  const stage = learnDraftStage(judged);
  const cut = cutFor(
    stage.scored.filter((item) => item.isDraft),
    wanted,
  );
  const all = shares(stage.scored, cut.threshold);
  const kinds = [alone.map(({ scores }) => scores), neighbours.scores].map((scores) => rightKinds(alone, scores));
  const report = `${cut.report}; with sets precision ${all.precision.toFixed(3)}, recall ${all.recall.toFixed(3)}; kinds alone ${kinds[0]}, among neighbours ${kinds[1]}`;
  return { threshold: cut.threshold, neighbours: neighbours.weights, draft: stage.weights, report };
}

/** Returns the share of sentences whose most likely kind is their own. */
function rightKinds(sentences: readonly ScoredSentence[], scores: readonly (readonly number[])[]): string {
  const right = sentences.filter(({ kind }, index) => {
    const own = scores[index]!.slice(0, KIND_COUNT);
    return own.indexOf(Math.max(...own)) === kind;
  });
  return (right.length / sentences.length).toFixed(3);
}

interface JudgedItem {
  readonly score: number;
  readonly vague: boolean;
}

/** Returns the lowest score at which the wanted precision still holds. */
function cutFor(judged: readonly JudgedItem[], wanted: number): { threshold: number; report: string } {
  const ordered = [...judged].sort((a, b) => b.score - a.score);
  const vague = ordered.filter((item) => item.vague).length;
  let best = { threshold: 0, report: '' };
  let found = 0;
  for (const [index, item] of ordered.entries()) {
    if (item.vague) found++;
    const precision = found / (index + 1);
    if (precision < wanted || !item.vague) continue;
    const threshold = Math.round((item.score - 0.01) * 100) / 100;
    best = {
      threshold,
      report: `precision ${precision.toFixed(3)}, recall ${(found / vague).toFixed(3)} at ${threshold}`,
    };
  }
  return best;
}

function shares(judged: readonly JudgedItem[], threshold: number): { precision: number; recall: number } {
  const above = judged.filter((item) => item.score > threshold);
  const found = above.filter((item) => item.vague).length;
  return { precision: found / above.length, recall: found / judged.filter((item) => item.vague).length };
}

function toModel(
  matrix: Matrix,
  weights: Weights,
  chosen: Pick<JudgeModel, 'threshold' | 'neighbours' | 'draft'>,
): JudgeModel {
  const tables = { fact: {}, word: {}, pair: {} } as Record<Group, Record<string, number[]>>;
  const order = [...matrix.names.entries()].sort((a, b) => (a[1] < b[1] ? -1 : 1));
  for (const [index, name] of order) {
    const row = OUTPUTS.map((output) => Math.round((weights[output][index] ?? 0) * 100) / 100);
    if (row.every((weight) => Math.abs(weight) < SMALLEST_WEIGHT)) continue;
    tables[groupOf(name)][name.slice(name.indexOf(':') + 1)] = row;
  }
  return { ...chosen, facts: tables.fact, words: tables.word, pairs: tables.pair };
}

type Group = 'fact' | 'word' | 'pair';

function groupOf(feature: string): Group {
  return feature.slice(0, feature.indexOf(':')) as Group;
}

function featuresOf(example: LearningExample): string[] {
  return [
    ...example.facts.map((name) => `fact:${name}`),
    ...example.words.map((name) => `word:${name}`),
    ...example.pairs.map((name) => `pair:${name}`),
  ];
}

function frequent(examples: readonly LearningExample[]): (feature: string) => boolean {
  const counts = new Map<string, number>();
  for (const example of examples) {
    for (const feature of new Set(featuresOf(example))) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  return (feature) => (counts.get(feature) ?? 0) >= LEAST[groupOf(feature)];
}
