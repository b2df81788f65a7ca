import { MASK } from '../text/index.js';

/** `{#anchor}`, `{.class}` or `{key=value}` at the end of a heading, as Pandoc and others know it. */
const ATTRIBUTES = /\{[ \t]*(?:[#.][^\s{}]|[\p{L}_][\p{L}\p{N}_-]*[ \t]*[=:])[^{}\n\r]*\}(?=[\s\u2060]*$)/u;

/** Returns a heading's prose with its attributes masked; they can still be read from the source. */
export function hideAttributes(prose: string): string {
  if (!prose.includes('{')) return prose;
  return prose.replace(ATTRIBUTES, (attributes) => MASK.repeat(attributes.length));
}
