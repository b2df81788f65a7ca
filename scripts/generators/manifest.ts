import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import type { Rule } from '../../server/src/core/index.js';
import { inRepository } from './paths.js';

interface Manifest {
  contributes: { configuration: { properties: Record<string, object> } };
}

const PREFIX = 'rule.';

/** Puts a setting for each rule in the manifest of the extension, described in the languages of the display. */
export async function manifest(): Promise<[string, string][]> {
  const { rules } = await import('../../server/src/core/index.js');
  return Promise.all([
    rewritten<Manifest>('package.json', (content) => withRules(content, rules)),
    rewritten<Record<string, string>>('package.nls.json', (texts) => withTexts(texts, rules, 'en')),
    rewritten<Record<string, string>>('package.nls.nl.json', (texts) => withTexts(texts, rules, 'nl')),
  ]);
}

function withRules(content: Manifest, rules: readonly Rule[]): Manifest {
  const { properties } = content.contributes.configuration;
  const severity = (properties['visielint.rules'] as { additionalProperties: object }).additionalProperties;
  const own = rules.map(({ id }) => [id, { ...severity, description: `%${PREFIX}${id}%` }]);
  properties['visielint.rules'] = { ...properties['visielint.rules'], properties: Object.fromEntries(own) };
  return content;
}

function withTexts(
  texts: Readonly<Record<string, string>>,
  rules: readonly Rule[],
  language: 'nl' | 'en',
): Record<string, string> {
  const others = Object.entries(texts).filter(([key]) => !key.startsWith(PREFIX));
  const own = rules.map(({ id, summary }) => [`${PREFIX}${id}`, summary[language]]);
  return Object.fromEntries([...others, ...own]) as Record<string, string>;
}

async function rewritten<T>(name: string, change: (content: T) => T): Promise<[string, string]> {
  const path = inRepository(name);
  const content = change(JSON.parse(readFileSync(path, 'utf8')) as T);
  const style = await resolveConfig(path);
  return [path, await format(JSON.stringify(content, null, 2), { ...style, filepath: path })];
}
