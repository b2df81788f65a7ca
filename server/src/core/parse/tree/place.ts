import type { Span } from '../../text/index.js';
import type { Node } from 'mdast';

/** Returns where a node stands in the text that was parsed. */
export function placeOf(node: Node): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
