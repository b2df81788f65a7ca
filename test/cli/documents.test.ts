import { deflateRawSync } from 'node:zlib';
import {
  Document,
  DeletedTextRun,
  FootnoteReferenceRun,
  HeadingLevel,
  InsertedTextRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { describe, expect, test } from 'vitest';
import { archive, paragraph, wordFile } from '../support/documents.js';
import type { Content } from './support/memory-files.js';
import { run } from './support/run.js';

const ALL_RULES = { '/visielint.yaml': '' };
const VAGUE = 'We zetten vol in op een toekomstbestendige stad.';

/** Lints files and returns its findings by file, with what was said beside them. */
async function lint(files: Record<string, Content>, argv: readonly string[] = ['.']) {
  const { code, stdout, stderr } = await run([...argv, '-f', 'json'], { files: { ...ALL_RULES, ...files } });
  const output = JSON.parse(stdout) as {
    files: {
      path: string;
      sections: { title: string; level: number; line: number }[];
      themes: { title: string; owners: { name: string }[] }[];
      findings: {
        rule: string;
        section: string | null;
        start: { line: number; column: number };
        evidence: { text: string }[];
      }[];
    }[];
  };
  return { code, stderr, files: output.files };
}

const titles = (file: { sections: { title: string; level: number }[] } | undefined) =>
  file?.sections.map(({ level, title }) => `${level} ${title}`);

describe('a Word file', () => {
  test('made by a library: headings, lists, tables and notes are kept, tracked changes are accepted', async () => {
    const at = { author: 'A', date: '2026-01-01T00:00:00Z' };
    const document = new Document({
      footnotes: { 1: { children: [new Paragraph(VAGUE)] } },
      sections: [
        {
          children: [
            new Paragraph({ text: 'Visie Veldrecht', heading: HeadingLevel.TITLE }),
            new Paragraph({ text: 'Wonen', heading: HeadingLevel.HEADING_1 }),
            new Table({
              rows: [
                ['Thema', 'Eigenaars'],
                ['Wonen', 'Stadsbeheer; GGD'],
              ].map(
                (row) =>
                  new TableRow({ children: row.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) }),
              ),
            }),
            new Paragraph({ text: 'In 2027 staan er 400 woningen langs de Singel.', bullet: { level: 0 } }),
            new Paragraph({
              children: [
                new TextRun('We zetten '),
                new DeletedTextRun({ text: 'half ', id: 1, ...at }),
                new InsertedTextRun({ text: 'vol ', id: 2, ...at }),
                new TextRun({ text: 'in', bold: true }),
                new TextRun(' op een toekomstbestendige stad.'),
                new FootnoteReferenceRun(1),
              ],
            }),
          ],
        },
      ],
    });
    const { code, stderr, files } = await lint({ '/work/visie.docx': await Packer.toBuffer(document) });
    expect(code).toBe(1);
    expect(titles(files[0])).toEqual(['1 Visie Veldrecht', '2 Wonen']);
    expect(files[0]?.themes).toMatchObject([{ title: 'Wonen', owners: [{ name: 'Stadsbeheer' }, { name: 'GGD' }] }]);
    const [finding] = files[0]?.findings.filter(({ rule }) => rule === 'negotiated-nonsense') ?? [];
    // The title, the heading, four cells and the item come before it.
    expect(finding).toMatchObject({ section: 'Wonen', start: { line: 8, column: 1 } });
    expect(finding?.evidence.map(({ text }) => text)).toContain('toekomstbestendige');
    expect(stderr).toContain('visie.docx: this document has tracked changes; it was read as if they were accepted.');
  });

  test('places a finding by paragraph and by character, past empty paragraphs and the table of contents', async () => {
    const body = [
      paragraph('Wonen . . . 3', 'TOC1'),
      paragraph('Wonen', 'Kop1'),
      '<w:p/>',
      paragraph(`De stad is groen. ${VAGUE}`),
    ].join('');
    const { files } = await lint({ '/work/v.docx': wordFile(body) });
    const finding = files[0]?.findings.find(({ rule }) => rule === 'negotiated-nonsense');
    expect(finding?.start).toMatchObject({ line: 2, column: 19 });
    expect(titles(files[0])).toEqual(['1 Wonen']);
  });

  test('shows the paragraph, the section and the quote', async () => {
    const file = wordFile(paragraph('Wonen', 'Kop1') + paragraph(VAGUE));
    const { stdout } = await run(['v.docx'], { files: { ...ALL_RULES, '/work/v.docx': file } });
    expect(stdout).toContain('Wonen  alinea 1');
    expect(stdout).toContain(VAGUE);
  });

  test('cannot be fixed, and is not touched', async () => {
    const file = wordFile(paragraph('Wonen', 'Kop1') + paragraph(VAGUE));
    const { files } = await run(['v.docx', '--fix'], { files: { ...ALL_RULES, '/work/v.docx': file } });
    expect(files['/work/v.docx']).toBe(file);
  });

  test('holds text that looks like Markdown, which stays text', async () => {
    const body =
      paragraph('# Geen kop') + paragraph('1. Geen lijst &amp; &lt;b&gt; | [x](y) *z*') + paragraph('Wonen', 'Kop2');
    const { files } = await lint({ '/work/v.docx': wordFile(body) });
    expect(titles(files[0])).toEqual(['2 Wonen']);
  });

  test('is read whole when a paragraph’s end was deleted, and a box stands beside it', async () => {
    const body = [
      '<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">We zetten vol in </w:t></w:r></w:p>',
      '<w:p><w:r><w:t>op een toekomstbestendige stad.</w:t><w:pict><w:txbxContent>',
      paragraph('Kadertekst', 'Kop1'),
      '</w:txbxContent></w:pict></w:r></w:p>',
    ].join('');
    const { files } = await lint({ '/work/v.docx': wordFile(body) });
    expect(files[0]?.findings.some(({ rule }) => rule === 'negotiated-nonsense')).toBe(true);
    expect(titles(files[0])).toEqual(['1 Kadertekst']);
  });

  test('that Word has open leaves a note beside it, which is no draft', async () => {
    const { code, files } = await lint({
      '/work/~$v.docx': new Uint8Array(162),
      '/work/v.reviewed.docx': new Uint8Array(1),
      '/work/V.Nagekeken.docx': new Uint8Array(1),
      '/work/v.docx': wordFile(paragraph('Tekst.')),
    });
    expect({ code, paths: files.map(({ path }) => path) }).toEqual({ code: 0, paths: ['v.docx'] });
  });
});

