import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePatterns, type LanguageData, type LexiconList } from '../../server/src/core/lexicon/index.js';
import { grammarsIn, morphologyOf, readGrammar } from '../support/language.js';
import { finderFor, finderOf, type Finder } from '../support/lexicon.js';

const lists = grammarsIn('lexicons/nl')
  .filter((name) => name !== 'exclusions.yaml')
  .map((name) => readGrammar<LexiconList>(`lexicons/nl/${name}`));
const sentences = lists.flatMap(({ entries }) => entries.flatMap(({ flagged = [] }) => flagged));
const full = finderFor('nl', { lists });

/** Pieces of which real phrases can come about, so that random texts are not all without matches. */
const pieces = fc.constantFrom(
  ...[
    'zetten',
    'we',
    'in',
    'op',
    'te',
    'streven',
    'naar',
    'er',
    'wordt',
    'ingezet',
    'waar',
    'mogelijk',
    'zowel',
    'als',
    'die',
    'dat',
    'en',
  ],
  ...[
    ',',
    ';',
    '(',
    ')',
    ' – ',
    '. ',
    '“',
    '**',
    '\n',
    '-\n',
    'co-creatie',
    "zo'n",
    '2030',
    'zo',
    'veel',
    'balans',
    'tussen',
    'niet',
  ],
);
const draft = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(' '));

describe('matching', () => {
  it('never throws, and gives ordered matches whose words stand inside the text', () => {
    fc.assert(
      fc.property(fc.oneof(draft, fc.string({ unit: 'binary' })), (source) => {
        let last = 0;
        for (const { start, end, tokens } of full.find(source)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(source.length);
          expect([...tokens].sort((a, b) => a - b)).toEqual(tokens);
          last = start;
        }
      }),
    );
  });

  it('finds a phrase wherever its sentence stands in a text', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...sentences),
        fc.constantFrom('Dat is zo. ', 'Wie weet? ', ''),
        (sentence, before) => {
          const alone = full.find(sentence).map(({ entry, start }) => [entry.id, start]);
          const after = full.find(before + sentence).map(({ entry, start }) => [entry.id, start - before.length]);
          expect(after.filter(([, start]) => (start as number) >= 0)).toEqual(alone);
        },
      ),
    );
  });

  it('gives the same of compiled patterns as of patterns that it reads itself', () => {
    const compiled = finderFor('nl', { lists, compiled: compilePatterns({ ...morphologyOf('nl'), lists }, sentences) });
    for (const sentence of sentences) expect(brief(compiled, sentence)).toEqual(brief(full, sentence));
  });

  it('reads what a configuration adds to compiled patterns, and forgets what it takes away', () => {
    const data: LanguageData = { ...morphologyOf('nl'), lists: lists.slice(0, 1) };
    const entry = { id: 'eigen', patterns: ['~gloednieuw'], evades: 'what', why: '', ask: '' } as const;
    const own = [{ signal: 'filler', language: 'nl', entries: [entry] }] as const;
    const { find } = finderFor('nl', { lists: own, compiled: compilePatterns(data, []) });
    expect(find('Waar mogelijk een gloednieuwe stad.').map((match) => match.entry.id)).toEqual(['eigen']);
  });
});

describe('patterns', () => {
  it('are refused with words for their author, and never throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab ()[]|…~+@^*<>2-') }), (pattern) => {
        const { matcher } = finderOf('nl', [pattern]);
        for (const { entry, message } of matcher.problems) expect(message).toContain(entry);
      }),
    );
  });

  const bad: [pattern: string, message: string][] = [
    ['waar (mogelijk', '")" is missing'],
    ['waar mogelijk)', '")" stands where a word should begin'],
    ['waar(mogelijk)', 'a space is missing before "(mogelijk)"'],
    ['(a|)', 'a group holds an empty alternative'],
    ['<any> <any>', 'it can match almost anything'],
    ['[waar] [mogelijk]', 'it can match almost anything'],
    ['wo*', 'wants at least three letters'],
    ['<foo>', '<foo> is unknown'],
    ['@onbestaan ^op', '@onbestaan is not listed'],
    ['@zetten @nemen', 'more than one @verb'],
    ['waar …', 'a gap stands at its end'],
    ['… waar', 'a gap stands at its beginning'],
    ['waar …99 is', 'a gap has 1 to 20 tokens'],
    ['waar ^op', '^ needs a @verb'],
    [Array.from({ length: 12 }, () => '(a b|c d)').join(' '), 'more than 256 rows'],
  ];
  it.each(bad)('%s: %s', (pattern, message) => {
    const [problem] = finderOf('nl', [pattern]).matcher.problems;
    expect(problem?.message).toContain(message);
    expect(problem?.message).toContain('nl/test');
  });
});

function brief({ find }: Finder, sentence: string): unknown[] {
  return find(sentence).map(({ entry, tokens, verbForm }) => [entry.id, tokens, verbForm]);
}
