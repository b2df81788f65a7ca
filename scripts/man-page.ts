import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { EXAMPLES } from '../server/src/cli/help-text.js';
import { createProgram } from '../server/src/cli/main.js';
import { manPage } from '../server/src/cli/man-page.js';
import { outlineOf } from '../server/src/cli/outline.js';
import { VERSION } from '../server/src/core/generated/version.js';
import { nodeIo } from '../server/src/node/io.js';

/** Writes the manual page, which is made from the definition of the command line. */
export function writeManPage(path: string): void {
  const program = createProgram(nodeIo(), () => {});
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, manPage(outlineOf(program), { version: VERSION, examples: EXAMPLES }));
}
