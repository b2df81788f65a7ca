import type { Span } from '../../text/index.js';
import { isEscapable, isLineEnd, Unit } from '../characters.js';
import { entityAt } from '../entities.js';
import { createInlines, PLAIN, type Inlines } from '../inlines.js';
import { readAddress, readMail } from './addresses.js';
import { readAngle } from './angles.js';
import { readClosingBracket, readOpeningBracket } from './brackets.js';
import { readCode } from './code-spans.js';
import { readDelimiters } from './emphasis.js';
import { isImageOnly } from './image-only.js';
import { GIVE_UP, hide, type Reader } from './reader.js';
import { readTildes } from './tildes.js';

/** Units that may begin something else than words. */
const MARKED = new Uint8Array(128);
for (const mark of '*_`[]<&\\~@:.') MARKED[mark.charCodeAt(0)] = 1;

/**
 * Returns what stands inside the words of a leaf, or nothing when only the full parser can tell.
 * `lenient` never gives up: it takes what it does not know for words.
 */
export function readInlines(
  text: string,
  from: number,
  to: number,
  definitions: ReadonlyMap<string, string>,
  lenient: boolean,
): Inlines | undefined {
  let at = nextMark(text, from, to);
  if (at === to) return PLAIN;
  const found = createInlines();
  const reader: Reader = {
    text,
    from,
    to,
    definitions,
    lenient,
    found,
    delimiters: [],
    asterisks: 0,
    brackets: [],
    inactive: 0,
    backticks: undefined,
    fruitless: new Set(),
  };
  while (at < to) {
    const next = readMark(reader, at);
    if (next === GIVE_UP && !lenient) return undefined;
    at = nextMark(text, next === GIVE_UP ? at + 1 : next, to);
  }
  // The full parser finds what is outermost first, and marks are known only when what they belong to ends.
  sortByStart(found.hidden);
  sortByStart(found.emphases);
  sortByStart(found.links);
  found.imageOnly = isImageOnly(reader);
  return found;
}

function sortByStart(spans: Span[]): void {
  for (let index = 1; index < spans.length; index++) {
    if ((spans[index - 1]?.start ?? 0) <= (spans[index]?.start ?? 0)) continue;
    spans.sort((a, b) => a.start - b.start);
    return;
  }
}

function nextMark(text: string, at: number, to: number): number {
  for (; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 128 && MARKED[unit] === 1) return at;
  }
  return to;
}

/** Reads what begins at a mark. Returns where to go on, or that it gives up. */
function readMark(reader: Reader, at: number): number {
  switch (reader.text.charCodeAt(at)) {
    case Unit.asterisk:
    case Unit.underscore:
      return readDelimiters(reader, at);
    case Unit.backtick:
      return readCode(reader, at);
    case Unit.bracketOpen:
      return readOpeningBracket(reader, at);
    case Unit.bracketClose:
      return readClosingBracket(reader, at);
    case Unit.lessThan:
      return readAngle(reader, at);
    case Unit.ampersand:
      return readEntity(reader, at);
    case Unit.backslash:
      return readBackslash(reader, at);
    case Unit.tilde:
      return readTildes(reader, at);
    case Unit.at:
      return readMail(reader, at);
    default:
      return readAddress(reader, at);
  }
}

function readEntity(reader: Reader, at: number): number {
  const entity = entityAt(reader.text, at);
  if (!entity || at + entity.length > reader.to) return at + 1;
  hide(reader, at, at + entity.length, entity.decoded);
  return at + entity.length;
}

function readBackslash(reader: Reader, at: number): number {
  if (at + 1 >= reader.to) return at + 1;
  const next = reader.text.charCodeAt(at + 1);
  if (!isEscapable(next) && !isLineEnd(next)) return at + 1;
  hide(reader, at, at + 1);
  return at + 2;
}
