import { readFileSync } from 'node:fs';
import { inRepository } from '../../scripts/generators/paths.js';

/**
 * Returns a draft of about so many units that looks like a real one, with owners, registers and themes: the body of a
 * sample, again and again.
 */
export function makeThemed(length: number): string {
  const sample = readFileSync(inRepository('samples/nl/omgevingsvisie-veldrecht.md'), 'utf8');
  const body = sample.slice(sample.indexOf('## Waar Veldrecht staat'));
  return sample + `\n${body}`.repeat(Math.max(0, Math.ceil((length - sample.length) / body.length)));
}
