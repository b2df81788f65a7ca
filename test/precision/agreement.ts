/** Measures how well a second labelling of some sentences agrees with the first. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Language } from '../../server/src/core/index.js';
import { KINDS, loadSets } from './load.js';

export interface Agreement {
  readonly sentences: number;
  /** Cohen's kappa over the kinds of sentence. */
  readonly kind: number;
  /** Cohen's kappa over vague or not. */
  readonly vague: number;
}

type SecondLabels = Readonly<Record<string, readonly { readonly label: string; readonly text: string }[]>>;

/** Returns the agreement on the sentences of one language. Throws when a sentence is in no set any more. */
export function agreementIn(language: Language): Agreement {
  const second = parse(readFileSync(new URL('second-labels.yaml', import.meta.url), 'utf8')) as SecondLabels;
  const sets = new Map(loadSets('develop').map((set) => [set.name, set]));
  const pairs = Object.entries(second)
    .filter(([name]) => sets.get(name)?.language === language)
    .flatMap(([name, labels]) =>
      labels.map(({ label, text }) => {
        const first = sets.get(name)?.sentences.find((sentence) => sentence.text === text);
        if (!first) throw new Error(`second-labels.yaml: "${text}" is not in ${name}.`);
        return { first, second: { kind: KINDS[label], vague: label === 'V' } };
      }),
    );
  return {
    sentences: pairs.length,
    kind: kappa(pairs.map(({ first, second }) => [first.kind, second.kind])),
    vague: kappa(pairs.map(({ first, second }) => [first.vague, second.vague])),
  };
}

/** Returns Cohen's kappa: agreement beyond what chance would give. */
function kappa(pairs: readonly (readonly [unknown, unknown])[]): number {
  const share = (test: (pair: readonly [unknown, unknown]) => boolean) => pairs.filter(test).length / pairs.length;
  const observed = share(([a, b]) => a === b);
  let chance = 0;
  for (const value of new Set(pairs.flat())) chance += share(([a]) => a === value) * share(([, b]) => b === value);
  return (observed - chance) / (1 - chance);
}