const ODT_NAMES =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"';

function odtFile(body: string, manifest = ''): Uint8Array {
  return archive({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'META-INF/manifest.xml': `<manifest>${manifest}</manifest>`,
    'content.xml': `<?xml version="1.0"?><office:document-content ${ODT_NAMES}><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  });
}

test('an OpenDocument text: headings, lists, tables, notes and tracked changes', async () => {
  const body = [
    '<text:tracked-changes><text:changed-region><text:deletion><text:p>Weg.</text:p></text:deletion></text:changed-region></text:tracked-changes>',
    '<text:p text:style-name="Title">Visie</text:p>',
    '<text:h text:outline-level="1">Wonen</text:h>',
    '<table:table><table:table-row><table:table-cell><text:p>Thema</text:p></table:table-cell><table:table-cell><text:p>Eigenaars</text:p></table:table-cell></table:table-row>',
    '<table:table-row><table:table-cell><text:p>Wonen</text:p></table:table-cell><table:table-cell><text:p>GGD</text:p></table:table-cell></table:table-row></table:table>',
    '<text:list><text:list-item><text:p>In 2027 staan er 400 woningen.</text:p></text:list-item></text:list>',
    `<text:p>We zetten<text:s/>vol <text:span>in</text:span> op een toekomstbestendige stad.<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Nota.</text:p></text:note-body></text:note></text:p>`,
  ].join('');
  const { stderr, files } = await lint({ '/work/visie.odt': odtFile(body) });
  expect(titles(files[0])).toEqual(['1 Visie', '2 Wonen']);
  expect(files[0]?.themes[0]?.owners).toEqual([{ name: 'GGD' }]);
  expect(files[0]?.findings.find(({ rule }) => rule === 'negotiated-nonsense')?.start).toMatchObject({ line: 8 });
  expect(stderr).toContain('tracked changes');
});

test('a page: what its body says, without menus and scripts; in folders pages are left alone', async () => {
  const page = `<!doctype html><title>x</title><nav><h2>Menu</h2></nav><script>var a = "<h1>nee</h1>"</script>
    <h1>Visie &amp; plan</h1><div>We zetten <b>vol in</b>
    op een <del>groene</del> toekomstbestendige stad.<sup><a href="#n1">1</a></sup><ul><li>een<ul><li>twee</li></ul></li></ul></div>
    <table><tr><th>Thema</th></tr><tr><td>Wonen</td></tr></table>`;
  const world = { '/work/visie.html': page, '/work/tekst.md': 'Tekst.' };
  const { files } = await lint(world, ['visie.html']);
  expect(titles(files[0])).toEqual(['1 Visie & plan']);
  expect(files[0]?.findings.find(({ rule }) => rule === 'negotiated-nonsense')?.start).toMatchObject({
    line: 2,
    column: 1,
  });
  expect((await lint(world)).files.map(({ path }) => path)).toEqual(['tekst.md']);
});

describe('bad documents: a clear message, exit code 3, and the others are read', () => {
  const encrypted = new Uint8Array([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    ...[...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]),
  ]);
  const good = wordFile(paragraph(VAGUE));
  const bomb = () => bombOf('word/document.xml', deflateRawSync(new Uint8Array(129 * 1024 * 1024), { level: 1 }));
  const entities = `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`;
  const external = `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>`;

  test.each<[string, () => Uint8Array, string]>([
    ['no archive', () => new TextEncoder().encode('hallo'), 'damaged or of another kind'],
    ['nothing', () => new Uint8Array(), 'damaged or of another kind'],
    ['half a file', () => good.slice(0, good.length / 2), 'damaged or of another kind'],
    ['bytes that were changed', () => flipped(good), 'damaged or of another kind'],
    ['another archive', () => archive({ 'a.txt': 'x' }), 'it holds no Word document'],
    ['a Word file of before 2007', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), 'Word file of before 2007'],
    ['a password', () => encrypted, 'protected with a password'],
    ['an OpenDocument text with a password', () => odtFile('', '<encryption-data/>'), 'protected with a password'],
    ['a bomb', bomb, 'too large to read (it unpacks to more than 128 MB of text)'],
    ['XML that is none', () => wordFile('<w:p>'), 'word/document.xml'],
    ['XML without end', () => wordFile('<w:sdt>'.repeat(200_000)), 'damaged or of another kind'],
    ['entities', () => wordFile('', { 'word/document.xml': entities }), 'damaged or of another kind'],
    ['entities that read files', () => wordFile('', { 'word/document.xml': external }), 'damaged or of another kind'],
    ['a name that leads outside', () => wordFile('', { '../../etc/passwd': 'x' }), 'leads outside the archive'],
  ])('%s', async (_name, make, message) => {
    const { code, stderr, files } = await lint({ '/work/a.docx': make(), '/work/b.docx': good });
    expect(stderr).toContain('a.docx: ');
    expect(stderr).toContain(message);
    expect({ code, read: files.map(({ path }) => path) }).toEqual({ code: 3, read: ['b.docx'] });
    const dutch = (await run(['--lang', 'nl', 'a.docx'], { files: { '/work/a.docx': make() } })).stderr;
    expect(dutch).toMatch(/^visielint: a\.docx: dit (?:document )?is .+ Het is overgeslagen\. .+\n$/);
    expect(dutch).not.toMatch(/\b(?:the|it|no|with|cannot|leads|holds|missing|line|column|isn't|is not|nested)\b/i);
  });

  test('a huge picture is not even looked at', async () => {
    const file = wordFile(paragraph(VAGUE), { 'word/media/image1.png': new Uint8Array(30 * 1024 * 1024) });
    expect((await lint({ '/work/a.docx': file })).files[0]?.findings.length).toBeGreaterThan(0);
  });
});

/** Returns a Word file of which a byte in the middle of its text is another. */
function flipped(file: Uint8Array): Uint8Array {
  const name = [...'word/document.xml'].map((letter) => letter.charCodeAt(0));
  const at = file.findIndex((_, start) => name.every((letter, offset) => file[start + offset] === letter));
  return file.map((byte, index) => (index === at + 150 ? byte ^ 0x10 : byte));
}

/** Returns an archive of one compressed file whose size is told as ten bytes. */
function bombOf(name: string, deflated: Uint8Array): Uint8Array {
  const letters = new TextEncoder().encode(name);
  const header = new Uint8Array(30 + letters.length);
  const line = new Uint8Array(46 + letters.length);
  const end = new Uint8Array(22);
  const [h, l, e] = [header, line, end].map((bytes) => new DataView(bytes.buffer)) as [DataView, DataView, DataView];
  h.setUint32(0, 0x04034b50, true);
  h.setUint16(8, 8, true);
  h.setUint32(18, deflated.length, true);
  h.setUint32(22, 10, true);
  h.setUint16(26, letters.length, true);
  header.set(letters, 30);
  l.setUint32(0, 0x02014b50, true);
  l.setUint16(10, 8, true);
  l.setUint32(20, deflated.length, true);
  l.setUint32(24, 10, true);
  l.setUint16(28, letters.length, true);
  line.set(letters, 46);
  e.setUint32(0, 0x06054b50, true);
  e.setUint16(10, 1, true);
  e.setUint32(12, line.length, true);
  e.setUint32(16, header.length + deflated.length, true);
  return new Uint8Array([...header, ...deflated, ...line, ...end]);
}
