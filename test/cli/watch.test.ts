import { describe, expect, test } from 'vitest';
import { CLEAR, FLAWED, run } from './support/run.js';

describe('--watch', () => {
  /** Runs while a draft changes and then others do. */
  async function watched(argv: readonly string[], changes: readonly (readonly string[])[]) {
    const files: Record<string, string> = { '/work/a.md': FLAWED };
    const seen: unknown[] = [];
    const ran = await run(['--watch', '-f', 'compact', ...argv], {
      files,
      io: {
        async *changes(watched) {
          seen.push(watched);
          yield* changes;
        },
      },
    });
    return { ...ran, runs: ran.stderr.match(/^── .*/gm) ?? [], seen };
  }

  test('lints again when a draft, a configuration or an ignore file changes', async () => {
    const { stdout, stderr, runs, seen } = await watched(
      ['.'],
      [['/work/a.md'], ['/work/visielint.yaml', '/work/b.docx'], ['/work/.visielintignore']],
    );
    expect(stderr).toContain('Waiting for changes; stop with Ctrl+C.');
    expect(runs).toEqual(['── a.md', '── visielint.yaml, b.docx', '── .visielintignore']);
    expect(stdout.match(/unexplained-suppression/g)).toHaveLength(4);
    expect(seen).toEqual([{ deep: ['/work'], shallow: ['/work'] }]);
  });

  test('not when something else does, or what it wrote itself', async () => {
    const { runs } = await watched(
      ['-o', 'html=uit/r.html', '.'],
      [['/work/foto.png'], ['/work/uit/r.html'], ['/work/.git/x.md'], ['/work/.visielint-cache/1.json'], []],
    );
    expect(runs).toEqual([]);
  });

  test('ends with what was found last', async () => {
    const files: Record<string, string> = { '/work/a.md': FLAWED };
    const { code } = await run(['--watch', '.'], { files, io: { changes: async function* () {} } });
    expect(code).toBe(1);
    expect((await run(['--watch', '.'], { files: { '/work/a.md': CLEAR } })).code).toBe(0);
  });
});
