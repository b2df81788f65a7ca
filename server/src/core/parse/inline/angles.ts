import { OPAQUE } from '../../text/index.js';
import { commentText } from '../comments.js';
import { GIVE_UP, hide, type Reader } from './reader.js';

const ADDRESS = /<([A-Za-z][\dA-Za-z+.-]{1,31}:[^\0-\x20<>\x7f]*)>/y;
const LABEL = '[\\dA-Za-z](?:[\\dA-Za-z-]{0,61}[\\dA-Za-z])?';
const MAIL = new RegExp(`<([\\w.!#$%&'*+/=?^\`{|}~-]+@${LABEL}(?:\\.${LABEL})*)>`, 'y');
const ATTRIBUTE = '[ \\t]+[A-Za-z_:][\\w.:-]*(?:=(?:"[^"\\r\\n]*"|\'[^\'\\r\\n]*\'|[^\\s"\'=<>`]+))?';
const TAG = new RegExp(`<(?:[A-Za-z][\\dA-Za-z-]*(?:${ATTRIBUTE})*[ \\t]*/?|/[A-Za-z][\\dA-Za-z-]*[ \\t]*)>`, 'y');
const MAY_BE_HTML = /<[A-Za-z/!?]/y;

/** Reads a less-than sign: of an address, a tag, a comment, or only a sign. */
export function readAngle(reader: Reader, at: number): number {
  const { text, to } = reader;
  if (text.startsWith('<!--', at)) return readComment(reader, at);
  if (isWithoutEnd(reader, at)) return at + 1;
  const address = match(ADDRESS, text, at);
  if (address && at + address[0].length <= to) return addLink(reader, at, address[0].length, address[1] ?? '');
  const mail = match(MAIL, text, at);
  if (mail && at + mail[0].length <= to) return addLink(reader, at, mail[0].length, `mailto:${mail[1] ?? ''}`);
  const tag = match(TAG, text, at);
  if (tag && at + tag[0].length <= to) {
    hide(reader, at, at + tag[0].length);
    return at + tag[0].length;
  }
  return match(MAY_BE_HTML, text, at) && at + 1 < to ? GIVE_UP : at + 1;
}

function addLink(reader: Reader, at: number, length: number, url: string): number {
  hide(reader, at, at + length, OPAQUE);
  reader.found.links.push({ start: at, end: at + length, url });
  return at + length;
}

function readComment(reader: Reader, at: number): number {
  const { text, to, found } = reader;
  if (text.startsWith('<!-->', at) || text.startsWith('<!--->', at)) return GIVE_UP;
  const close = reader.fruitless.has('-->') ? -1 : text.indexOf('-->', at + 4);
  if (close === -1 || close + 3 > to) {
    reader.fruitless.add('-->');
    return at + 1;
  }
  hide(reader, at, close + 3);
  found.comments.push({ start: at, end: close + 3, text: commentText(text.slice(at + 4, close)) });
  return close + 3;
}

/** Returns whether no greater-than sign follows any more, so that this can be nothing but a sign. */
function isWithoutEnd(reader: Reader, at: number): boolean {
  if (reader.fruitless.has('>')) return true;
  const end = reader.text.indexOf('>', at);
  if (end !== -1 && end < reader.to) return false;
  reader.fruitless.add('>');
  return true;
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
