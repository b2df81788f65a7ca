import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import { Unit } from './characters.js';

const LONGEST_LABEL = 999;

/** Returns a label as definitions are found by; a footnote's label begins with `^`. */
export function normalizeLabel(label: string): string {
  return normalizeIdentifier(label);
}

/** Returns whether a definition is that of a footnote; only the label of those is kept, since that is all a call needs. */
export function isFootnote(definition: string): boolean {
  return definition.startsWith('[^') && definition.endsWith(']:');
}

/**
 * Returns the definitions that this source may refer to, by normalised label. What a segment parses to depends on its
 * text and on these, so a cache can be keyed by both.
 */
export function usedDefinitions(source: string, definitions: ReadonlyMap<string, string>): Map<string, string> {
  const used = new Map<string, string>();
  if (definitions.size === 0) return used;
  let open = source.indexOf('[');
  while (open !== -1) {
    const close = labelEnd(source, open + 1);
    if (source.charCodeAt(close) === Unit.bracketClose) {
      const label = normalizeLabel(source.slice(open + 1, close));
      const definition = definitions.get(label);
      if (definition !== undefined) used.set(label, definition);
    }
    open = source.indexOf('[', close);
  }
  return used;
}

/** Returns the offset of the bracket that ends a label, either kind of bracket, or of where the label got too long. */
function labelEnd(source: string, from: number): number {
  const limit = Math.min(source.length, from + LONGEST_LABEL + 1);
  let at = from;
  while (at < limit) {
    const unit = source.charCodeAt(at);
    if (unit === Unit.bracketOpen || unit === Unit.bracketClose) return at;
    at += unit === Unit.backslash ? 2 : 1;
  }
  return at;
}
