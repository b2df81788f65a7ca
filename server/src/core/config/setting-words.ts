import type { Severity } from '../engine/types.js';

/** The keys of a configuration and the Dutch words for them. */
export const SETTING_KEYS = {
  root: ['root', 'wortel'],
  extends: ['extends', 'preset', 'presets', 'basis'],
  language: ['language', 'lang', 'taal'],
  messages: ['messages', 'meldingen'],
  rules: ['rules', 'regels'],
  themes: ['themes', 'themas'],
  table: ['table', 'tafel'],
  lexicon: ['lexicon', 'woordenlijst'],
  silence: ['silence', 'verzwijg'],
  definitions: ['definitions', 'begrippen'],
  glossary: ['glossary', 'begrippenlijst'],
  sectors: ['sectors', 'sectoren'],
  inline: ['inline', 'onderdrukkingen'],
  oneVision: ['one-vision', 'één-visie'],
  ignore: ['ignore', 'negeer'],
  overrides: ['overrides', 'afwijkingen'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type SettingKey = keyof typeof SETTING_KEYS;

/** Keys that an override can hold beside its `files`. */
export const OVERRIDE_KEYS: readonly SettingKey[] = [
  'language',
  'messages',
  'rules',
  'themes',
  'table',
  'lexicon',
  'silence',
  'definitions',
  'glossary',
  'sectors',
  'inline',
];

/** The words for a severity, Dutch ones included. */
export const SEVERITY_WORDS: Readonly<Record<string, Severity | 'off'>> = {
  error: 'error',
  warning: 'warning',
  info: 'info',
  hint: 'hint',
  off: 'off',
  fout: 'error',
  waarschuwing: 'warning',
  tip: 'hint',
  uit: 'off',
};

/** Severities from grave to slight. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];
