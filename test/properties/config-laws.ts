import fc from 'fast-check';
import { expect } from 'vitest';
import { mergeLayers, readConfig, rules } from '../../server/src/core/index.js';
import { decode } from '../../server/src/node/files.js';
import { FileError } from '../../server/src/workspace/index.js';
import { anyText } from './drafts.js';
import { ODD } from './pieces.js';
import { law } from './law.js';
import { linter } from '../support/linter.js';

const FACTS = { today: '2026-11-24' };

const KEYS = [
  ...[
    'language',
    'taal',
    'rules',
    'regels',
    'themes',
    'table',
    'tafel',
    'lexicon',
    'silence',
    'definitions',
    'sectors',
  ],
  ...[
    'inline',
    'ignore',
    'overrides',
    'extends',
    'root',
    'messages',
    '$schema',
    '__proto__',
    'constructor',
    'toString',
  ],
  ...['parties', 'naam', 'name', 'decisions', 'options', 'patterns', 'signal', 'why', 'files', 'hasOwnProperty'],
];
const key = fc.oneof(
  { arbitrary: fc.constantFrom(...KEYS), weight: 8 },
  { arbitrary: fc.constantFrom(...rules.map(({ id }) => id)), weight: 3 },
  { arbitrary: fc.constantFrom(...ODD), weight: 1 },
);
const scalar = fc.oneof(
  fc.constantFrom(
    'nl',
    'en',
    'off',
    'hint',
    'true',
    'housing',
    'zo (veel|goed) [als] mogelijk',
    '(a',
    '@zetten ^in',
    '**/*.md',
  ),
  fc.constantFrom(
    'escape-clause',
    'container-word',
    'recommended',
    './x.yaml',
    '2027-02-30',
    '[',
    '!!js/function',
    '=1',
  ),
  fc.constantFrom(...ODD),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);

const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, depthSize: 'medium' },
    scalar,
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.array(fc.tuple(key, tie('tree')), { maxLength: 6 }).map((pairs) => Object.fromEntries(pairs)),
  ),
}));

const setting = fc.array(fc.tuple(key, tree), { minLength: 1, maxLength: 6 }).map((pairs) => Object.fromEntries(pairs));

/** JSON is YAML too; cut or disturbed it is neither. */
const configText = fc.oneof(
  { arbitrary: setting.map((value) => JSON.stringify(value, null, 1)), weight: 5 },
  {
    arbitrary: fc
      .tuple(setting, fc.nat(), fc.constantFrom('', '*a', '&a ', '\t', '"', ': ', '\n- '))
      .map(([value, at, odd]) => {
        const json = JSON.stringify(value, null, 1);
        const place = at % (json.length + 1);
        return json.slice(0, place) + odd + json.slice(place + 1);
      }),
    weight: 3,
  },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 60 }), weight: 1 },
);

const readsAnyConfig = law(
  'any configuration is read without a crash, complains with places in it, and lints',
  60,
  fc.tuple(configText, anyText),
  ([text, draft]) => {
    const { layer, problems } = readConfig(text, { file: 'visielint.yaml', rules });
    for (const { span, message } of problems) {
      expect(0 <= span.start && span.start <= span.end && span.end <= text.length ? 'inside' : span).toBe('inside');
      for (const { seen } of Object.values(message)) expect(seen).not.toMatch(/undefined|\[object/);
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
    const { findings } = linter.lint(draft, mergeLayers([layer]), FACTS);
    expect(findings.filter(({ rule }) => rule === 'internal-error').map(({ message }) => message.seen)).toEqual([]);
  },
);

const frontMatterIsRead = law(
  'any front matter is read without a crash',
  40,
  fc.tuple(configText, anyText),
  ([yaml, draft]) => {
    const { findings } = linter.lint(`---\n${yaml}\n---\n\n${draft}`, undefined, FACTS);
    expect(findings.filter(({ rule }) => rule === 'internal-error').map(({ message }) => message.seen)).toEqual([]);
  },
);

const bytesAreTextOrNot = law(
  'any bytes are either text or refused with their name',
  200,
  fc.oneof(
    fc.uint8Array({ maxLength: 64 }),
    anyText.map((text) => new TextEncoder().encode(text)),
  ),
  (bytes) => {
    try {
      const text = decode(bytes, '/work/x.md');
      expect(Buffer.from(text).equals(Buffer.from(bytes))).toBe(true);
    } catch (error) {
      if (!(error instanceof FileError) || error.trouble !== 'not-text' || error.path !== '/work/x.md') throw error;
    }
  },
);

export const configLaws = [readsAnyConfig, frontMatterIsRead, bytesAreTextOrNot];
