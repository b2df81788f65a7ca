import { readFileSync } from 'node:fs';
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { describe, expect, test } from 'vitest';
import { run } from './support/run.js';

const SAMPLE = readFileSync('samples/nl/omgevingsvisie-veldrecht.md', 'utf8');
const ENGLISH = readFileSync('samples/en/town-vision-harrowmere.md', 'utf8');
const RULES = { '/visielint.yaml': '' };

/** Makes the report of drafts as a command would, and reads it as a browser does. */
async function report(drafts: Record<string, string>, argv: readonly string[] = []) {
  const { code, stdout } = await run(['report', '.', ...argv], { files: { ...RULES, ...drafts } });
  const elements = all(parse(stdout));
  return { code, page: stdout, elements, text: textOf(parse(stdout)).replace(/\s+/g, ' ') };
}

function all(node: Tree.ParentNode): Tree.Element[] {
  return node.childNodes.flatMap((child) => (defaultTreeAdapter.isElementNode(child) ? [child, ...all(child)] : []));
}

function textOf(node: Tree.Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  if ('tagName' in node && node.tagName === 'style') return '';
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function attribute(element: Tree.Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

describe('the page', () => {
  test('says in plain words what the draft holds, and asks for what is missing', async () => {
    const { code, text } = await report({ '/work/visie.md': SAMPLE });
    expect(code).toBe(0);
    expect(text).toContain('Omgevingsvisie Veldrecht 2040');
    expect(text).toContain('Voor twee thema’s staat niemand met naam: Gezonde wijken en Werken langs het spoor.');
    expect(text).toContain('Blijft de Parallelweg een route voor vrachtverkeer?');
    expect(text).toMatch(/30 juni 2026\s+verstreken/);
    expect(text).toContain('24 november 2026');
  });

  test('is in English for an English draft, and in the language that is asked for', async () => {
    const english = await report({ '/work/vision.md': ENGLISH });
    expect(english.text).toContain('What to do first');
    const asked = await report({ '/work/vision.md': ENGLISH }, ['--messages', 'nl']);
    expect(asked.text).toContain('Wat nu eerst');
  });

  test('holds several drafts, each with its own chapter', async () => {
    const { elements, text } = await report({ '/work/a.md': SAMPLE, '/work/b.md': ENGLISH });
    expect(elements.filter(({ tagName }) => tagName === 'article')).toHaveLength(2);
    expect(text).toMatch(/Reading report on 2 drafts/);
  });

  test('needs no script and fetches nothing', async () => {
    const { elements } = await report({ '/work/visie.md': SAMPLE });
    expect(elements.filter(({ tagName }) => ['script', 'link', 'img', 'iframe'].includes(tagName))).toEqual([]);
    const addresses = elements.flatMap((one) => [attribute(one, 'href') ?? [], attribute(one, 'src') ?? []].flat());
    expect(addresses.filter((address) => !address.startsWith('#'))).toEqual([]);
  });

  test('has links that lead somewhere, ids that are there once and headings in order', async () => {
    const { elements } = await report({ '/work/a.md': SAMPLE, '/work/b.md': ENGLISH });
    const ids = elements.flatMap((one) => attribute(one, 'id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const links = elements.flatMap((one) => attribute(one, 'href') ?? []);
    expect(links.filter((link) => !ids.includes(link.slice(1)))).toEqual([]);
    const levels = elements.flatMap(({ tagName }) => Number(/^h([1-6])$/.exec(tagName)?.[1] ?? 0) || []);
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
  });
});

test('what a draft holds is text, never markup', async () => {
  const hostile = [
    '# <script>alert(1)</script> & "visie"',
    '',
    '## Wonen <img src=x onerror=alert(2)>',
    '',
    'De gemeente zet vol in op <b onclick="alert(3)">toekomstbestendig</b> wonen "></svg><script>alert(4)</script> \u202e.',
    '',
    'Wie betaalt de <iframe src="javascript:alert(5)"></iframe> kade?',
  ].join('\n');
  const { elements } = await report({ '/work/a\'"><script>.md': hostile });
  const wild = elements.filter(
    ({ tagName, attrs }) =>
      ['script', 'img', 'iframe', 'b'].includes(tagName) || attrs.some(({ name }) => name.startsWith('on')),
  );
  expect(wild).toEqual([]);
});

test('an empty draft makes a page too', async () => {
  const { code, text } = await report({ '/work/leeg.md': '' });
  expect({ code, isNamed: text.includes('leeg.md') }).toEqual({ code: 0, isNamed: true });
});

test('of a large folder every draft is named, and the first forty have a chapter', async () => {
  const drafts = Object.fromEntries(
    Array.from({ length: 45 }, (_, at) => [`/work/visie-${at + 10}.md`, `# Visie ${at}\n\n## Wonen\n\nWe bouwen.\n`]),
  );
  const { elements, text } = await report(drafts);
  expect(elements.filter(({ tagName }) => tagName === 'article')).toHaveLength(40);
  expect(text).toContain('Visie 44');
  expect(text).toContain('5 stukken hebben alleen een regel in de tabel');
});

describe('where it goes', () => {
  test('to a file, and then not to the screen', async () => {
    const { code, stdout, files } = await run(['report', 'visie.md', '-o', 'uit/rapport.html'], {
      files: { ...RULES, '/work/visie.md': SAMPLE },
    });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(files['/work/uit/rapport.html']).toContain('<!doctype html>');
  });

  test('beside the findings of a run', async () => {
    const { stdout, files } = await run(['visie.md', '--output', 'html=rapport.html', '-f', 'compact'], {
      files: { ...RULES, '/work/visie.md': SAMPLE },
    });
    expect(stdout).toContain('visie.md:');
    expect(files['/work/rapport.html']).toContain('Leesrapport');
  });
});
