/** Compares the held-out measurements with the floors below which nothing is published. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Measured } from './measure.js';
import type { Measurements } from './report.js';
import { addScores, NO_SCORE, precisionOf, recallOf } from './score.js';

type Floors = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Returns a sentence for each figure that lies below its floor. */
export function belowFloors({ sentences, sets, rules, sections }: Measurements): string[] {
  const floors = parse(readFileSync(new URL('floors.yaml', import.meta.url), 'utf8')) as Floors;
  const table = [...rules.rules.values()].reduce(addScores, NO_SCORE);
  const measured: Floors = {
    ...Object.fromEntries(
      (['nl', 'en'] as const).map((language) => {
        const { nonsense, kinds } = sentences[language];
        const figures = {
          precision: precisionOf(nonsense) ?? 0,
          recall: recallOf(nonsense) ?? 0,
          kinds: kinds.right / kinds.all,
        };
        return [language, figures] as const;
      }),
    ),
    ...Object.fromEntries(
      (['nl', 'en'] as const).map((language) => [`${language} sets`, figuresOfSets(sets[language])]),
    ),
    table: { precision: precisionOf(table) ?? 0, recall: recallOf(table) ?? 0 },
    sectors: figuresOf(sections),
    themes: { status: rules.themes.status / rules.themes.all, owners: rules.themes.owners / rules.themes.all },
  };
  return Object.entries(floors).flatMap(([group, figures]) =>
    Object.entries(figures).flatMap(([name, floor]) => {
      const value = measured[group]?.[name] ?? 0;
      return value < floor ? [`${group} ${name} is ${value.toFixed(3)}, below its floor of ${floor}.`] : [];
    }),
  );
}

/** Warnings are counted so that more is better, as of every other figure. */
function figuresOfSets({ nonsense, words, kinds }: Measured): Readonly<Record<string, number>> {
  return { kinds: kinds.right / kinds.all, 'words for a wrong warning': words / Math.max(1, nonsense.wrong) };
}

/** Adds up the figures of the sets of sections. */
function figuresOf(sections: Measurements['sections']): Readonly<Record<string, number>> {
  const sums = new Map<string, { right: number; of: number }>();
  for (const { name, right, of } of sections.flatMap(([, { figures }]) => figures)) {
    const known = sums.get(name) ?? { right: 0, of: 0 };
    sums.set(name, { right: known.right + right, of: known.of + of });
  }
  return Object.fromEntries([...sums].map(([name, { right, of }]) => [name, of === 0 ? 0 : right / of]));
}
