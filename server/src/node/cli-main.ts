import { join } from 'node:path';
import { VERSION } from '../core/generated/version.js';
import { keepCompiled } from './code-cache.js';
import { compileExpressionsAtOnce, compileLater, startThreadsWithRoom } from './engine-flags.js';

/** Stands for everything that this program is made of; put in when it is built. */
declare const BUILD: string;

const [, , first = '', ...rest] = process.argv;

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') process.exitCode = 3;
});

// Installers and editors ask for the version at every start, so it is answered before anything else is loaded.
if (rest.length === 0 && (first === '--version' || first === '-V')) process.stdout.write(`${VERSION}\n`);
else if (first === 'lsp') serve();
else if (first === 'mcp' && rest.length === 0) import('./mcp-main.js').catch(fail);
else run();

function run(): void {
  compileLater();
  startThreadsWithRoom();
  compileExpressionsAtOnce();
  keepCompiled(join(__dirname, '..', '.cache'), BUILD);
  import('./run-cli.js').then(({ runCli }) => runCli(BUILD), fail);
}

/** An editor that names no way to talk means its standard streams. */
function serve(): void {
  if (!rest.some((word) => /^--(stdio|node-ipc|socket|pipe)/.test(word))) process.argv.push('--stdio');
  import('./server-main.js').catch(fail);
}

function fail(error: unknown): void {
  process.stderr.write(`visielint: ${String(error)}\n`);
  process.exitCode = 3;
}
