import type { JsonSchema, Rule } from '../core/index.js';

/** Returns the JSON schema of the `json` format. */
export function outputSchema(rules: readonly Rule[]): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'https://visielint.invalid/schema/output.schema.json',
    title: 'Output of visielint --format json',
    ...record({
      schemaVersion: { const: 1 },
      tool: record({ name: { const: 'visielint' }, version: TEXT }),
      files: list(FILE(rules.map(({ id }) => id))),
      summary: record(
        Object.fromEntries(
          ['files', 'findings', 'error', 'warning', 'info', 'hint', 'words'].map((key) => [key, COUNT]),
        ),
      ),
    }),
  };
}

const TEXT = { type: 'string' };
const COUNT = { type: 'integer', minimum: 0 };
const FROM_ONE = { type: 'integer', minimum: 1 };
const OR_NULL = (type: string) => ({ type: [type, 'null'] });

const PLACE = record({ offset: COUNT, line: FROM_ONE, column: FROM_ONE });

const FINDING = (rules: readonly string[]) =>
  record({
    rule: { enum: rules },
    family: { enum: ['vague', 'ownership', 'sectors', 'table', 'linter'] },
    severity: { enum: ['error', 'warning', 'info', 'hint'] },
    lesson: {
      description: 'Lesson 1 to 8; 0 for findings about the linter itself.',
      type: 'integer',
      minimum: 0,
      maximum: 8,
    },
    message: { description: 'What is seen, why it matters and what to do, in the reader’s language.', ...TEXT },
    start: PLACE,
    end: PLACE,
    evidence: list(record({ signal: TEXT, text: TEXT, start: PLACE, end: PLACE })),
    missing: list({ enum: ['who', 'what', 'how-much', 'where', 'when', 'at-whose-cost'] }),
    section: { description: 'Title of the section; null before the first heading.', ...OR_NULL('string') },
    fixable: { description: 'Whether --fix can repair it.', type: 'boolean' },
  });

const SECTION = record({
  title: TEXT,
  line: FROM_ONE,
  level: { type: 'integer', minimum: 1, maximum: 6 },
  words: COUNT,
  kind: TEXT,
  sectors: { type: 'object', additionalProperties: { type: 'number', minimum: 0, maximum: 1 } },
  sectorOnly: { type: 'boolean' },
});

const THEME = record({
  title: TEXT,
  line: FROM_ONE,
  owners: list(record({ name: TEXT })),
  status: { enum: ['none', 'diffuse', 'single', 'one-sector', 'shared'] },
  commitments: COUNT,
  vague: { description: 'How many of the commitments hold nobody to anything.', ...COUNT },
});

const DECISION = record({
  question: TEXT,
  line: { type: ['integer', 'null'], minimum: 1 },
  table: OR_NULL('string'),
  by: OR_NULL('string'),
  owner: OR_NULL('string'),
  outcome: OR_NULL('string'),
  source: { enum: ['register', 'question', 'deferral', 'tension'] },
});

const FILE = (rules: readonly string[]) =>
  record({
    path: TEXT,
    language: { enum: ['nl', 'en'] },
    words: COUNT,
    findings: list(FINDING(rules)),
    sections: list(SECTION),
    themes: list(THEME),
    decisions: list(DECISION),
  });

/** An object with exactly these keys. */
function record(properties: Readonly<Record<string, unknown>>): JsonSchema {
  return { type: 'object', additionalProperties: false, required: Object.keys(properties), properties };
}

function list(items: unknown): JsonSchema {
  return { type: 'array', items };
}
