import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { rules } from '../server/src/core/index.js';
import { FORMATS } from '../server/src/report/index.js';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  contributes: {
    commands: { command: string }[];
    configuration: { properties: Record<string, { properties?: object }> };
    taskDefinitions: { type: string; properties: { failOn: { enum: string[] } } }[];
    languageModelTools: { name: string; modelDescription: string; inputSchema: { properties: object } }[];
    problemMatchers: { name: string; pattern: { regexp: string } }[];
  };
};
const texts = (name: string) => JSON.parse(readFileSync(name, 'utf8')) as Record<string, string>;
const english = texts('package.nls.json');
const dutch = texts('package.nls.nl.json');
const sources = readdirSync('client/src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join('client/src', name), 'utf8'));

describe('the manifest of the extension', () => {
  it('says everything in both languages, and nothing that it does not use', () => {
    const used = [...readFileSync('package.json', 'utf8').matchAll(/%([\w.-]+)%/g)].map(([, key]) => key!);
    expect(Object.keys(english).sort()).toEqual([...new Set(used)].sort());
    expect(Object.keys(dutch).sort()).toEqual([...new Set(used)].sort());
  });

  it('has a setting for every rule', () => {
    const setting = manifest.contributes.configuration.properties['visielint.rules']!;
    expect(Object.keys(setting.properties ?? {})).toEqual(rules.map(({ id }) => id));
  });

  it('names pictures that there are', () => {
    for (const [key, path] of [...Object.entries(english), ...Object.entries(dutch)]) {
      if (key.endsWith('.image')) expect(existsSync(path), path).toBe(true);
    }
  });

  it('announces the commands that the client has', () => {
    const registered = sources
      .flatMap((text) => [...text.matchAll(/registerCommand\('([^']+)'/g)])
      .map(([, id]) => id!);
    const announced = manifest.contributes.commands.map(({ command }) => command);
    // A row of the side view goes to its place; that is no command for a writer.
    expect(registered.filter((id) => id !== 'visielint.goTo').sort()).toEqual(announced.sort());
  });
});

it('describes to a model the tools that the client has, and what each is to be given', () => {
  const tools = manifest.contributes.languageModelTools;
  const registered = sources.flatMap((text) => [...text.matchAll(/registerTool\('([^']+)'/g)]).map(([, name]) => name);
  expect(tools.map(({ name }) => name).sort()).toEqual(registered.sort());
  for (const { modelDescription, inputSchema } of tools) {
    expect(modelDescription.length).toBeGreaterThan(80);
    expect(() => new Ajv({ strict: true }).compile(inputSchema)).not.toThrow();
    for (const property of Object.values(inputSchema.properties)) expect(property).toHaveProperty('description');
  }
});

it('has for its task the levels of --fail-on, of which a problem list shows all but hints', () => {
  const [task] = manifest.contributes.taskDefinitions;
  expect(task?.type).toBe('visielint');
  expect(task?.properties.failOn.enum).toEqual(['error', 'warning', 'info', 'never']);
  expect(sources.join('\n')).toContain("const type = 'visielint'");
});

it('translates every word of the client into Dutch, and nothing else', () => {
  const said = sources
    .flatMap((text) => [...text.matchAll(/l10n\.t\(\s*(?:'((?:[^'\\]|\\.)*)'|"([^"]*)")/g)])
    .map(([, single, double]) => double ?? single!.replace(/\\'/g, "'"));
  expect(Object.keys(texts('client/l10n/bundle.l10n.nl.json')).sort()).toEqual([...new Set(said)].sort());
});

it('reads the compact output of the command line as problems', () => {
  const { pattern } = manifest.contributes.problemMatchers[0]!;
  const line =
    'map/visie.md:12:1: warning: Bij dit thema: geen eigenaar. Noem er twee [of meer]. [theme-without-owner]';
  expect(Object.keys(FORMATS)).toContain('compact');
  expect(new RegExp(pattern.regexp).exec(line)?.slice(1)).toEqual([
    'map/visie.md',
    '12',
    '1',
    'warning',
    'Bij dit thema: geen eigenaar. Noem er twee [of meer].',
    'theme-without-owner',
  ]);
});
