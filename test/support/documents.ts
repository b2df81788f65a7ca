import { strToU8, zipSync } from 'fflate';

const TYPES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>';
const RELATIONS = (items: readonly (readonly [id: string, type: string, target: string])[]) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items
    .map(
      ([id, type, target]) =>
        `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const STYLES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles ${W}>${[1, 2, 3]
  .map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="Kop${level}"><w:name w:val="heading ${level}"/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr></w:style>`,
  )
  .join('')}</w:styles>`;

/** Returns a Word file with this XML in its body; further files replace or join those that every Word file has. */
export function wordFile(body: string, files: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array {
  const contents: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': TYPES,
    '_rels/.rels': RELATIONS([['rId1', 'officeDocument', 'word/document.xml']]),
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<w:document ${W}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': RELATIONS([['rId1', 'styles', 'styles.xml']]),
    'word/styles.xml': STYLES,
    ...files,
  };
  return archive(contents);
}

/** Returns a zip archive of texts and bytes. */
export function archive(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const bytes = Object.entries(files).map(([name, content]): [string, Uint8Array] => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(bytes), { mtime: '2026-01-01' });
}

/** Returns a paragraph of a Word file; its words are XML of runs or plain text. */
export function paragraph(words: string, style?: string): string {
  const properties = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  const runs = words.startsWith('<') ? words : `<w:r><w:t>${words}</w:t></w:r>`;
  return `<w:p>${properties}${runs}</w:p>`;
}
