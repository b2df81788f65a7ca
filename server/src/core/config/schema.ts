import { tableDefinitions } from './front-matter-schema.js';
import type { OptionSpec, Rule } from '../engine/types.js';
import { PRESETS } from './presets.js';
import { OVERRIDE_KEYS, SETTING_KEYS, SEVERITY_WORDS, type SettingKey } from './setting-words.js';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** Returns the JSON schema of a configuration file, made from the rules so that it cannot lag behind them. */
export function configSchema(rules: readonly Rule[]): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'https://visielint.invalid/schema/config.schema.json',
    title: 'Configuration of visielint (visielint.yaml)',
    type: 'object',
    additionalProperties: false,
    properties: { $schema: { type: 'string' }, ...keysOf(Object.keys(SETTING_KEYS) as SettingKey[]) },
    definitions: { ...settingSchemas(rules), ...tableDefinitions() },
  };
}

const TEXT = { type: 'string', minLength: 1 };
const TEXTS = { anyOf: [TEXT, { type: 'array', items: TEXT }] };
const LANGUAGE = { enum: ['nl', 'en'] };
const SEVERITY = { enum: Object.keys(SEVERITY_WORDS) };

function settingSchemas(rules: readonly Rule[]): Record<SettingKey, JsonSchema> {
  return {
    root: { type: 'boolean', description: 'Whether configurations in folders above do not count.' },
    extends: {
      description: `A preset (${Object.keys(PRESETS).join(', ')}) or a path from the folder of this file, or an installed package; later ones win.`,
      ...TEXTS,
    },
    language: { description: 'Language of the drafts; absent to detect it.', ...LANGUAGE },
    messages: { description: 'Language of the messages; absent to follow the draft.', ...LANGUAGE },
    rules: {
      description: 'Severity and options by rule.',
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)])),
    },
    themes: { $ref: '#/definitions/themes-and-owners' },
    table: { $ref: '#/definitions/who-sits-at-the-table' },
    lexicon: { description: 'Phrases that the organisation adds.', type: 'array', items: ENTRY },
    silence: { description: 'Ids of phrases that are not looked for.', ...TEXTS },
    definitions: { description: 'Terms that count as defined.', ...TEXTS },
    glossary: {
      description: 'Files in which terms are defined (Markdown, text or YAML), by paths from the folder of this file.',
      ...TEXTS,
    },
    sectors: {
      description: 'Sectors that the organisation adds, splits, renames or switches off.',
      type: 'array',
      items: SECTOR,
    },
    inline: { description: 'Whether suppressions in the text count.', type: 'boolean' },
    oneVision: {
      description: 'Whether the drafts in the folder of this file are one vision; true unless said otherwise.',
      type: 'boolean',
    },
    ignore: { description: 'Drafts that are left out, written as in a .gitignore.', ...TEXTS },
    overrides: {
      description: 'Settings for some drafts only; globs count from the folder of this file, later ones win.',
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        anyOf: [{ required: ['files'] }, { required: ['bestanden'] }],
        properties: { files: TEXTS, bestanden: TEXTS, ...keysOf(OVERRIDE_KEYS) },
      },
    },
  };
}

/** A key may be written in English or Dutch. */
function keysOf(keys: readonly SettingKey[]): Record<string, JsonSchema> {
  return Object.fromEntries(
    keys.flatMap((key) => SETTING_KEYS[key].map((word) => [word, { $ref: `#/definitions/${key}` }] as const)),
  );
}

/** Words are a list or, since vocabularies are long, one text with commas. */
const WORDS: JsonSchema = { type: ['array', 'string'], items: { type: 'string' } };

const SECTOR_WORDS: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  properties: { titles: WORDS, crossing: WORDS, strong: WORDS, plain: WORDS, weak: WORDS, not: WORDS },
};

const SECTOR: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id'],
  properties: {
    id: { description: 'A known id changes that sector; a new one adds a sector.', type: 'string' },
    label: { type: 'object', properties: { nl: { type: 'string' }, en: { type: 'string' } } },
    splits: { description: 'The sector that this one is taken out of.', type: 'string' },
    off: { description: 'Whether the sector is left out.', type: 'boolean' },
    connector: { description: 'Whether it binds other sectors.', type: 'boolean' },
    nl: SECTOR_WORDS,
    en: SECTOR_WORDS,
  },
};

const ENTRY = {
  type: 'object',
  additionalProperties: false,
  required: ['signal', 'patterns', 'why'],
  properties: {
    id: TEXT,
    signal: { type: 'string' },
    language: LANGUAGE,
    patterns: TEXTS,
    not: TEXTS,
    evades: { type: 'string' },
    strong: { type: 'boolean' },
    why: TEXT,
    ask: { type: 'string' },
    flagged: TEXTS,
    allowed: TEXTS,
  },
};

function ruleSchema(rule: Rule): JsonSchema {
  const options = {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      Object.entries(rule.options ?? {}).map(([name, option]) => [name, optionSchema(option)]),
    ),
  };
  return {
    description: `${rule.summary.en} (${rule.severity})`,
    anyOf: [SEVERITY, { type: 'array', items: [SEVERITY, options], minItems: 1, maxItems: 2 }, options],
  };
}

function optionSchema(option: OptionSpec): JsonSchema {
  const { minimum, maximum } = option;
  return {
    ...(option.type === 'string-list' ? TEXTS : { type: option.type }),
    description: option.description.en,
    default: option.default,
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
  };
}
