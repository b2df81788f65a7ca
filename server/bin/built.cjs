'use strict';
const { existsSync } = require('node:fs');
const { join } = require('node:path');

/** Loads a program of `dist`, or says how to make it; a clone has none until it is built. */
module.exports = function built(name) {
  const program = join(__dirname, '..', 'dist', name);
  if (existsSync(program)) return require(program);
  process.stderr.write('visielint: not built yet. Run "npm run build" in the repository first.\n');
  process.exitCode = 3;
};
