import { VERSION } from '../core/generated/version.js';

// Installers and editors ask for the version at every start, so it is answered before anything else is loaded.
if (process.argv.length === 3 && ['--version', '-V'].includes(process.argv[2] ?? '')) {
  process.stdout.write(`${VERSION}\n`);
} else {
  import('./run-cli.js').then(
    ({ runCli }) => runCli(),
    (error: unknown) => {
      process.stderr.write(`visielint: ${String(error)}\n`);
      process.exitCode = 3;
    },
  );
}
