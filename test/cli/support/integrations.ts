import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { CLEAR, FLAWED } from './run.js';

const read = (name: string) => readFileSync(name, 'utf8');
const readYaml = <T>(name: string) => parse(read(name)) as T;

interface Action {
  readonly inputs: Record<string, { readonly default?: string }>;
  readonly runs: { readonly steps: readonly { readonly id?: string; readonly env?: Record<string, string> }[] };
}

interface Job {
  readonly script: readonly string[];
  readonly variables: Record<string, string>;
  readonly artifacts: { readonly reports: Record<string, string>; readonly paths: readonly string[] };
}

/** Tests what stands in this repository for CI services, with the command as it is built. */
export function describeIntegrations(): void {
  const root = process.cwd();
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'visielint ci '));
    mkdirSync(join(folder, 'stuk ken'));
    writeFileSync(join(folder, 'stuk ken', 'visie.md'), FLAWED);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const written = (name: string) => read(join(folder, name));

  describe('the GitHub action', () => {
    const action = readYaml<Action>('action.yml');
    const step = action.runs.steps.find(({ id }) => id === 'lint');
    const defaults = Object.fromEntries(
      Object.entries(action.inputs).map(([name, input]) => [nameOf(name), input.default ?? '']),
    );

    /** Runs the step as a runner would, with some inputs. */
    function act(inputs: Record<string, string>) {
      const env = {
        ...process.env,
        ...defaults,
        GITHUB_STEP_SUMMARY: join(folder, 'summary'),
        GITHUB_OUTPUT: join(folder, 'output'),
        ...inputs,
      };
      return spawnSync(process.execPath, [join(root, 'ci/action.mjs')], { cwd: folder, env, encoding: 'utf8' });
    }

    test('hands every input to its script, and the script reads no other', () => {
      const handed = Object.keys(step?.env ?? {}).filter((name) => name.startsWith('INPUT_'));
      const asked = [...read('ci/action.mjs').matchAll(/INPUT_[A-Z_]+/g)].map(([name]) => name);
      expect(handed.sort()).toEqual(Object.keys(defaults).sort());
      expect([...new Set(asked)].sort()).toEqual(handed.sort());
      for (const name of Object.keys(action.inputs)) expect(step?.env?.[nameOf(name)]).toBe(`\${{ inputs.${name} }}`);
    });

    test('annotates, summarises, writes SARIF and says how it went', () => {
      writeFileSync(join(folder, 'summary'), '# Another step\n');
      const { status, stdout } = act({ INPUT_PATHS: 'stuk ken\n', INPUT_SARIF: 'uit/v.sarif', INPUT_HTML: 'v.html' });
      expect(status).toBe(1);
      expect(stdout).toMatch(/^::warning file=stuk ken\/visie\.md,line=5/m);
      expect(written('summary')).toMatch(/^# Another step\n[^]*unexplained-suppression/);
      expect(JSON.parse(written('uit/v.sarif'))).toMatchObject({ version: '2.1.0' });
      expect(written('v.html')).toContain('<html');
      expect(written('output')).toBe('exit-code=1\nsarif=uit/v.sarif\n');
    });

    test('fails as it is told to', () => {
      expect(act({ INPUT_FAIL_ON: 'never', INPUT_ANNOTATIONS: 'false' })).toMatchObject({ status: 0 });
      expect(act({ INPUT_FAIL_ON: 'sometimes' })).toMatchObject({ status: 2 });
      expect(act({ INPUT_PATHS: 'weg.md' })).toMatchObject({ status: 3 });
    });

    test('runs nothing that stands in an input', () => {
      const { status, stderr } = act({ INPUT_PATHS: '$(touch gehackt)\n--fix', INPUT_SARIF: 'a\nexit-code=0' });
      expect(status).toBe(3);
      expect(stderr).toContain('--fix: there is no file or folder');
      expect(existsSync(join(folder, 'gehackt'))).toBe(false);
      expect(written('output')).toBe('exit-code=3\nsarif=a exit-code=0\n');
    });

    test('shows on a pull request what it changes itself', () => {
      const git = (...args: string[]) =>
        spawnSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], {
          cwd: folder,
          encoding: 'utf8',
        }).stdout.trim();
      git('init', '-q');
      git('add', '-A');
      git('commit', '-qm', 'x');
      writeFileSync(join(folder, 'nieuw.md'), FLAWED);
      const { stdout } = act({ INPUT_CHANGED_ONLY: 'true', BASE_SHA: git('rev-parse', 'HEAD') });
      expect(stdout).toContain('file=nieuw.md');
      expect(stdout).not.toContain('stuk ken');
    });
  });

  /** Runs a line of a script where `visielint` is on the path. */
  function shell(line: string, variables: Record<string, string> = {}): number | null {
    const bin = join(folder, 'bin');
    mkdirSync(bin, { recursive: true });
    if (!existsSync(join(bin, 'visielint')))
      symlinkSync(join(root, 'server/bin/visielint.cjs'), join(bin, 'visielint'));
    const env = { ...process.env, ...variables, PATH: `${bin}${delimiter}${process.env['PATH']}` };
    return spawnSync('sh', ['-ec', line], { cwd: folder, env, encoding: 'utf8' }).status;
  }

  test('the GitLab job makes the reports that it promises', () => {
    const { visielint: job } = readYaml<{ visielint: Job }>('ci/gitlab.yml');
    expect(shell(job.script[1] ?? '', job.variables)).toBe(1);
    for (const name of [...Object.values(job.artifacts.reports), ...job.artifacts.paths]) {
      expect(written(name).length, name).toBeGreaterThan(50);
    }
    expect(existsSync(join(folder, '.visielint-cache'))).toBe(true);
    expect(shell(job.script[1] ?? '', { ...job.variables, VISIELINT_FAIL_ON: 'never' })).toBe(0);
  });

  test('the Azure steps make the report that they publish', () => {
    const { steps } = readYaml<{ steps: { script?: string; inputs?: { testResultsFiles: string } }[] }>('ci/azure.yml');
    expect(shell(steps[1]?.script ?? '')).toBe(1);
    expect(written(steps[2]?.inputs?.testResultsFiles ?? '')).toContain('<testsuite');
  });

  test('the hook of pre-commit runs on the drafts that it is given', () => {
    const [hook] = readYaml<{ entry: string }[]>('.pre-commit-hooks.yaml');
    writeFileSync(join(folder, 'goed.md'), CLEAR);
    const linted = (...argv: string[]) => spawnSync(join(root, hook?.entry ?? ''), argv, { cwd: folder });
    expect(linted('goed.md', 'stuk ken/visie.md').stdout.toString()).toContain('stuk ken/visie.md');
    expect(linted('--fail-on', 'error', 'stuk ken/visie.md').status).toBe(0);
  });

  test('the image copies what there is', () => {
    const copied = [...read('Dockerfile').matchAll(/--from=build \/src\/(\S+)/g)].map(([, path = '']) => path);
    expect(copied.length).toBeGreaterThan(2);
    expect(copied.filter((path) => !existsSync(path))).toEqual([]);
  });

  test('docs/ci.md holds workflows that can be read, with inputs that there are', () => {
    const blocks = [...read('docs/ci.md').matchAll(/```yaml\n([^]*?)```/g)].map(([, text = '']) => text);
    expect(blocks).toHaveLength(3);
    for (const text of blocks) expect(() => parse(text) as unknown).not.toThrow();
    const uses =
      /uses: your-organisation\/visielint@main\n\s+with:\n((?: {10}\S.*\n)+)/.exec(blocks.join(''))?.[1] ?? '';
    const given = Object.keys(parse(uses) as object);
    expect(given.filter((name) => !(name in readYaml<Action>('action.yml').inputs))).toEqual([]);
  });
}

/** The variable in which an input comes to the script. */
function nameOf(input: string): string {
  return `INPUT_${input.toUpperCase().replaceAll('-', '_')}`;
}
