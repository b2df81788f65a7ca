import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../server/src/core/language/index.js';
import type {
  Exclusion,
  LanguageData,
  LexiconEntry,
  LexiconList,
  VerbParts,
} from '../../server/src/core/lexicon/index.js';
import { grammarsIn, readGrammar } from '../support/language.js';
import { finderFor, finderOf } from '../support/lexicon.js';

const SCHEMAS = ['lexicon', 'exclusions', 'verbs', 'classes'] as const;
const ajv = new Ajv({ allErrors: true, verbose: true, strictTypes: false });
for (const name of SCHEMAS) ajv.addSchema(readSchema(name), `${name}.schema.json`);

function readSchema(name: string): object {
  const url = new URL(`../../grammars/schema/${name}.schema.json`, import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8')) as object;
}

/** Returns what is wrong with a file, each with its place in the file. */
function complaintsOf(path: string, schema: (typeof SCHEMAS)[number]): string[] {
  const validate = ajv.getSchema(`${schema}.schema.json`);
  if (validate?.(readGrammar(path))) return [];
  return (validate?.errors ?? []).map(
    ({ instancePath, message, data }) => `${path}${instancePath}: ${message ?? ''}: ${JSON.stringify(data)}`,
  );
}

describe.each(LANGUAGES)('the grammar of %s', (language) => {
  const names = grammarsIn(`lexicons/${language}`);
  const listNames = names.filter((name) => name !== 'exclusions.yaml');
  const lists = listNames.map((name) => readGrammar<LexiconList>(`lexicons/${language}/${name}`));
  const exclusions = exclusionsOf(language, names);
  const entries = lists.flatMap((list) => list.entries.map((entry): [LexiconList, LexiconEntry] => [list, entry]));

  it('keeps to its schemas', () => {
    const complaints = [
      ...listNames.flatMap((name) => complaintsOf(`lexicons/${language}/${name}`, 'lexicon')),
      ...(exclusions.length > 0 ? complaintsOf(`lexicons/${language}/exclusions.yaml`, 'exclusions') : []),
      ...complaintsOf(`morphology/${language}/verbs.yaml`, 'verbs'),
      ...complaintsOf(`morphology/${language}/classes.yaml`, 'classes'),
    ];
    expect(complaints).toEqual([]);
  });

  it('says in each file what the file is', () => {
    const said = lists.map((list) => `${list.language}/${list.signal}.yaml`);
    expect(said).toEqual(listNames.map((name) => `${language}/${name}`));
  });

  it('gives each entry an id of its own', () => {
    expect(twice(entries.map(([, { id }]) => id))).toEqual([]);
  });

  it('lists each verb once', () => {
    const verbs = readGrammar<VerbParts[]>(`morphology/${language}/verbs.yaml`);
    expect(twice(verbs.map(({ verb, particle = '' }) => `${verb} ${particle}`))).toEqual([]);
  });

  it('has patterns that can be read', () => {
    const { matcher } = finderFor(language, { lists, exclusions });
    expect(matcher.problems.map(({ message }) => message)).toEqual([]);
  });

  it('finds each entry in its flagged sentences', () => {
    const { find } = finderFor(language, { lists, exclusions });
    const missed = entries.flatMap(([{ signal }, { id, flagged = [] }]) =>
      flagged
        .filter((sentence) => !find(sentence).some(({ entry }) => entry.id === id))
        .map((sentence) => `${signal}/${id} does not find: ${sentence}`),
    );
    expect(missed).toEqual([]);
  });

  it('finds each exclusion in its sentences and nothing that it silences', () => {
    const { find } = finderFor(language, { lists, exclusions });
    const wrong = exclusions.flatMap(({ pattern, silences, allowed = [] }) => {
      const phrase = finderOf(language, [pattern]);
      return allowed.flatMap((sentence) => {
        const spans = phrase.find(sentence);
        if (spans.length === 0) return [`"${pattern}" is not in: ${sentence}`];
        const left = find(sentence).filter(
          (match) =>
            (silences === 'all' || silences.includes(match.signal)) &&
            spans.some(({ tokens }) => tokens.some((token) => match.tokens.includes(token))),
        );
        return left.map(({ entry }) => `"${pattern}" does not silence ${entry.id} in: ${sentence}`);
      });
    });
    expect(wrong).toEqual([]);
  });
});

function exclusionsOf(language: Language, names: readonly string[]): LanguageData['exclusions'] {
  if (!names.includes('exclusions.yaml')) return [];
  return readGrammar<{ exclusions: Exclusion[] }>(`lexicons/${language}/exclusions.yaml`).exclusions;
}

function twice(things: readonly string[]): string[] {
  return things.filter((thing, index) => things.indexOf(thing) !== index);
}
