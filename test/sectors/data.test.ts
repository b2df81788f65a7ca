/** Holds the data about sectors to its schemas and to what the code takes for granted. */
import { Ajv } from 'ajv';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { load } from '../../server/src/core/generated/sectors.js';

const ROOT = new URL('../../grammars/', import.meta.url);
const read = (path: string): unknown => parse(readFileSync(new URL(path, ROOT), 'utf8'));
const WORD_LISTS = ['joins.yaml', 'titles.yaml', 'lists.yaml', 'places.yaml'];
const files = readdirSync(new URL('sectors/', ROOT));
const sectorFiles = files.filter((name) => name !== 'tensions.yaml' && !WORD_LISTS.includes(name));
const { sectors, tensions, joins } = load();
const LANGUAGES = ['nl', 'en'] as const;

function errorsOf(path: string, schema: string): unknown {
  const validate = new Ajv({ allErrors: true }).compile(JSON.parse(readFileSync(new URL(schema, ROOT), 'utf8')));
  return validate(read(path)) ? [] : validate.errors;
}

describe('files', () => {
  it.each(sectorFiles)('%s is a sector', (name) => {
    expect(errorsOf(`sectors/${name}`, 'schema/sector.schema.json')).toEqual([]);
    expect((read(`sectors/${name}`) as { id: string }).id).toBe(name.replace('.yaml', ''));
  });

  it('tensions.yaml holds tensions', () => {
    expect(errorsOf('sectors/tensions.yaml', 'schema/tensions.schema.json')).toEqual([]);
  });

  it.each(WORD_LISTS)('%s holds word lists', (name) => {
    expect(errorsOf(`sectors/${name}`, 'schema/word-lists.schema.json')).toEqual([]);
  });
});

describe('sectors', () => {
  it('are the eighteen that every vision is read with', () => {
    expect(sectors.map(({ id }) => id)).toEqual([
      'housing',
      'mobility',
      'green',
      'water',
      'energy',
      'economy',
      'health',
      'culture-sport',
      'education-youth',
      'social-care',
      'safety',
      'heritage',
      'agriculture',
      'environment',
      'digital',
      'urban-design',
      'subsurface',
      'logistics',
    ]);
  });

  it.each(sectors.flatMap(({ id, words }) => LANGUAGES.map((language) => [id, language, words[language]] as const)))(
    '%s has words enough in %s, each in one list',
    (_id, _language, { strong, plain, weak, titles, crossing }) => {
      const all = [...strong, ...plain, ...weak];
      expect(all.length).toBeGreaterThan(40);
      expect(all.length).toBe(new Set(all).size);
      expect(titles.length).toBeGreaterThan(8);
      expect(crossing.length).toBeGreaterThan(1);
    },
  );

  it('have stems long enough not to be found by chance', () => {
    const short = sectors.flatMap(({ id, words }) =>
      LANGUAGES.flatMap((language) =>
        [...words[language].strong, ...words[language].plain]
          .filter((term) => /^\*/.test(term) && term.replaceAll('*', '').length < 4)
          .map((term) => `${id} ${term}`),
      ),
    );
    expect(short).toEqual([]);
  });
});

describe('tensions', () => {
  it('are at least forty, each with a name of its own between two known sectors', () => {
    expect(tensions.length).toBeGreaterThanOrEqual(40);
    expect(new Set(tensions.map(({ id }) => id)).size).toBe(tensions.length);
    const ids = new Set(sectors.map(({ id }) => id));
    expect(tensions.flatMap(({ sectors: pair }) => pair).filter((id) => !ids.has(id))).toEqual([]);
  });

  it('touch every sector', () => {
    const touched = new Set(tensions.flatMap(({ sectors: pair }) => pair));
    expect(sectors.map(({ id }) => id).filter((id) => !touched.has(id))).toEqual([]);
  });
});

describe('joins', () => {
  it('have the same lists in both languages', () => {
    expect(Object.keys(joins.nl).sort()).toEqual(Object.keys(joins.en).sort());
  });
});
