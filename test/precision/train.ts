/** Learns the weights of `grammars/models/` from the labelled text that development may see: `npm run train`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Language } from '../../server/src/core/index.js';
import { OUTPUTS, type JudgeModel, type Output } from '../../server/src/core/model/statements/judge.js';
import { developExamples, type LearningExample } from './examples.js';
import { learn, scoreOf, type Row } from './learn.js';

/** Share of the warnings that must be right on drafts that a fold did not learn from. */
const WANTED_PRECISION = 0.88;
const FOLDS = 8;
const ROUNDS = 150;
const PENALTIES = { fact: 0.5, word: 2, pair: 6 };
/** A word or pair that occurs less often tells more of the draft than of the language. */
const LEAST_WORDS = 2;
const LEAST_PAIRS = 3;
/** The sentences of the lexicon are written to a pattern, so they weigh less than drafts do. */
const LEXICON_WEIGHT = 0.5;
/** Weights below this change no judgement and are left out of the file. */
const SMALLEST_WEIGHT = 0.02;

for (const language of ['nl', 'en'] as const) {
  const examples = developExamples(language);
  const { threshold, report } = chooseThreshold(examples);
  const weights = train(examples);
  writeFileSync(modelPath(language), `${JSON.stringify(toModel(weights, threshold))}\n`);
  console.log(`${language}: ${examples.length} sentences, ${report}`);
}

type Weights = Readonly<Record<Output, Map<string, number>>>;

function train(examples: readonly LearningExample[]): Weights {
  const keep = frequent(examples);
  const usable = examples.filter(
    (example) => example.label.kind !== 'quote' && !example.label.text.trim().endsWith('?'),
  );
  const rowsFor = (positive: (example: LearningExample) => boolean, rows: readonly LearningExample[]): Row[] =>
    rows.map((example) => ({
      features: featuresOf(example, keep),
      positive: positive(example),
      weight: example.kindKnown ? 1 : LEXICON_WEIGHT,
    }));
  const learnt = OUTPUTS.map((output): [Output, Map<string, number>] => {
    const rows =
      output === 'vague'
        ? rowsFor(
            (example) => example.label.vague,
            usable.filter((example) => example.policy),
          )
        : rowsFor(
            (example) => example.label.kind === output,
            usable.filter((example) => example.kindKnown),
          );
    return [output, learn(rows, { penalty, rounds: ROUNDS })];
  });
  return Object.fromEntries(learnt) as Weights;
}

/** Each fold of drafts is judged by weights that were learned from the others. */
function chooseThreshold(examples: readonly LearningExample[]): { threshold: number; report: string } {
  const drafts = [...new Set(examples.map((example) => example.draft))];
  const foldOf = (example: LearningExample) => drafts.indexOf(example.draft) % FOLDS;
  const judged: { score: number; vague: boolean }[] = [];
  let right = 0;
  let kinds = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    const rest = examples.filter((example) => foldOf(example) !== fold);
    const weights = train(rest);
    const keep = frequent(rest);
    for (const example of examples.filter((candidate) => foldOf(candidate) === fold)) {
      if (example.label.kind === 'quote' || example.label.text.trim().endsWith('?')) continue;
      const features = featuresOf(example, keep);
      if (!example.kindKnown) continue;
      if (example.policy && !example.draft.includes('-set-'))
        judged.push({ score: scoreOf(weights.vague, features), vague: example.label.vague });
      const scores = OUTPUTS.slice(0, 4).map((output) => scoreOf(weights[output], features));
      kinds++;
      if (OUTPUTS[scores.indexOf(Math.max(...scores))] === example.label.kind) right++;
    }
  }
  judged.sort((a, b) => b.score - a.score);
  const all = judged.filter((item) => item.vague).length;
  let threshold = 0;
  let report = '';
  let found = 0;
  for (const [index, item] of judged.entries()) {
    if (item.vague) found++;
    const precision = found / (index + 1);
    if (precision < WANTED_PRECISION || !item.vague) continue;
    threshold = item.score - 0.01;
    report = `precision ${precision.toFixed(3)}, recall ${(found / all).toFixed(3)} at ${threshold.toFixed(2)}`;
  }
  return { threshold, report: `${report}; kinds ${(right / kinds).toFixed(3)}` };
}

function toModel(weights: Weights, threshold: number): JudgeModel {
  const names = new Set(OUTPUTS.flatMap((output) => [...weights[output].keys()]));
  const tables = { fact: {}, word: {}, pair: {} } as Record<'fact' | 'word' | 'pair', Record<string, number[]>>;
  for (const name of [...names].sort()) {
    const row = OUTPUTS.map((output) => Math.round((weights[output].get(name) ?? 0) * 100) / 100);
    if (row.every((weight) => Math.abs(weight) < SMALLEST_WEIGHT)) continue;
    tables[kindOf(name)][name.slice(name.indexOf(':') + 1)] = row;
  }
  return { threshold: Math.round(threshold * 100) / 100, facts: tables.fact, words: tables.word, pairs: tables.pair };
}

function kindOf(feature: string): 'fact' | 'word' | 'pair' {
  return feature.startsWith('fact:') ? 'fact' : feature.startsWith('word:') ? 'word' : 'pair';
}

function penalty(feature: string): number {
  return PENALTIES[kindOf(feature)];
}

function allFeatures(example: LearningExample): string[] {
  return [
    ...example.facts.map((name) => `fact:${name}`),
    ...example.words.map((name) => `word:${name}`),
    ...example.pairs.map((name) => `pair:${name}`),
  ];
}

function featuresOf(example: LearningExample, keep: (feature: string) => boolean): string[] {
  return allFeatures(example).filter(keep);
}

function frequent(examples: readonly LearningExample[]): (feature: string) => boolean {
  const counts = new Map<string, number>();
  for (const example of examples) {
    for (const feature of new Set(allFeatures(example))) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  return (feature) => (counts.get(feature) ?? 0) >= (kindOf(feature) === 'pair' ? LEAST_PAIRS : LEAST_WORDS);
}

function modelPath(language: Language): string {
  return fileURLToPath(new URL(`../../grammars/models/${language}.json`, import.meta.url));
}
