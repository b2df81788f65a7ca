import { elements, find, local, type XmlElement } from '../read/xml.js';
import type { PieceSource } from '../types.js';
import type { TextPlace } from './inlines.js';
import type { WordReading } from './read.js';

/** A comment between two places of the text. */
export interface Marked {
  readonly id: number;
  readonly start: PieceSource;
  readonly end: PieceSource;
}

interface Insertion {
  readonly at: number;
  readonly text: string;
}

/** Returns the document's XML with the marks of comments put in; nothing of it is taken out or moved. */
export function markedXml({ xml, texts }: WordReading, comments: readonly Marked[]): string {
  const cuts = cutsOf(comments);
  const insertions: Insertion[] = [];
  const spaced = new Set<XmlElement>();
  for (const { text, offset, marks } of cuts) {
    const place = texts[text];
    if (place) insertions.push(...insertionsAt(place, { offset, xml, spaced, marks }));
  }
  insertions.sort((a, b) => a.at - b.at);
  let from = 0;
  const parts: string[] = [];
  for (const { at, text } of insertions) {
    parts.push(xml.slice(from, at), text);
    from = at;
  }
  return parts.join('') + xml.slice(from);
}

interface Cut extends PieceSource {
  /** Ids of comments that end here, that are here only, and that begin here. */
  readonly marks: { readonly ends: number[]; readonly points: number[]; readonly starts: number[] };
}

/** Comments that meet in one place cut the text once. */
function cutsOf(comments: readonly Marked[]): Cut[] {
  const cuts = new Map<string, Cut>();
  const cutAt = ({ text, offset }: PieceSource) => {
    const key = `${text}:${offset}`;
    const known = cuts.get(key) ?? { text, offset, marks: { ends: [], points: [], starts: [] } };
    cuts.set(key, known);
    return known.marks;
  };
  for (const { id, start, end } of comments) {
    if (start.text > end.text || (start.text === end.text && start.offset >= end.offset)) {
      cutAt(start).points.push(id);
    } else {
      cutAt(start).starts.push(id);
      cutAt(end).ends.push(id);
    }
  }
  return [...cuts.values()].sort((a, b) => a.text - b.text || a.offset - b.offset);
}

interface Cutting {
  readonly offset: number;
  readonly xml: string;
  /** Elements whose white space was seen to. */
  readonly spaced: Set<XmlElement>;
  readonly marks: Cut['marks'];
}

/** A run is cut in two where a comment begins or ends within it, and both halves look as the whole did. */
function insertionsAt({ run, element, start, end }: TextPlace, { offset, xml, spaced, marks }: Cutting): Insertion[] {
  const at = rawOffset(xml.slice(start, end), offset) + start;
  const prefix = run.name.slice(0, run.name.indexOf(':') + 1);
  const written = marksIn(prefix, marks);
  const content = elements(run).filter((child) => local(child) !== 'rPr');
  const isWhole = element.children.length === 1;
  const isStart = isWhole && at === start;
  const isEnd = isWhole && at === end;
  if (isStart && content[0] === element) return [{ at: run.start, text: written }];
  if (isEnd && content.at(-1) === element) return [{ at: run.end, text: written }];
  const properties = find(run, 'rPr');
  const reopened = `<${run.name}>${properties ? xml.slice(properties.start, properties.end) : ''}`;
  const split = `</${run.name}>${written}${reopened}`;
  if (isStart) return [{ at: element.start, text: split }];
  if (isEnd) return [{ at: element.end, text: split }];
  const cut = { at, text: `</${element.name}>${split}<${element.name} xml:space="preserve">` };
  if (spaced.has(element) || element.attributes['xml:space'] !== undefined) return [cut];
  spaced.add(element);
  // White space at an edge counts only where a text says so; the first half has a new edge.
  return [{ at: element.start + 1 + element.name.length, text: ' xml:space="preserve"' }, cut];
}

function marksIn(prefix: string, { ends, points, starts }: Cut['marks']): string {
  const begin = (id: number) => `<${prefix}commentRangeStart ${prefix}id="${id}"/>`;
  const end = (id: number) =>
    `<${prefix}commentRangeEnd ${prefix}id="${id}"/><${prefix}r><${prefix}commentReference ${prefix}id="${id}"/></${prefix}r>`;
  return [...ends.map(end), ...points.map((id) => begin(id) + end(id)), ...starts.map(begin)].join('');
}

/** Returns the offset in XML of a character of the text that it stands for. */
function rawOffset(raw: string, characters: number): number {
  let at = 0;
  for (let count = 0; count < characters && at < raw.length;) {
    const [entity] = raw[at] === '&' ? (/^&(#x?)?([^;]*);/.exec(raw.slice(at, at + 16)) ?? []) : [];
    count += entity === undefined ? 1 : lengthOf(entity);
    at += entity?.length ?? 1;
  }
  return at;
}

/** Characters beyond the first 65,536 count for two, as everywhere in JavaScript. */
function lengthOf(entity: string): number {
  const [, hex, digits = ''] = /^&#(x?)([0-9a-f]+);$/i.exec(entity) ?? [];
  return digits !== '' && parseInt(digits, hex === '' ? 10 : 16) > 0xffff ? 2 : 1;
}
