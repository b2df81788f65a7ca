import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../server/src/core/index.js';
import { findingsOf, readExamples } from '../server/src/testing/index.js';
import { linter } from './support/linter.js';

const PAGES = [
  { page: 'docs/nl/aan-de-slag.md', practice: 'client/examples/nl.md', nls: 'package.nls.nl.json', language: 'nl' },
  { page: 'docs/en/quick-start.md', practice: 'client/examples/en.md', nls: 'package.nls.json', language: 'en' },
] as const;

describe.each(PAGES)('$page', ({ page, practice, nls, language }) => {
  const text = readFileSync(page, 'utf8');
  const draft = readFileSync(practice, 'utf8');
  // Within a list an example is indented, which is no part of it.
  const examples = readExamples(text.replace(/^ {3}/gm, ''));
  const rules = [...text.matchAll(/```md \w+ lang=\w+ rule=(\S+)/g)].map(([, rule]) => rule!);

  it('says of each example what visielint says', () => {
    expect(examples.length).toBe(rules.length);
    for (const [index, example] of examples.entries()) {
      const found = findingsOf(rules[index]!, example);
      expect(found.length > 0 ? 'flagged' : 'accepted', example.text).toBe(example.verdict);
    }
  });

  it('talks of the practice draft as it is', () => {
    const { findings } = linter.lint(draft, DEFAULT_CONFIG);
    expect(findings.every((finding) => finding.language === language)).toBe(true);
    const vague = examples.find(({ verdict }) => verdict === 'flagged')!;
    expect(draft).toContain(vague.text.trim());
    const [heading] = /(?<=\*)(?:Wonen bij het water|Living by the water)(?=\*)/.exec(text)!;
    const ownerless = findings.filter(({ rule }) => rule === 'theme-without-owner');
    const first = ownerless.find(({ span }) => draft.slice(span.start, span.end).includes(heading))!;
    // The names of things to click on are those that the writer sees.
    for (const { title } of first.fixes) expect(text).toContain(`*${title}*`);
  });

  it('names commands as the palette finds them, and links only to pages that exist', () => {
    const titles = Object.entries(JSON.parse(readFileSync(nls, 'utf8')) as Record<string, string>)
      .filter(([key]) => key.startsWith('command.'))
      .map(([, title]) => `visielint ${title.toLowerCase()}`);
    for (const [, typed] of text.matchAll(/`(visielint [^`]+)`/g)) {
      const words = typed!.split(' ');
      expect(
        titles.some((title) => words.every((word) => title.includes(word))),
        typed,
      ).toBe(true);
    }
    for (const [, target] of text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)) {
      expect(existsSync(join(dirname(page), target!)), target).toBe(true);
    }
  });
});
