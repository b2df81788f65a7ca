import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../server/src/core/index.js';
import { developExamples } from './examples.js';
import { withDigest, type LearnedModel } from './learned-from.js';

function publishedModel(language: string): LearnedModel {
  const file = new URL(`../../grammars/models/${language}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as LearnedModel;
}

describe.each(LANGUAGES)('the published weights of %s', (language) => {
  const model = publishedModel(language);
  const examples = developExamples(language);

  it('were learned from the labelled text as it stands and is read now', () => {
    const expected = withDigest(model, examples).learnedFrom;
    expect(model.learnedFrom, 'Run `npm run train` and commit grammars/models/.').toBe(expected);
  });

  it('would be told from others', () => {
    const [first, ...rest] = examples;
    if (first === undefined) throw new Error('There are no examples.');
    const relabelled = { ...first, label: { ...first.label, vague: !first.label.vague } };
    expect(withDigest(model, [relabelled, ...rest]).learnedFrom).not.toBe(model.learnedFrom);
    expect(withDigest({ ...model, threshold: model.threshold + 0.01 }, examples).learnedFrom).not.toBe(
      model.learnedFrom,
    );
  });
});
