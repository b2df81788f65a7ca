import { describe, expect, test } from 'vitest';
import { PRESETS, readConfig, rules } from '../../server/src/core/index.js';
import type { Prompts } from '../../server/src/cli/io.js';
import { run } from './support/run.js';

/** Answers questions one after another, and keeps what was asked; a missing answer is a user who goes away. */
function answering(...answers: (string | undefined)[]): { prompts: Prompts; asked: string[] } {
  const asked: string[] = [];
  const next = async (message: string) => {
    asked.push(message);
    return answers[asked.length - 1];
  };
  return { prompts: { select: next, text: next }, asked };
}

const layerOf = (text: unknown) => readConfig(String(text), { file: 'visielint.yaml', rules });

describe('init', () => {
  test('asks, and writes what was answered', async () => {
    const { prompts, asked } = answering(
      'nl',
      'strict',
      'wethouder "Wonen", wethouder Klimaat: energie',
      'archief/, ruis',
    );
    const { code, files, stdout } = await run(['init'], { io: { prompts } });
    expect(code).toBe(0);
    expect(stdout).toContain('visielint.yaml is gemaakt.');
    expect(asked).toHaveLength(4);
    const { layer, problems } = layerOf(files['/work/visielint.yaml']);
    expect(problems).toEqual([]);
    expect(layer).toMatchObject({
      extends: [{ name: 'strict' }],
      ignore: ['archief/', 'ruis'],
      table: { data: { opdrachtgevers: ['wethouder "Wonen"', 'wethouder Klimaat: energie'] } },
    });
  });

  test('asks nothing that a flag says', async () => {
    const { prompts, asked } = answering('', '');
    const { files } = await run(['init', '--lang', 'en', '--preset', 'adopted'], { io: { prompts } });
    expect(asked).toEqual([
      'Who gave the commission? (may stay empty)',
      'Which folders need not be read? (may stay empty)',
    ]);
    expect(layerOf(files['/work/visielint.yaml']).layer.ignore).toBeUndefined();
  });

  test.each([[['nl']], [['nl', 'strict']], [['nl', 'strict', '']]])(
    'writes nothing when broken off after %j',
    async (answers) => {
      const { code, files, stderr } = await run(['init'], { io: { prompts: answering(...answers).prompts } });
      expect(code).toBe(2);
      expect(stderr).toContain('visielint.yaml: not made, since the questions were broken off.');
      expect(files['/work/visielint.yaml']).toBeUndefined();
    },
  );

  test.each(['nl', 'en'])('names no preset by its id to who answers in %s', async (language) => {
    const shown: string[] = [];
    const prompts: Prompts = {
      text: async () => '',
      async select(message, options) {
        shown.push(message, ...options.map(({ label }) => label));
        return options[0]?.value;
      },
    };
    await run(['init', '--lang', language], { io: { prompts } });
    expect(shown).toHaveLength(1 + Object.keys(PRESETS).length);
    expect(shown).not.toEqual(expect.arrayContaining(['strict']));
    expect(shown.filter((text) => text === 'recommended')).toEqual([]);
  });

  test('asks nothing with --yes, and nothing where nobody sits', async () => {
    const { prompts, asked } = answering();
    const told = await run(['init', '--yes', '--lang', 'nl'], { io: { prompts } });
    expect(asked).toEqual([]);
    expect((await run(['init', '--lang', 'nl'])).files['/work/visielint.yaml']).toBe(
      told.files['/work/visielint.yaml'],
    );
  });

  test.each(Object.keys(PRESETS).flatMap((preset) => [['nl', preset] as const, ['en', preset] as const]))(
    'in %s from %s: everything in it holds, comments included',
    async (lang, preset) => {
      const { files } = await run(['init', '--lang', lang, '--preset', preset]);
      const text = String(files['/work/visielint.yaml']);
      expect(layerOf(text).problems).toEqual([]);
      const uncommented = text
        .replace(/^regels: \{\}|^rules: \{\}/m, (line) => line.slice(0, -3))
        .replace(/^# (?=\w+:)/gm, '')
        .replace(/^#(?= {2,})/gm, ' ');
      expect(layerOf(uncommented.replaceAll('...', 'x')).problems.map(({ message }) => message.en.seen)).toEqual([]);
    },
  );

  test('leaves one that is there alone', async () => {
    const files = { '/work/visielint.yaml': 'rules: {}' };
    const { code, stderr, files: after } = await run(['init'], { files, io: { prompts: answering().prompts } });
    expect(code).toBe(2);
    expect(stderr).toContain('--force');
    expect(after['/work/visielint.yaml']).toBe('rules: {}');
    expect((await run(['init', '--force'], { files })).files['/work/visielint.yaml']).toContain('extends: recommended');
  });
});
