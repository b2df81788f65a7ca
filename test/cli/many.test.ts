import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { FromThread, Thread, ToThread } from '../../server/src/cli/pool.js';
import { createThreadBody } from '../../server/src/cli/thread.js';
import { linter } from '../support/linter.js';
import { CLEAR, FLAWED, run } from './support/run.js';

const drafts = Object.fromEntries(
  Array.from({ length: 24 }, (_item, at) => [`/work/${String(at).padStart(2, '0')}.md`, at % 3 === 0 ? CLEAR : FLAWED]),
);

/** Returns a thread that answers after a while, and that dies or fails at the first, second or later draft that it is given. */
function fakeThread({ dies, fails }: { dies?: number; fails?: number } = {}): Thread {
  const body = createThreadBody(linter);
  let last = Promise.resolve();
  let given = 0;
  let dead = false;
  let answer: (answer: FromThread) => void = () => {};
  let end: (cause: string) => void = () => {};
  return {
    post(message: ToThread) {
      const name = 'task' in message ? message.task.name : message.part.file;
      const number = ++given;
      last = last.then(async () => {
        await delay(name.includes('1') ? 3 : 0);
        if (dead) return;
        dead = number === dies;
        if (dead) end('it ran out of memory');
        // What came with a draft is known to a thread that fails on it.
        const read = dead ? undefined : body(structuredClone(message));
        if (read) answer(number === fails ? { failure: 'a fault' } : read);
      });
    },
    onAnswer: (listen) => void (answer = listen),
    onEnd: (listen) => void (end = listen),
    stop: async () => {},
  };
}

const threads = (make: () => Thread) => ({ io: { threads: { count: 2, start: make, rest: () => delay(0) } } });

describe('threads', () => {
  test('find the same in the same order', async () => {
    const alone = await run(['-f', 'json', '.'], { files: drafts });
    const shared = await run(['-f', 'json', '--workers', '3', '.'], { files: drafts, ...threads(() => fakeThread()) });
    expect(shared).toMatchObject({ code: alone.code, stdout: alone.stdout, stderr: '' });
  });

  test('one that dies takes the draft along that it was reading, and no other', async () => {
    let started = 0;
    const { code, stdout, stderr } = await run(['-f', 'json', '--workers', '3', '.'], {
      files: drafts,
      ...threads(() => fakeThread(started++ === 0 ? { dies: 2 } : {})),
    });
    expect(code).toBe(3);
    const lost = /^visielint: (\d+\.md): visielint failed on this file \(it ran out of memory\)\./m.exec(stderr)?.[1];
    const { files } = JSON.parse(stdout) as { files: { path: string }[] };
    expect([...files.map(({ path }) => path), lost].sort()).toEqual(
      Object.keys(drafts).map((path) => path.replace('/work/', '')),
    );
  });

  test('a fault in one is told of its draft', async () => {
    let started = 0;
    const { code, stdout, stderr } = await run(['-f', 'json', '--workers', '3', '.'], {
      files: drafts,
      ...threads(() => fakeThread(started++ === 0 ? { fails: 1 } : {})),
    });
    expect(code).toBe(3);
    expect(stderr).toMatch(/\d+\.md: visielint failed on this file \(a fault\)\./);
    expect((JSON.parse(stdout) as { files: object[] }).files).toHaveLength(23);
  });

  test('leave drafts to the thread that shares them out, and it leaves very long ones to them', async () => {
    const read: string[] = [];
    const seen = (): Thread => {
      const thread = fakeThread();
      return {
        ...thread,
        post(message) {
          if ('task' in message) read.push(message.task.name);
          thread.post(message);
        },
      };
    };
    const long = `${FLAWED}${'\n'.repeat(1_000_000)}`;
    const files = { ...drafts, '/work/50.md': long, '/work/51.md': long, '/work/52.md': long };
    expect(await run(['--workers', '2', '.'], { files, ...threads(seen) })).toMatchObject({ code: 1, stderr: '' });
    expect(read).toEqual(expect.arrayContaining(['50.md', '51.md', '52.md']));
    expect(read.length).toBeLessThan(27);
  });

  test('are not started for a few short drafts', async () => {
    const never = () => {
      throw new Error('started');
    };
    expect(await run(['.'], { files: drafts, ...threads(never) })).toMatchObject({ code: 1, stderr: '' });
  });
});

describe('a vision in several files', () => {
  const vision = {
    ...drafts,
    '/visielint.yaml': 'language: nl\n',
    '/work/99-tafel.md':
      '---\ntafel:\n  partijen: [{ naam: GGD, belang: x, vertegenwoordiger: y, mandaat: z }]\n---\n\n# Tafel\n',
  };

  test('is read the same in threads, and by a memory', async () => {
    const alone = await run(['-f', 'json', '.'], { files: vision });
    expect(alone.stdout).not.toBe((await run(['-f', 'json', '.'], { files: drafts })).stdout);
    const shared = await run(['-f', 'json', '--workers', '3', '.'], { files: vision, ...threads(() => fakeThread()) });
    const kept = await run(['-f', 'json', '--cache', '.'], { files: vision });
    const again = await run(['-f', 'json', '--cache', '.'], { files: kept.files as Record<string, string> });
    for (const { stdout } of [shared, kept, again]) expect(stdout).toBe(alone.stdout);
  });
});

