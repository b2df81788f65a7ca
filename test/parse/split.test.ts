import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { split, splitIncremental, type DocumentOutline } from '../../server/src/core/parse/index.js';
import { makeDoc } from '../bench/drafts.mjs';
import { markdown, STARTS } from './support/fragments.js';
import { runs } from '../support/runs.js';

function cut(text: string): string[] {
  return split(text).segments.map((segment) => text.slice(segment.start, segment.end));
}

describe('split', () => {
  const cases: readonly (readonly [why: string, text: string, segments: readonly string[]])[] = [
    ['headings begin segments', '# A\n\nb\n\n## C\nd\n', ['# A\n\nb\n\n', '## C\nd\n']],
    ['underlined headings too', 'a\n\nKop\n===\nb\n', ['a\n\n', 'Kop\n===\nb\n']],
    ['blank lines before the first stay with it', '\n\n# A\n', ['\n\n# A\n']],
    ['no heading in a fence', '# A\n```\n# b\n```\n# C', ['# A\n```\n# b\n```\n', '# C']],
    ['nor in one that is never closed', '# A\n~~~\n# b\n```\n# c', ['# A\n~~~\n# b\n```\n# c']],
    ['nor in a comment', '<!--\n# a\n\n# b\n-->\n# C', ['<!--\n# a\n\n# b\n-->\n', '# C']],
    ['nor in a list or quote', '- a\n  # b\n\n> # c\n\n# D', ['- a\n  # b\n\n> # c\n\n', '# D']],
    ['a heading ends a list, its fence and all', '- a\n  ```\n# B\n', ['- a\n  ```\n', '# B\n']],
    ['front matter is no segment', '---\na: 1\n---\n# A\n', ['# A\n']],
    ['nor is a byte-order mark', '\uFEFF# A\n', ['# A\n']],
  ];
  it.each(cases)('%s', (_why, text, segments) => expect(cut(text)).toEqual(segments));

  it('finds front matter closed by dashes or points, and none that is never closed', () => {
    expect(split('---\na: 1\n...\nb').frontMatter).toEqual({ start: 0, end: 13, yaml: { start: 4, end: 9 } });
    expect(split('\uFEFF---\r\na: 1\r\n--- \r\nb').frontMatter).toEqual({
      start: 1,
      end: 18,
      yaml: { start: 6, end: 12 },
    });
    expect(split('---\n---\nb').frontMatter).toEqual({ start: 0, end: 8, yaml: { start: 4, end: 4 } });
    expect(split('---\na: 1\n').frontMatter).toBeUndefined();
    expect(split('\n---\na: 1\n---\n').frontMatter).toBeUndefined();
  });

  it('collects definitions wherever they stand, the first of a label', () => {
    const { definitions } = split('[A]: /x "t"\n\n- > [b]:\n  > /y\n\n[^N]: noot\n\n[a]: /z\n\n```\n[c]: /c\n```\n');
    const sources = [
      ['A', '[A]: /x "t"'],
      ['B', '[b]:\n/y'],
      ['^N', '[^N]:'],
    ] as const;
    expect(definitions).toEqual(new Map(sources));
  });

  it('cuts long text without headings at its paragraphs, and never before a list or table', () => {
    const text = makeDoc('nl', 60_000, 9).replace(/^#+ /gm, '');
    const segments = cut(text);
    expect(segments.length).toBeGreaterThan(10);
    for (const segment of segments.slice(1)) expect(segment).toMatch(/^[^\s|>#*+-]/);
  });
});

function textsOf(text: string, { segments }: DocumentOutline): string[] {
  return segments.map(({ start, end }) => text.slice(start, end));
}

describe('splitIncremental', () => {
  const typed = fc.constantFrom(...STARTS, '\n', '\n\n', '\r', '-->', '\uFEFF', '---\nt: x\n---\n', '\n...\n', 'a');
  const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), removed: fc.nat(40), typed });
  const draft = fc
    .record({ seed: fc.nat(1000), crlf: fc.boolean() })
    .map(({ seed, crlf }) => makeDoc('en', 2500, seed).replaceAll('\n', crlf ? '\r\n' : '\n'));

  it.each([
    ['drafts', draft, 25],
    ['random Markdown', markdown('both'), 200],
  ] as const)('gives what split gives, after edits of %s', (_name, texts, numRuns) => {
    const property = fc.property(texts, fc.array(edit, { minLength: 1, maxLength: 12 }), (start, edits) => {
      let text = start;
      let outline = split(text);
      for (const { at, removed, typed } of edits) {
        const place = Math.floor(at * (text.length + 1));
        const next = text.slice(0, place) + typed + text.slice(place + removed);
        const earlier = textsOf(text, outline);
        const edited = splitIncremental({ text, outline }, next);
        ({ outline } = edited);
        expect(outline).toEqual(split(next));
        const now = textsOf(next, outline);
        expect(now.slice(0, edited.before)).toEqual(earlier.slice(0, edited.before));
        expect(now.slice(now.length - edited.after)).toEqual(earlier.slice(earlier.length - edited.after));
        text = next;
      }
    });
    fc.assert(property, { seed: 20261124, numRuns: runs(numRuns) });
  });
});
