import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { nameKey } from '../../server/src/core/model/table/names.js';
import { linter } from '../support/linter.js';

interface Snippet {
  readonly name: string;
  readonly text: string;
  readonly crlf?: boolean;
  readonly themes: readonly { title: string; status: string; owners: readonly string[] }[];
}

const path = fileURLToPath(new URL('shapes.yaml', import.meta.url));
const snippets = parse(readFileSync(path, 'utf8')) as Snippet[];
describe.each(snippets)('$name', ({ text, crlf, themes }) => {
  const source = crlf === true ? `\ufeff${text.replaceAll('\n', '\r\n')}` : text;
  const { draft } = linter.lint(source, undefined, { today: '2026-11-24' });

  it.each(themes)('$title: $status', ({ title, status, owners }) => {
    const theme = draft.themes.find((other) => nameKey(other.title).includes(nameKey(title)));
    expect(theme && { status: theme.status, owners: theme.owners.map((owner) => owner.name).sort() }).toEqual({
      status,
      owners: [...owners].sort(),
    });
  });

  it('has no other themes', () => {
    expect(draft.themes.length).toBe(themes.length);
  });

  it('points at the names', () => {
    for (const owner of draft.themes.flatMap((theme) => theme.owners)) {
      expect(source.slice(owner.start, owner.end).trim()).not.toBe('');
    }
  });
});

describe('the snippets', () => {
  it('cover at least 150 themes in at least 40 drafts', () => {
    expect(snippets.length).toBeGreaterThanOrEqual(40);
    expect(snippets.flatMap((snippet) => snippet.themes).length).toBeGreaterThanOrEqual(150);
  });
});
