import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLinter, type LintFacts, type LintResult } from '../../server/src/core/index.js';
import { makeDoc } from '../bench/drafts.mjs';
import { runs } from '../support/runs.js';
import { linter } from '../support/linter.js';

const drafts = [
  ...['../corpus/drafts/', '../../samples/nl/', '../../samples/en/'].flatMap(draftsIn),
  makeDoc('nl', 3000, 11),
  makeDoc('en', 3000, 12),
  '',
];
function draftsIn(folder: string): string[] {
  const url = new URL(folder, import.meta.url);
  return readdirSync(url)
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(new URL(name, url), 'utf8'));
}

const facts: LintFacts = { today: '2026-11-24' };

/** Pieces that change what stands around them, by containers, fences, headings, references, owners or suppressions. */
const PIECES = [
  'e',
  ' ',
  '\n',
  '\r\n',
  '\n\n',
  '\n```\n',
  '\n~~~~\n',
  '    ',
  '> ',
  '- [ ] ',
  '<!--',
  '-->',
  '<div>\n',
  '\n# ',
  '\n## Begrippen\n\n',
  "\n## Thema's\n\n### Wonen\n\nEigenaar: Wonen\n\n",
  '\n===\n',
  '\n---\n',
  '\ufeff',
  '[^1]',
  '\n[^1]: Zie de nota.\n',
  '\n[nota]: https://example.org\n',
  '[nota]',
  '`',
  '*',
  '\n| Thema | Eigenaar |\n|---|---|\n| Wonen | Wonen en Zorg |\n',
  '\n**Eigenaren:** Wonen; Zorg\n',
  '\nTrekker: team Wonen, onder leefbaarheid valt dat niet.\n',
  '\n| Partij | Belang | Vertegenwoordiger |\n|---|---|---|\n| Wonen | huizen | A. de Wit |\n| Team Zorg | zorg | |\n',
  '\nTeam Wonen bouwt 400 woningen in de haven, en natuur en woningbouw vragen om dezelfde ruimte.\n',
  '\n**Zoveel mogelijk**: wat binnen het budget past.\n',
  '\nOnder leefbaarheid verstaan wij de kwaliteit van de woonomgeving.\n',
  '\nWe zetten zoveel mogelijk in op een leefbare stad.\n',
  '\n\nDe raad stelt voor 1 juli 2027 een programma van 400 woningen vast.\n\n',
  '\nWe will strive for an appropriate balance where possible.\n',
  '\n<!-- visielint-disable-next-line -- reden: zo afgesproken -->\n',
  '\n<!-- visielint-disable -->\n',
  '\n<!-- visielint-enable -->\n',
  '\n<!-- visielint-disable-section container-word -- reden: van de minister -->\n',
] as const;

const FRONT_MATTER = '---\nlang: en\ntable:\n  parties:\n    - { name: Wonen, sectors: [housing] }\n---\n\n';

/** A draft longer than this takes long to lint and shows nothing more. */
const LONGEST = 4000;

interface Edit {
  /** Where it begins, as a part of the length of the text. */
  readonly at: number;
  readonly removed: number;
  readonly added: string;
  /** Whether it begins at a line. */
  readonly atLine: boolean;
}

const added = fc.oneof(
  { arbitrary: fc.constantFrom(...PIECES), weight: 8 },
  { arbitrary: fc.constantFrom(...drafts).map((text) => text.slice(0, 700)), weight: 1 },
  { arbitrary: fc.constant(''), weight: 2 },
);
const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1)),
  removed: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 50, max: 2000 })),
  added,
  atLine: fc.boolean(),
});

function edited(text: string, { at, removed, added: piece, atLine }: Edit): string {
  const place = Math.floor(at * text.length);
  const start = atLine ? text.lastIndexOf('\n', place) + 1 : place;
  return text.slice(0, start) + piece + text.slice(start + removed);
}