describe('--cache', () => {
  const kept = (files: object) => Object.keys(files).filter((path) => path.startsWith('/work/.visielint-cache/'));

  test('says the same again, and reads only what changed', async () => {
    const first = await run(['--cache', '-f', 'json', '.'], { files: drafts });
    expect(kept(first.files)).toHaveLength(24);
    const marked = Object.fromEntries(
      Object.entries(first.files).map(([path, text]) => [
        path,
        path.includes('cache') ? String(text).replace('"words":8', '"words":7') : text,
      ]),
    );
    const again = await run(['--cache', '-f', 'json', '.'], {
      files: { ...marked, '/work/03.md': FLAWED },
    });
    const words = (JSON.parse(again.stdout) as { files: { path: string; words: number }[] }).files;
    // What came from the cache bears the mark that was put there; the draft that changed does not.
    expect(words.filter((file) => file.words === 8).map(({ path }) => path)).toEqual(['03.md']);
  });

  test.each([
    ['the day', [], { io: { today: '2031-01-01' } }],
    ['a flag', ['--rule', 'unused-suppression:error'], {}],
    ['the build of visielint', [], { io: { build: 'another' } }],
    ['the configuration', [], { files: { '/work/visielint.yaml': 'rules: {unused-suppression: error}' } }],
  ])('does not hold when %s is another', async (_what, argv, world: { files?: object; io?: object }) => {
    const { files } = await run(['--cache', '.'], { files: drafts });
    const changed = { files: { ...files, ...world.files }, ...(world.io ? { io: world.io } : {}) };
    const fresh = await run(['-f', 'json', ...argv, '.'], changed);
    expect((await run(['--cache', '-f', 'json', ...argv, '.'], changed)).stdout).toBe(fresh.stdout);
  });

  test('that is damaged is made anew; one that cannot be written is told once', async () => {
    const { files, stdout } = await run(['--cache', '.'], { files: drafts });
    const damaged = Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path, path.includes('cache') ? '{"key":' : text]),
    );
    expect((await run(['--cache', '.'], { files: damaged })).stdout).toBe(stdout);
    const denied = Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path, path.includes('cache') ? ({ denied: true } as const) : text]),
    );
    const { code, stderr } = await run(['--cache', '.'], { files: denied });
    expect(code).toBe(1);
    expect(stderr.match(/could not be written/g)).toHaveLength(1);
  });
});

describe('--shard and merge', () => {
  const part = async (index: number) => {
    const { files } = await run(['--shard', `${index}/3`, '-o', `blob=deel-${index}.json`, '.'], { files: drafts });
    return [`/work/deel-${index}.json`, files[`/work/deel-${index}.json`] as string] as const;
  };

  test.each(['json', 'pretty', 'sarif', 'gitlab'])('together they say in %s what one run says', async (format) => {
    const parts = Object.fromEntries(await Promise.all([1, 2, 3].map(part)));
    const argv = ['merge', '-f', format, 'deel-1.json', 'deel-2.json', 'deel-3.json'];
    const merged = await run(argv, { files: parts });
    const whole = await run(['-f', format, '.'], { files: drafts });
    expect(merged).toMatchObject({ code: whole.code, stdout: whole.stdout, stderr: '' });
  });

  test.each(['0/3', '4/3', '1', 'a/b'])('%s is no part', async (shard) => {
    expect(await run(['--shard', shard, '.'])).toMatchObject({ code: 2 });
  });

  test('something else is not merged, and nothing is reported', async () => {
    const parts = { '/work/a.json': '{"kind": "visielint-blob", "tool": {"version": "0.0.1"}, "files": []}' };
    const { code, stdout, stderr } = await run(['merge', 'a.json', 'weg.json'], { files: parts });
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toContain('a.json: this is no part of a run of this version.');
    expect(stderr).toContain('weg.json: there is no file');
  });
});

test('--debug tells on standard error which configuration holds and how long each rule took', async () => {
  let now = 0;
  const files = { '/work/a.md': FLAWED, '/work/b.md': FLAWED, '/work/visielint.yaml': 'rules: {}' };
  const world = { files, io: { clock: () => now++ } };
  const plain = await run(['-f', 'json', '--messages', 'nl', '.'], { files });
  const { stdout, stderr } = await run(['--debug', '--messages', 'nl', '-f', 'json', '.'], world);
  expect(stdout).toBe(plain.stdout);
  expect(stderr).toContain('configuratie\n  /visielint.yaml + visielint.yaml: 2 stukken\n');
  expect(stderr).toMatch(/ 2\.0  unused-suppression · 2×\n/);
  for (const phase of ['starten', 'stukken zoeken', 'bestanden lezen', 'regels', 'rapporten', 'alles']) {
    expect(stderr).toMatch(new RegExp(`\\d\\.0  ${phase}\\n`));
  }
});

test('--print-files lists what would be linted', async () => {
  const files = { '/work/a.md': FLAWED, '/work/oud/b.md': FLAWED, '/work/visielint.yaml': 'ignore: [oud/]' };
  expect(await run(['--print-files', '.'], { files })).toMatchObject({ code: 0, stdout: 'a.md\n', stderr: '' });
});

describe('progress', () => {
  test('stands on a terminal while it lasts', async () => {
    const { stderr } = await run(['.'], { files: drafts, terminal: true });
    expect(stderr).toContain('\r━━━━━━━━━━━━──────────── 12/24');
    expect(stderr.endsWith('\r\u001b[K')).toBe(true);
  });

  test('is nowhere else', async () => {
    expect((await run(['.'], { files: drafts })).stderr).toBe('');
    expect((await run(['.'], { files: drafts, terminal: true, env: { CI: 'true' } })).stderr).toBe('');
  });
});
