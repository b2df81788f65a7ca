import type { Archive } from '../zip/archive.js';
import type { WordParts } from './parts.js';

/** Who comments, and when. */
export interface CommentStamp {
  readonly author: string;
  readonly initials: string;
  /** As `YYYY-MM-DD`. */
  readonly date: string;
}

interface PlacedComment {
  readonly id: number;
  readonly paragraphs: readonly string[];
}

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Returns the files that hold the comments and those that name that file, each as it must become. */
export function commentFiles(
  archive: Archive,
  { document, related, relations }: WordParts,
  { placed, stamp }: { placed: readonly PlacedComment[]; stamp: CommentStamp },
): [name: string, text: string][] {
  const written = placed.map((comment) => commentXml(comment, stamp)).join('');
  const known = related.get('comments');
  const there = known === undefined ? undefined : archive.text(known);
  if (known !== undefined && there !== undefined) return [[known, withComments(there, written)]];
  const folder = document.slice(0, document.lastIndexOf('/') + 1);
  const name = freeName(archive, folder);
  const types = archive.text('[Content_Types].xml') ?? '';
  const links =
    archive.text(relations) ??
    `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
  return [
    [name, `${DECLARATION}<w:comments xmlns:w="${NAMESPACE}">${written}</w:comments>`],
    ['[Content_Types].xml', beforeEnd(types, 'Types', `<Override PartName="/${name}" ContentType="${TYPE}"/>`)],
    [
      relations,
      beforeEnd(
        links,
        'Relationships',
        `<Relationship Id="${freeId(links)}" Type="${RELATION}" Target="${name.slice(folder.length)}"/>`,
      ),
    ],
  ];
}

/** The prefix of the file may be another one, so each comment says what its own stands for. */
function commentXml({ id, paragraphs }: PlacedComment, { author, initials, date }: CommentStamp): string {
  const [first = '', ...rest] = paragraphs.map((text) => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`);
  const body = [`<w:r><w:annotationRef/></w:r>${first}`, ...rest].map((runs) => `<w:p>${runs}</w:p>`).join('');
  return `<w:comment xmlns:w="${NAMESPACE}" w:id="${id}" w:author="${escaped(author)}" w:initials="${escaped(initials)}" w:date="${date}T00:00:00Z">${body}</w:comment>`;
}

function withComments(text: string, written: string): string {
  const empty = /<((?:\w+:)?comments)\b([^>]*)\/>\s*$/.exec(text);
  if (empty) return `${text.slice(0, empty.index)}<${empty[1]}${empty[2]}>${written}</${empty[1]}>`;
  return beforeEnd(text, '(?:\\w+:)?comments', written);
}

/** Puts text before the end tag that closes a file. */
function beforeEnd(text: string, name: string, addition: string): string {
  const at = text.search(new RegExp(`</${name}\\s*>\\s*$`));
  return at < 0 ? text : text.slice(0, at) + addition + text.slice(at);
}

function freeName(archive: Archive, folder: string): string {
  for (let number = 0; ; number++) {
    const name = `${folder}comments${number === 0 ? '' : number}.xml`;
    if (!archive.has(name)) return name;
  }
}

function freeId(relations: string): string {
  for (let number = 1; ; number++) {
    const id = `rIdComments${number}`;
    if (!relations.includes(`"${id}"`)) return id;
  }
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters that XML does not allow are left out. */
function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
