import { OPAQUE } from '../../text/index.js';
import { isSpace, Unit } from '../characters.js';
import { GIVE_UP, hide, type Reader } from './reader.js';

/** The plain part of an address: what the full parser would surely take as a whole. */
const INSIDE = '(?:[\\dA-Za-z/%=+#-]|[.?:,_](?=[\\dA-Za-z/]))*';
const ADDRESS = new RegExp(`(?:https?://|www\\.)[\\dA-Za-z-]+(?:\\.[\\dA-Za-z-]+)*(?:/${INSIDE})?`, 'iy');
const DOMAIN = /@[\dA-Za-z-]+(?:\.[\dA-Za-z-]+)+/y;
const MAIL_FOLLOWS = '("\'';
const AFTER = /[.,;:!?)"']*(?=[ \t\r\n]|$)/y;

/** Reads a colon or point, which may stand in a bare address such as `https://www.rijk.example` or `www.rijk.example`. */
export function readAddress(reader: Reader, at: number): number {
  const { text, to } = reader;
  const isColon = text.charCodeAt(at) === Unit.colon;
  if (isColon ? !text.startsWith('//', at + 1) : !isTripleW(text, at)) return at + 1;
  const start = isColon ? schemeStart(reader, at) : at - 3;
  if (start === -1) return at + 1;
  if (start < reader.from || reader.brackets.length > 0) return GIVE_UP;
  if (!isColon && !isAfterSpace(reader, start)) return GIVE_UP;
  const address = match(ADDRESS, text, start);
  const end = start + (address?.[0].length ?? 0);
  if (!address || end > to || !isFollowedBySpace(reader, end) || hasPlace(reader, start)) return GIVE_UP;
  return addLink(reader, start, end, isColon ? address[0] : `http://${address[0]}`);
}

/** Reads an at sign, which may stand in a mail address. */
export function readMail(reader: Reader, at: number): number {
  const { text, from, to } = reader;
  let start = at;
  while (start > from && isLocal(text.charCodeAt(start - 1))) start--;
  if (start === at) return at + 1;
  const next = at + 1 < to ? text.charCodeAt(at + 1) : Unit.space;
  if (isSpace(next)) return at + 1;
  const domain = match(DOMAIN, text, at);
  const end = at + (domain?.[0].length ?? 0);
  const previous = start > from ? text.charCodeAt(start - 1) : Unit.space;
  const plain = domain && end <= to && isLetter(text.charCodeAt(end - 1)) && isFollowedBySpace(reader, end);
  const apart = isSpace(previous) || MAIL_FOLLOWS.includes(String.fromCharCode(previous));
  if (!plain || !apart || reader.brackets.length > 0 || text.slice(start, at).includes('_')) return GIVE_UP;
  return addLink(reader, start, end, `mailto:${text.slice(start, end)}`);
}

function addLink(reader: Reader, start: number, end: number, url: string): number {
  hide(reader, start, end, OPAQUE);
  reader.found.links.push({ start, end, url });
  return end;
}

function schemeStart({ text, from }: Reader, colon: number): number {
  let start = colon;
  while (start > from && isLetter(text.charCodeAt(start - 1))) start--;
  return /^https?$/i.test(text.slice(start, Math.min(colon, start + 6))) && colon - start <= 5 ? start : -1;
}

/** Returns whether something found before stands in the way, so that this cannot be one address. */
function hasPlace({ found }: Reader, start: number): boolean {
  return (found.hidden.at(-1)?.end ?? 0) > start;
}

function isAfterSpace({ text, from }: Reader, start: number): boolean {
  return start === from || isSpace(text.charCodeAt(start - 1));
}

function isFollowedBySpace({ text, to }: Reader, end: number): boolean {
  if (end >= to) return true;
  const after = match(AFTER, text, end);
  return after !== null || end === to;
}

function isTripleW(text: string, point: number): boolean {
  for (let at = point - 3; at < point; at++) if ((text.charCodeAt(at) | 32) !== 119) return false;
  return true;
}

function isLetter(unit: number): boolean {
  return (unit | 32) >= 97 && (unit | 32) <= 122;
}

function isLocal(unit: number): boolean {
  return isLetter(unit) || (unit >= 48 && unit <= 57) || (unit >= 43 && unit <= 46 && unit !== 44) || unit === 95;
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
