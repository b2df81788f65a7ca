import { OPAQUE } from '../../text/index.js';
import { isSpace, Unit } from '../characters.js';
import { isFootnote, normalizeLabel } from '../labels.js';
import { definitionUrl, destinationText } from '../structure/definitions.js';
import { destinationEndAt, labelEndAt, skipSpace, titleEndAt } from '../structure/destination.js';
import { dropDelimiters } from './emphasis.js';
import { GIVE_UP, hide, type Bracket, type Reader } from './reader.js';

const ROUND_OPEN = 40;
const ROUND_CLOSE = 41;
const DEEPEST_TARGET = 32;
/** Definitions have no longer labels, not even with much white space in them. */
const LONGEST_LABEL = 2000;

/** What follows a label and makes a link of it. */
interface Target {
  readonly end: number;
  readonly url: string;
}

/** Reads an opening bracket: of a footnote call, or one that may become a link or an image. */
export function readOpeningBracket(reader: Reader, at: number): number {
  const { text, to, found } = reader;
  const image = at > reader.from && text.charCodeAt(at - 1) === Unit.bang && !isHidden(reader, at - 2);
  if (text.charCodeAt(at + 1) === Unit.caret && at + 1 < to) {
    // An exclamation mark before a footnote call is not part of it, which only the full parser gets right.
    if (image) return GIVE_UP;
    const end = footnoteCallEnd(reader, at);
    if (end > 0) return end;
  }
  const start = image ? at - 1 : at;
  reader.brackets.push({
    image,
    start,
    content: at + 1,
    hidden: found.hidden.length,
    delimiters: reader.delimiters.length,
    emphases: found.emphases.length,
    links: found.links.length,
    calls: found.footnoteCalls.length,
    comments: found.comments.length,
    crossed: false,
  });
  return at + 1;
}

/** Reads a closing bracket: of a link or an image, or only of brackets. */
export function readClosingBracket(reader: Reader, at: number): number {
  const { brackets } = reader;
  const bracket = brackets.pop();
  if (!bracket) return at + 1;
  const inactive = brackets.length < reader.inactive && !bracket.image;
  reader.inactive = Math.min(reader.inactive, brackets.length);
  if (inactive) return at + 1;
  const target = targetAt(reader, bracket, at);
  if (!target) return at + 1;
  if (bracket.crossed) return GIVE_UP;
  dropDelimiters(reader, bracket.delimiters);
  if (bracket.image) addImage(reader, bracket, target);
  else addLink(reader, bracket, target, at);
  return target.end;
}

function addImage({ found }: Reader, bracket: Bracket, target: Target): void {
  // Whatever stands in an image's description is part of the image.
  found.hidden.length = bracket.hidden;
  found.emphases.length = bracket.emphases;
  found.links.length = bracket.links;
  found.footnoteCalls.length = bracket.calls;
  found.comments.length = bracket.comments;
  found.hidden.push({ start: bracket.start, end: target.end, shows: OPAQUE });
}

function addLink(reader: Reader, bracket: Bracket, target: Target, at: number): void {
  if (at === bracket.content) {
    // Without words there is nothing to show.
    hide(reader, bracket.start, target.end);
  } else {
    hide(reader, bracket.start, bracket.content);
    hide(reader, at, target.end);
  }
  reader.found.links.push({ start: bracket.start, end: target.end, url: target.url });
  reader.inactive = reader.brackets.length;
}

/** Returns what makes a link of the label that ends at this bracket, if anything does. */
function targetAt(reader: Reader, bracket: Bracket, at: number): Target | undefined {
  const { text, to } = reader;
  const next = at + 1 < to ? text.charCodeAt(at + 1) : 0;
  if (next === ROUND_OPEN) {
    const resource = resourceAt(reader, at + 1);
    if (resource) return resource;
  }
  if (reader.definitions.size === 0) return undefined;
  const own = at - bracket.content > LONGEST_LABEL ? undefined : urlOf(reader, bracket.content, at);
  if (next !== Unit.bracketOpen) return own === undefined ? undefined : { end: at + 1, url: own };
  const end = labelEndAt(text, at + 1, to);
  const full = end === -1 ? undefined : urlOf(reader, at + 2, end - 1);
  if (full !== undefined) return { end, url: full };
  const collapsed = text.charCodeAt(at + 2) === Unit.bracketClose && at + 2 < to;
  return own !== undefined && collapsed ? { end: at + 3, url: own } : undefined;
}

function urlOf({ text, definitions }: Reader, start: number, end: number): string | undefined {
  const label = normalizeLabel(text.slice(start, end));
  // A footnote is no link, though it is kept with them.
  const definition = definitions.get(label);
  if (definition === undefined || isFootnote(definition)) return undefined;
  return definitionUrl(definition);
}

/** Reads a target in round brackets, with or without a title. */
function resourceAt(reader: Reader, at: number): Target | undefined {
  const { text, to } = reader;
  const start = skipSpace(text, at + 1, to);
  if (start >= to) return undefined;
  if (text.charCodeAt(start) === ROUND_CLOSE) return { end: start + 1, url: '' };
  const end = destinationEndAt(text, start, to, DEEPEST_TARGET);
  if (end === -1 || end >= to) return undefined;
  const close = isSpace(text.charCodeAt(end)) ? afterTitle(reader, skipSpace(text, end, to)) : end;
  if (close === -1 || close >= to || text.charCodeAt(close) !== ROUND_CLOSE) return undefined;
  return { end: close + 1, url: destinationText(text, start, end) };
}

/** Returns where a target's title and the space after it end, if there is one; -1 if it never ends. */
function afterTitle(reader: Reader, at: number): number {
  const { text, to, fruitless } = reader;
  const mark = text.charAt(at);
  if (at >= to || (mark !== '"' && mark !== "'" && mark !== '(')) return at;
  if (fruitless.has(mark)) return -1;
  const end = titleEndAt(text, at, to);
  if (end !== -1) return skipSpace(text, end, to);
  fruitless.add(mark);
  return -1;
}

/** Reads a footnote call. Returns where it ends, or 0 if there is no such footnote. */
function footnoteCallEnd(reader: Reader, at: number): number {
  const { text, to, definitions } = reader;
  if (definitions.size === 0) return 0;
  const end = labelEndAt(text, at, to);
  if (end < at + 4) return 0;
  for (let index = at + 2; index < end; index++) if (isSpace(text.charCodeAt(index))) return 0;
  const label = text.slice(at + 2, end - 1);
  const definition = definitions.get(normalizeLabel(`^${label}`));
  if (definition === undefined || !isFootnote(definition)) return 0;
  hide(reader, at, end);
  reader.found.footnoteCalls.push(label);
  return end;
}

/** Returns whether this unit is a backslash that escapes what comes after it. */
function isHidden({ found, text }: Reader, at: number): boolean {
  const last = found.hidden.at(-1);
  return text.charCodeAt(at) === Unit.backslash && last?.start === at && last.end === at + 1;
}
