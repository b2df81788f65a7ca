// The command line from its sources, for tests that run it: `tsx command-line.mjs ARGUMENTS`.

import { runCli } from '../../server/src/node/run-cli.ts'

await runCli('sources')