/** All of a result that anyone can see, as text, so that comparing is cheap. */
function shown({ draft, findings, suppressed, suppressions }: LintResult): string {
  const { language, sections, themes, decisions, table } = draft;
  return JSON.stringify({
    findings,
    suppressed,
    suppressions,
    language,
    sections,
    themes,
    decisions,
    table,
    definitions: [...draft.definitions],
    segments: draft.segments.map(({ start, end, section, model }) => [start, end, section, model.statements]),
    profiles: sections.map(({ index }) => [
      draft.profileOf(index),
      draft.joinsOf(index),
      draft.tensionsOf(index),
      draft.sentencesOf(index).map(({ start, end, sectors }) => [start, end, [...sectors]]),
    ]),
  });
}

function expectSame(updated: LintResult, text: string): void {
  const fresh = linter.lint(text, undefined, facts);
  if (shown(updated) === shown(fresh)) return;
  // Only a failure pays for the comparison that tells what differs.
  expect(JSON.parse(shown(updated))).toEqual(JSON.parse(shown(fresh)));
  expect(shown(updated)).toBe(shown(fresh));
}

describe('a session', () => {
  it('gives for any edit what a fresh run gives', () => {
    const edits = fc.array(edit, { minLength: 2, maxLength: 5 });
    const start = fc.tuple(fc.constantFrom(...drafts), fc.integer({ min: 0, max: 5000 }));
    fc.assert(
      fc.property(start, edits, ([draft, from], steps) => {
        const text = draft.slice(from, from + LONGEST);
        const session = linter.open();
        let now = text;
        session.update(now, facts);
        for (const step of steps) {
          now = edited(now, step);
          expectSame(session.update(now, facts), now);
        }
      }),
      { numRuns: runs(15) },
    );
  });

  it('leaves an earlier result as it was', () => {
    const session = linter.open();
    const text = drafts[0] ?? '';
    const earlier = session.update(text, facts);
    const before = shown(session.update(text, facts));
    const middle = text.indexOf('\n\n', text.length / 2);
    session.update(`Eerst iets nieuws.\n\n${text.slice(0, middle)}\n\n# Nog een deel${text.slice(middle)}`, facts);
    expect(shown(earlier)).toBe(before);
  });

  it('follows front matter that comes and goes', () => {
    const session = linter.open();
    for (const text of [drafts[0], FRONT_MATTER + drafts[0], drafts[0], FRONT_MATTER + drafts[3], drafts[3]]) {
      expectSame(session.update(text ?? '', facts), text ?? '');
    }
  });

  it('follows a title that names another territory with each letter', () => {
    const session = linter.open();
    const body = '\n\n## Wonen\n\nIn Veldrecht Noord en in Veldrecht komt zoveel mogelijk ruimte voor wonen.\n';
    for (const name of ['', ' V', ' Veldrecht', ' Veldrecht Noord', ' Veldrecht', ' Noord']) {
      const text = `# Omgevingsvisie${name}${body}`;
      expectSame(session.update(text, facts), text);
    }
  });

  it('tells two days apart', () => {
    const session = linter.open();
    const text = drafts[5] ?? '';
    for (const today of ['2026-11-24', '2030-01-01', '2026-11-24']) {
      const fresh = linter.lint(text, undefined, { today });
      expect(shown(session.update(text, { today }))).toBe(shown(fresh));
    }
  });
});

describe('a linter', () => {
  it('gives the same for a text whatever it read before', () => {
    const other = createLinter();
    for (const text of drafts.slice(5).reverse()) {
      const first = shown(linter.lint(text, undefined, facts));
      expect(shown(linter.lint(text, undefined, facts))).toBe(first);
      expect(shown(other.lint(text, undefined, facts))).toBe(first);
    }
  });

  it('takes a byte-order mark before a fence in the middle of a draft for text', () => {
    const text = '# Visie\n\nTekst.\n\n\ufeff---\ntitel: x\n---\n\n# Deel\n';
    expect(linter.lint(text).draft.sections.map((section) => section.title)).toContain('Deel');
  });
});
