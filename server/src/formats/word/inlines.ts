import type { PieceSource } from '../types.js';
import { attribute, elements, find, isText, local, type XmlElement } from '../read/xml.js';

/** What stands in a paragraph, in its order. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly source?: PieceSource | undefined }
  | { readonly kind: 'break' }
  | { readonly kind: 'note'; readonly name: string };

/** A text of the document that is read, and where its XML stands. */
export interface TextPlace {
  readonly run: XmlElement;
  readonly element: XmlElement;
  /** Offsets of its content in the XML. */
  readonly start: number;
  readonly end: number;
}

/** What is gathered while paragraphs are read. */
export interface Gathering {
  readonly texts: TextPlace[];
  /** Paragraphs in boxes beside the text; they are read after the one that they hang on. */
  readonly boxes: XmlElement[];
  /** Notes in the order in which they are referred to. */
  readonly notes: string[];
  tracked: boolean;
  /** Whether what is read stands in a box, where Word takes no comments. */
  inBox: boolean;
}

/** Elements that change nothing for the words in them. */
const AROUND = new Set([
  'hyperlink',
  'smartTag',
  'sdt',
  'sdtContent',
  'customXml',
  'fldSimple',
  'dir',
  'bdo',
  'ins',
  'moveTo',
]);
const GONE = new Set(['del', 'moveFrom']);

/** Returns what a paragraph holds, with tracked changes accepted. */
export function inlinesOf(paragraph: XmlElement, gathering: Gathering): Inline[] {
  return elements(paragraph).flatMap((child) => {
    const name = local(child);
    if (GONE.has(name) || name === 'ins' || name === 'moveTo') gathering.tracked = true;
    if (GONE.has(name)) return [];
    if (name === 'r') return runOf(child, gathering);
    return AROUND.has(name) ? inlinesOf(child, gathering) : [];
  });
}

function runOf(run: XmlElement, gathering: Gathering): Inline[] {
  const hidden = find(run, 'rPr', 'vanish');
  if (hidden && attribute(hidden, 'val') !== '0' && attribute(hidden, 'val') !== 'false') return [];
  return elements(run).flatMap((child): Inline[] => {
    switch (local(child)) {
      case 't':
        return textsOf(run, child, gathering);
      case 'tab':
      case 'ptab':
        return [{ kind: 'text', text: ' ' }];
      case 'noBreakHyphen':
        return [{ kind: 'text', text: '-' }];
      case 'br':
      case 'cr':
        return [{ kind: 'break' }];
      case 'footnoteReference':
      case 'endnoteReference':
        return noteOf(child, gathering);
      case 'AlternateContent':
        gathering.boxes.push(...boxesIn(find(child, 'Choice')));
        return [];
      case 'drawing':
      case 'pict':
      case 'object':
        gathering.boxes.push(...boxesIn(child));
        return [];
      default:
        return [];
    }
  });
}

function textsOf(run: XmlElement, element: XmlElement, { texts, inBox }: Gathering): Inline[] {
  return element.children.filter(isText).map((node): Inline => {
    // Only plain text can be cut by whoever writes back; marked sections are too rare to be worth it.
    if (node.type !== 'text' || inBox) return { kind: 'text', text: node.text };
    texts.push({ run, element, start: node.start, end: node.end });
    return { kind: 'text', text: node.text, source: { text: texts.length - 1, offset: 0 } };
  });
}

function noteOf(reference: XmlElement, { notes }: Gathering): Inline[] {
  const kind = local(reference) === 'endnoteReference' ? 'e' : '';
  const name = `${kind}${attribute(reference, 'id') ?? ''}`;
  if (!notes.includes(name)) notes.push(name);
  return [{ kind: 'note', name }];
}

function boxesIn(element: XmlElement | undefined): XmlElement[] {
  return elements(element).flatMap((child) => (local(child) === 'txbxContent' ? [child] : boxesIn(child)));
}
