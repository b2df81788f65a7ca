import { attribute, elements, parseXml } from '../read/xml.js';
import { DocumentError } from '../types.js';
import type { Archive } from '../zip/archive.js';

/** Names of the parts of a Word file that are read. */
export interface WordParts {
  readonly document: string;
  /** Names of the parts that belong to it, by the last word of their type: `styles`, `numbering`, `footnotes`, `comments`. */
  readonly related: ReadonlyMap<string, string>;
  /** Name of the part that says so. */
  readonly relations: string;
}

/** Finds the parts of a Word file. Throws a `DocumentError` for an archive that is none. */
export function wordParts(archive: Archive): WordParts {
  const document = relationsOf(archive, '_rels/.rels', '').get('officeDocument') ?? 'word/document.xml';
  if (!archive.has(document)) throw new DocumentError('damaged', 'it holds no Word document');
  const folder = document.slice(0, document.lastIndexOf('/') + 1);
  const relations = `${folder}_rels/${document.slice(folder.length)}.rels`;
  return { document, relations, related: relationsOf(archive, relations, folder) };
}

function relationsOf(archive: Archive, name: string, folder: string): Map<string, string> {
  const text = archive.text(name);
  const found = new Map<string, string>();
  if (text === undefined) return found;
  for (const relation of elements(parseXml(text, name), 'Relationship')) {
    const [type = '', target = ''] = [attribute(relation, 'Type'), attribute(relation, 'Target')];
    if (attribute(relation, 'TargetMode') === 'External') continue;
    const key = type.slice(type.lastIndexOf('/') + 1);
    if (!found.has(key)) found.set(key, target.startsWith('/') ? target.slice(1) : folder + target);
  }
  return found;
}
