import { parseXml as parse, XmlCdata, XmlElement, XmlText, type XmlNode } from '@rgrove/parse-xml';
import { DocumentError } from '../types.js';

export { XmlElement, XmlText };

/**
 * Returns the root of an XML text; offsets of its nodes count in that text. Document types are skipped, so no entity that
 * a file declares is ever expanded. Throws a `DocumentError`.
 */
export function parseXml(text: string, name: string): XmlElement {
  try {
    // The parser would take two characters for one, and offsets would no longer fit.
    const root = parse(
      text.replace(/\r\n?/g, (end) => (end.length === 2 ? ' \n' : '\n')),
      { includeOffsets: true },
    ).root;
    if (root) return root;
  } catch (error) {
    if (error instanceof RangeError) throw error;
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';
    throw new DocumentError('damaged', `${name}: ${reason}`);
  }
  throw new DocumentError('damaged', `${name} is empty`);
}

/** Returns a name without its prefix: `p` for `w:p`. */
export function local({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Returns the children that are elements, or those of one name. */
export function elements(element: XmlElement | undefined, name?: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement => child instanceof XmlElement && (name === undefined || local(child) === name),
  );
}

/** Returns the first child at the end of a path of names. */
export function find(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let found = element;
  for (const name of path) found = elements(found, name)[0];
  return found;
}

/** Returns an attribute by its name without prefix. */
export function attribute(element: XmlElement | undefined, name: string): string | undefined {
  if (!element) return undefined;
  for (const [key, value] of Object.entries(element.attributes)) {
    if (key === name || key.slice(key.indexOf(':') + 1) === name) return value;
  }
  return undefined;
}

export function isText(node: XmlNode): node is XmlText {
  return node instanceof XmlText || node instanceof XmlCdata;
}
