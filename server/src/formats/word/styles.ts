import { attribute, elements, find, parseXml, type XmlElement } from '../read/xml.js';
import type { Archive } from '../zip/archive.js';
import type { WordParts } from './parts.js';

/** What a paragraph of a style is. */
export interface WordStyle {
  /** Level of heading from 1, 0 for the title, nothing for text. */
  readonly heading?: number;
  readonly contents: boolean;
  readonly list?: ListPlace;
}

/** A list, and the level in it from 0. */
export interface ListPlace {
  readonly list: string;
  readonly level: number;
}

export interface WordStyles {
  styleOf(id: string | undefined): WordStyle;
  /** Returns whether a list counts; nothing if its lines have no mark at all. */
  isOrdered(place: ListPlace): boolean | undefined;
}

const MOST_ANCESTORS = 20;

/** Reads what styles and lists mean. */
export function readStyles(archive: Archive, { related }: WordParts): WordStyles {
  const styles = new Map(
    elements(rootOf(archive, related.get('styles')), 'style').map((style) => [
      attribute(style, 'styleId') ?? '',
      style,
    ]),
  );
  const numbering = rootOf(archive, related.get('numbering'));
  const lists = new Map(elements(numbering, 'num').map((list) => [attribute(list, 'numId') ?? '', list]));
  const kinds = new Map(
    elements(numbering, 'abstractNum').map((kind) => [attribute(kind, 'abstractNumId') ?? '', kind]),
  );
  const known = new Map<string, WordStyle>();

  function ancestors(id: string): XmlElement[] {
    const found: XmlElement[] = [];
    for (let next: string | undefined = id; next !== undefined && found.length < MOST_ANCESTORS;) {
      const style = styles.get(next);
      if (!style) break;
      found.push(style);
      next = attribute(find(style, 'basedOn'), 'val');
    }
    return found;
  }

  function read(id: string): WordStyle {
    const chain = ancestors(id);
    const names = [id, ...chain.map((style) => attribute(find(style, 'name'), 'val') ?? '')];
    const heading = firstOf(names, headingOfName) ?? firstOf(chain, (style) => outlineOf(find(style, 'pPr')));
    const list = firstOf(chain, (style) => listOf(find(style, 'pPr')));
    return {
      contents: names.some((name) => /^(toc ?\d|toc ?heading|inhopg ?\d|kopvaninhoudsopgave)$/i.test(name)),
      ...(heading === undefined ? {} : { heading }),
      ...(list ? { list } : {}),
    };
  }

  return {
    styleOf(id) {
      if (id === undefined) return { contents: false };
      let style = known.get(id);
      if (!style) known.set(id, (style = read(id)));
      return style;
    },
    isOrdered({ list, level }) {
      const kind = kinds.get(attribute(find(lists.get(list), 'abstractNumId'), 'val') ?? '');
      const at = elements(kind, 'lvl').find((one) => attribute(one, 'ilvl') === String(level));
      const format = attribute(find(at, 'numFmt'), 'val') ?? 'bullet';
      return format === 'none' ? undefined : format !== 'bullet';
    },
  };
}

/** Returns the level of heading that a paragraph's own properties give it. */
export function outlineOf(properties: XmlElement | undefined): number | undefined {
  const level = Number(attribute(find(properties, 'outlineLvl'), 'val') ?? NaN);
  return level >= 0 && level < 9 ? level + 1 : undefined;
}

/** Returns the list that a paragraph's own properties put it in; list 0 takes it out of any. */
export function listOf(properties: XmlElement | undefined): ListPlace | undefined {
  const numbering = find(properties, 'numPr');
  const list = attribute(find(numbering, 'numId'), 'val');
  if (list === undefined) return undefined;
  return { list, level: Number(attribute(find(numbering, 'ilvl'), 'val') ?? 0) };
}

/** Names that Word gives its own styles, whatever the language of its menus. */
function headingOfName(name: string): number | undefined {
  const [, level] = /^(?:heading|kop) ?(\d)$/i.exec(name) ?? [];
  if (level !== undefined) return Number(level);
  return /^(title|titel)$/i.test(name) ? 0 : undefined;
}

function firstOf<T, R>(items: readonly T[], read: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = read(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

function rootOf(archive: Archive, name: string | undefined): XmlElement | undefined {
  const text = name === undefined ? undefined : archive.text(name);
  return text === undefined || name === undefined ? undefined : parseXml(text, name);
}
