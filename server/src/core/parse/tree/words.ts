import type { Span } from '../../text/index.js';
import type { Inlines } from '../inlines.js';
import { usedDefinitions } from '../labels.js';
import { definitionUrl } from '../structure/definitions.js';
import { inlinesOfTree } from './inlines.js';
import { toTree } from './markdown.js';
import { placeOf } from './place.js';

/**
 * Returns what the full parser finds inside these words. Taken out of their place they may be something else than a
 * paragraph, such as a heading; then there is no telling, and nothing is returned.
 */
export function inlinesByTree(text: string, span: Span, definitions: ReadonlyMap<string, string>): Inlines | undefined {
  const words = text.slice(span.start, span.end);
  const before = definitionsBefore(usedDefinitions(words, definitions));
  const paragraph = toTree(before + words).children.at(-1);
  if (paragraph?.type !== 'paragraph') return undefined;
  const place = placeOf(paragraph);
  if (place.start !== before.length || place.end !== before.length + words.length) return undefined;
  const inlines = inlinesOfTree(paragraph.children, before + words, place, urlFinder(definitions));
  return moved(inlines, span.start - before.length);
}

/** Returns the source of definitions as it can be put before a text, which a thematic break keeps out of them. */
export function definitionsBefore(definitions: ReadonlyMap<string, string>): string {
  let source = '';
  for (const definition of definitions.values()) source += `${definition}\n\n`;
  return source === '' ? '' : `${source}***\n\n`;
}

/** Returns a function that tells where a reference leads. */
export function urlFinder(definitions: ReadonlyMap<string, string>): (identifier: string) => string {
  return (identifier) => definitionUrl(definitions.get(identifier.toUpperCase()) ?? '');
}

function moved(inlines: Inlines, by: number): Inlines {
  if (by === 0) return inlines;
  const move = <T extends Span>(part: T): T => ({ ...part, start: part.start + by, end: part.end + by });
  return {
    ...inlines,
    hidden: inlines.hidden.map(move),
    emphases: inlines.emphases.map(move),
    links: inlines.links.map(move),
    comments: inlines.comments.map(move),
  };
}
