import { Unit } from '../characters.js';

/** The seven kinds of HTML block of CommonMark; 0 is none. */
export type HtmlKind = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;

const RAW = /<(?:pre|script|style|textarea)(?=[ \t>]|$)/iy;
const BLOCK_NAMES =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|' +
  'fieldset|figcaption|figure|footer|form|frame|frameset|h1|h2|h3|h4|h5|h6|head|header|hr|html|iframe|legend|li|link|' +
  'main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|' +
  'title|tr|track|ul';
const BLOCK = new RegExp(`</?(?:${BLOCK_NAMES})(?=[ \\t>]|/>|$)`, 'iy');
const ATTRIBUTE =
  '(?:[ \\t]+[A-Za-z_:][\\w.:-]*(?:[ \\t]*=[ \\t]*(?:"[^"]*"|\'[^\']*\'|[^ \\t"\'/=<>`]+(?=[ \\t>/]|$)))?)';
const WHOLE_TAG = new RegExp(
  `<(?:[A-Za-z][\\dA-Za-z-]*${ATTRIBUTE}*[ \\t]*/?|/[A-Za-z][\\dA-Za-z-]*[ \\t]*)>[ \\t]*$`,
  'y',
);
const ENDS: Readonly<Record<number, RegExp>> = {
  1: /<\/(?:pre|script|style|textarea)>/i,
  2: /-->/,
  3: /\?>/,
  4: />/,
  5: /\]\]>/,
};
const ENDS_AT_ONCE: Readonly<Record<number, RegExp>> = { ...ENDS, 2: /^<!---*>|-->/, 3: /^<\?>|\?>/ };

/**
 * Returns the kind of HTML block that begins with the less-than sign at `at`. A tag of its own that is no
 * known block, the seventh kind, cannot interrupt a paragraph.
 */
export function htmlKindAt(text: string, at: number, end: number, interrupting: boolean): HtmlKind {
  const line = text.slice(at, end);
  const next = line.charCodeAt(1);
  if (next === Unit.bang) return declarationKind(line);
  if (line.startsWith('<?')) return 3;
  if (matches(RAW, line)) return 1;
  if (matches(BLOCK, line)) return 6;
  return !interrupting && matches(WHOLE_TAG, line) ? 7 : 0;
}

/** Returns whether this line ends the block; `first` tells whether it is the line that began it. */
export function htmlEndsIn(kind: HtmlKind, line: string, first: boolean): boolean {
  const end = (first ? ENDS_AT_ONCE : ENDS)[kind];
  return end?.test(line) ?? false;
}

/** Returns whether a blank line ends a block of this kind. */
export function htmlEndsAtBlank(kind: HtmlKind): boolean {
  return kind >= 6;
}

function declarationKind(line: string): HtmlKind {
  if (line.startsWith('<!--')) return 2;
  if (line.startsWith('<![CDATA[')) return 5;
  return /^<![A-Za-z]/.test(line) ? 4 : 0;
}

function matches(pattern: RegExp, line: string): boolean {
  pattern.lastIndex = 0;
  return pattern.test(line);
}
