import { folderOf, resolvePath, shownPath } from '../workspace/index.js';
import type { ExitCode } from './exit-code.js';
import type { Io } from './io.js';
import { lintCommand } from './lint-command.js';
import type { LintOptions } from './lint-options.js';

/** Files whose change can change what is found; what a run writes itself is none of them. */
const RELEVANT = /\.(?:md|markdown|txt|docx|odt|html?|ya?ml|json)$|\/\.(?:visielintignore|gitignore)$/i;
const OWN = /\/(?:node_modules|\.git|\.visielint-cache)\//;

/** Lints, and lints again whenever a draft or a configuration changes, until the host sees no more changes. */
export async function watchCommand(paths: readonly string[], options: LintOptions, io: Io): Promise<ExitCode> {
  const written = new Set([...options.output.map(({ path }) => path), options.baseline ?? ''].map(inFolder));
  function inFolder(path: string): string {
    return resolvePath(io.cwd, path);
  }
  let code = await lintCommand(paths, options, io);
  const dutch = (options.messages ?? options.lang) === 'nl';
  await io.stderr.write(
    dutch ? 'Wacht op wijzigingen; stop met Ctrl+C.\n' : 'Waiting for changes; stop with Ctrl+C.\n',
  );
  const wanted = (paths.length === 0 ? ['.'] : paths).map(inFolder);
  // What is found in a draft hangs on the others of its vision too, most of which stand beside it.
  const shallow = [...new Set([io.cwd, ...wanted.filter((path) => RELEVANT.test(path)).map(folderOf)])];
  for await (const changed of io.changes({ deep: wanted, shallow })) {
    const relevant = changed.filter((path) => RELEVANT.test(path) && !OWN.test(path) && !written.has(path));
    if (relevant.length === 0) continue;
    await io.stderr.write(`\n── ${relevant.map((path) => shownPath(io.cwd, path)).join(', ')}\n`);
    code = await lintCommand(paths, options, io);
  }
  return code;
}
