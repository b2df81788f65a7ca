import { Ajv } from 'ajv';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { frontMatterSchema } from '../../server/src/core/index.js';

const DRAFTS = fileURLToPath(new URL('../corpus/drafts/', import.meta.url));
const check = new Ajv({ strict: false }).compile(frontMatterSchema());

function frontMatterOf(name: string): unknown {
  const found = /^\ufeff?---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(readFileSync(DRAFTS + name, 'utf8'));
  return found === null ? {} : (parse(found[1] ?? '') as unknown);
}

const names = readdirSync(DRAFTS).filter((name) => name.endsWith('.md'));
/** Drafts with a misspelt key in their front matter. */
const WRONG = new Set(['nl-05-watervisie-elsbroek.md', 'en-03-town-centre-brindleford.md']);

it.each(names)('judges the front matter of %s as the rules do', (name) => {
  expect(check(frontMatterOf(name))).toBe(!WRONG.has(name));
});

it('takes keys of both languages in one draft', () => {
  expect(check({ tafel: { commission: 'x', partijen: [{ name: 'A', afkorting: ['a'] }, 'B'] }, themes: ['C'] })).toBe(
    true,
  );
  expect(check({ tafel: { partijen: [{ naam: 'A', belnag: 'x' }] } })).toBe(false);
});
