import { OPAQUE, type Span } from '../../text/index.js';
import type { Image, ImageReference, Link, LinkReference, PhrasingContent, Text } from 'mdast';
import { isBlank, isEscapable, isLineEnd, Unit } from '../characters.js';
import { collectComments } from '../comments.js';
import { entityAt } from '../entities.js';
import { createInlines, type Inlines } from '../inlines.js';
import { hidePrefix } from '../prose.js';
import { placeOf } from './place.js';

/** What the walk over the children of one leaf needs. */
interface Walk {
  readonly source: string;
  readonly found: Inlines;
  readonly urlOf: (identifier: string) => string;
  /** Offset up to which the source has been accounted for. */
  at: number;
}

/** Returns what stands inside a leaf of the tree that fills `span` of the source. */
export function inlinesOfTree(
  children: readonly PhrasingContent[],
  source: string,
  span: Span,
  urlOf: (identifier: string) => string,
): Inlines {
  const walk: Walk = { source, found: createInlines(), urlOf, at: span.start };
  visitAll(walk, children);
  hidePrefix(source, walk.at, span.end, walk.found.hidden);
  walk.found.imageOnly = isImagesOnly(children);
  return walk.found;
}

function visitAll(walk: Walk, children: readonly PhrasingContent[]): void {
  for (const child of children) {
    hidePrefix(walk.source, walk.at, placeOf(child).start, walk.found.hidden);
    visit(walk, child);
  }
}

function visit(walk: Walk, node: PhrasingContent): void {
  const span = placeOf(node);
  walk.at = span.start;
  switch (node.type) {
    case 'text':
      return text(walk, node, span);
    case 'emphasis':
    case 'strong':
      return emphasis(walk, node.children, span, node.type === 'strong');
    case 'link':
    case 'linkReference':
      return link(walk, node, span);
    case 'break':
      return hidePrefix(walk.source, span.start, (walk.at = span.end), walk.found.hidden);
    case 'inlineCode':
    case 'image':
    case 'imageReference':
      return hide(walk, span.end, OPAQUE);
    case 'footnoteReference':
      walk.found.footnoteCalls.push(node.label ?? node.identifier);
      return hide(walk, span.end);
    case 'html':
      collectComments(walk.source, span, walk.found.comments);
      return hide(walk, span.end);
    default:
      // Struck-out text is text that its writer has taken out, so it is no prose either.
      return hide(walk, span.end);
  }
}

function emphasis(walk: Walk, children: readonly PhrasingContent[], span: Span, strong: boolean): void {
  const marks = strong ? 2 : 1;
  walk.found.emphases.push({ start: span.start + marks, end: span.end - marks, strong });
  hide(walk, span.start + marks);
  visitAll(walk, children);
  hidePrefix(walk.source, walk.at, span.end - marks, walk.found.hidden);
  walk.at = span.end - marks;
  hide(walk, span.end);
}

function link(walk: Walk, node: Link | LinkReference, span: Span): void {
  const url = node.type === 'link' ? node.url : walk.urlOf(node.identifier);
  walk.found.links.push({ ...span, url });
  const first = node.children[0];
  const last = node.children.at(-1);
  const bare = walk.source.charCodeAt(span.start) !== Unit.bracketOpen;
  if (bare || !first || !last) return hide(walk, span.end, bare ? OPAQUE : '');
  hide(walk, span.start + 1);
  visitAll(walk, node.children);
  hide(walk, span.end);
}

/** Hides everything up to `end`, with `shows` in front. */
function hide(walk: Walk, end: number, shows = ''): void {
  if (walk.at < end) walk.found.hidden.push({ start: walk.at, end, shows });
  walk.at = end;
}

function text(walk: Walk, node: Text, span: Span): void {
  const { source, found } = walk;
  const lines = node.value.split(/\r\n|\r|\n/);
  let line = 0;
  let at = span.start;
  while (at < span.end) {
    const unit = source.charCodeAt(at);
    if (unit === Unit.backslash && isEscapable(source.charCodeAt(at + 1)) && at + 1 < span.end) {
      found.hidden.push({ start: at, end: at + 1, shows: '' });
      at += 2;
    } else if (unit === Unit.ampersand) {
      const entity = entityAt(source, at);
      if (entity) found.hidden.push({ start: at, end: at + entity.length, shows: entity.decoded });
      at += entity?.length ?? 1;
    } else if (isLineEnd(unit)) {
      at += unit === Unit.carriageReturn && source.charCodeAt(at + 1) === Unit.lineFeed ? 2 : 1;
      const content = lineContent(source, at, span.end, lines[++line] ?? '');
      hidePrefix(source, at, content, found.hidden);
      at = content;
    } else {
      at++;
    }
  }
  walk.at = span.end;
}

/**
 * Returns where the words of a continuation line begin, after quote marks and indents. The words themselves
 * can begin with a quote mark too, when it stands too deep to be one; the tree's value tells.
 */
function lineContent(source: string, at: number, end: number, value: string): number {
  let run = at;
  while (run < end && (isBlank(source.charCodeAt(run)) || source.charCodeAt(run) === Unit.greaterThan)) run++;
  if (value.charCodeAt(0) !== Unit.greaterThan) return run;
  if (source.startsWith('\\>', run) || entityAt(source, run)?.decoded === '>') return run;
  let own = 0;
  while (own < value.length && (isBlank(value.charCodeAt(own)) || value.charCodeAt(own) === Unit.greaterThan)) own++;
  // White space at the end of a line is not in the value.
  const marks = source.slice(at, run).trimEnd();
  const words = value.slice(0, own).trimEnd();
  return marks.endsWith(words) ? at + marks.length - words.length : run;
}

function isImagesOnly(children: readonly PhrasingContent[]): boolean {
  let images = 0;
  for (const child of children) {
    if (isImage(child)) images++;
    else if (child.type !== 'break' && !(child.type === 'text' && child.value.trim() === '')) return false;
  }
  return images > 0;
}

function isImage(node: PhrasingContent): node is Image | ImageReference {
  return node.type === 'image' || node.type === 'imageReference';
}
