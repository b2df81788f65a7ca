/** Runs visielint as a step of a GitHub workflow: inputs of action.yml in, annotations, summary and outputs out. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../server/bin/visielint.cjs', import.meta.url));

const { env } = process;
const scratch = mkdtempSync(join(tmpdir(), 'visielint-'));
const summary = join(scratch, 'summary.md');
// A workflow may ask for a summary where the runner keeps none, such as a runner of another make.
const wantsSummary = env.INPUT_SUMMARY === 'true' && Boolean(env.GITHUB_STEP_SUMMARY);

const { status } = spawnSync(process.execPath, [CLI, ...argumentsOf(env)], { stdio: 'inherit' });
const code = status ?? 3;
if (wantsSummary && existsSync(summary)) appendFileSync(env.GITHUB_STEP_SUMMARY, readFileSync(summary));
rmSync(scratch, { recursive: true, force: true });
if (env.GITHUB_OUTPUT) {
  appendFileSync(
    env.GITHUB_OUTPUT,
    `exit-code=${code}\n${env.INPUT_SARIF ? `sarif=${oneLine(env.INPUT_SARIF)}\n` : ''}`,
  );
}
process.exitCode = code;

/** Returns the command line that the inputs stand for. An empty input is one that was not given. */
function argumentsOf(inputs) {
  const option = (name, value) => (value ? [`${name}=${value}`] : []);
  const isPullRequest = Boolean(inputs.BASE_SHA);
  const paths = (inputs.INPUT_PATHS ?? '').split('\n').map((path) => path.trim());
  return [
    ...option('--format', inputs.INPUT_ANNOTATIONS === 'true' ? 'github' : 'pretty'),
    ...option('--fail-on', inputs.INPUT_FAIL_ON),
    ...option('--baseline', inputs.INPUT_BASELINE),
    ...option('--config', inputs.INPUT_CONFIG),
    ...option('--messages', inputs.INPUT_MESSAGES),
    ...option('--output', inputs.INPUT_SARIF && `sarif=${inputs.INPUT_SARIF}`),
    ...option('--output', inputs.INPUT_HTML && `html=${inputs.INPUT_HTML}`),
    ...option('--output', wantsSummary && `markdown=${summary}`),
    ...(inputs.INPUT_CHANGED_ONLY === 'true' && isPullRequest ? [`--since=${inputs.BASE_SHA}`, '--changed-only'] : []),
    '--',
    ...paths.filter((path) => path !== ''),
  ];
}

/** A line break in an output would begin another output. */
function oneLine(text) {
  return text.replace(/[\r\n]/g, ' ');
}
