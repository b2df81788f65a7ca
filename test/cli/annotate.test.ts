import { strFromU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { archive, paragraph, wordFile } from '../support/documents.js';
import { annotate, commented, HEADED, RULES, textOf, VAGUE } from './support/annotated.js';
import { run } from './support/run.js';

/** What comments add, taken out again: what is left must be what was there. */
function withoutComments(xml: string): string {
  return xml
    .replace(/<w:comment(RangeStart|RangeEnd) [^>]*>/g, '')
    .replace(/<w:r><w:commentReference [^>]*><\/w:r>/g, '');
}

describe('a finding becomes a comment at its words', () => {
  test('with what was seen, why it matters, what to do and who says so', async () => {
    const { code, stdout, written } = await annotate(wordFile(HEADED + paragraph(VAGUE)));
    expect({ code, stdout }).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^visie\.reviewed\.docx: \d opmerkingen\.\n$/),
    });
    expect(Object.values(commented(written))).toContain(VAGUE);
    const comments = textOf(written, 'word/comments.xml');
    expect(comments).toContain('w:author="visielint"');
    expect(comments).toContain('negotiated-nonsense · les 4');
    expect(textOf(written, '[Content_Types].xml')).toContain('PartName="/word/comments.xml"');
    expect(textOf(written, 'word/_rels/document.xml.rels')).toContain('relationships/comments"');
  });

  test('also where runs must be cut, and then both halves look as the whole did', async () => {
    const bold = '<w:rPr><w:b/></w:rPr>';
    const body = `${HEADED}<w:p><w:r>${bold}<w:t>Straks &amp; later &lt;nu&gt;. We zetten vol in op een </w:t></w:r><w:r><w:t xml:space="preserve">toekomstbestendige stad. Het regent &#128512; vaak.</w:t></w:r></w:p>`;
    const { written } = await annotate(wordFile(body));
    expect(Object.values(commented(written))).toContain('We zetten vol in op een toekomstbestendige stad.');
    const xml = textOf(written, 'word/document.xml');
    expect(xml).toContain(`<w:r>${bold}<w:t xml:space="preserve">Straks &amp; later &lt;nu&gt;. </w:t></w:r>`);
    expect(xml.replace(/<[^>]*>/g, '')).toBe(textOf(wordFile(body), 'word/document.xml').replace(/<[^>]*>/g, ''));
  });

  test('in tracked changes and links too; in boxes and notes before them', async () => {
    const body = [
      HEADED,
      '<w:p><w:ins w:id="7" w:author="A"><w:r><w:t xml:space="preserve">We zetten vol in </w:t></w:r></w:ins><w:del w:id="8" w:author="A"><w:r><w:delText>niet </w:delText></w:r></w:del>',
      '<w:hyperlink><w:r><w:t>op een toekomstbestendige stad.</w:t></w:r></w:hyperlink></w:p>',
      `<w:p><w:r><w:t>In 2027 staan er 40 huizen.</w:t></w:r><w:r><w:pict><w:txbxContent>${paragraph('We zetten vol in op een groene, toekomstbestendige stad.')}</w:txbxContent></w:pict></w:r></w:p>`,
    ].join('');
    const { written } = await annotate(wordFile(body));
    const marked = Object.values(commented(written));
    expect(marked).toContain('We zetten vol in niet op een toekomstbestendige stad.');
    const box = /<w:txbxContent>.*<\/w:txbxContent>/.exec(textOf(written, 'word/document.xml'))?.[0];
    expect(box).not.toContain('comment');
    expect(marked).toContain('');
  });
});

describe('everything else stays as it was', () => {
  const before = wordFile(HEADED + paragraph(VAGUE), {
    'word/media/image1.png': Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256),
    'docProps/app.xml': '<Properties>é</Properties>',
  });

  test('other files are copied byte for byte, as they were compressed', async () => {
    const { written } = await annotate(before);
    for (const name of ['word/media/image1.png', 'docProps/app.xml', 'word/styles.xml', '_rels/.rels']) {
      expect(rawEntry(written, name)).toEqual(rawEntry(before, name));
    }
  });

  test('of the text only marks were added', async () => {
    const { written } = await annotate(before);
    expect(withoutComments(textOf(written, 'word/document.xml'))).toBe(textOf(before, 'word/document.xml'));
  });

  test('comments that are there stay, and new ones have numbers of their own', async () => {
    const comments =
      '<?xml version="1.0"?><w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="4" w:author="Ans"><w:p><w:r><w:t>Klopt dit?</w:t></w:r></w:p></w:comment></w:comments>';
    const relations =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>';
    const file = wordFile(HEADED + paragraph(VAGUE), {
      'word/comments.xml': comments,
      'word/_rels/document.xml.rels': relations,
    });
    const { written } = await annotate(file);
    expect(textOf(written, 'word/comments.xml')).toContain(comments.slice(0, comments.indexOf('</w:comments>')));
    expect(Math.min(...Object.keys(commented(written)).map(Number))).toBe(5);
    expect(textOf(written, 'word/_rels/document.xml.rels')).toBe(relations);
  });

  test('a second time, on what the first wrote', async () => {
    const first = await annotate(before);
    const second = await annotate(first.written ?? before);
    const ids = [...textOf(second.written, 'word/comments.xml').matchAll(/<w:comment [^>]*w:id="(\d+)"/g)].map(
      ([, id]) => id,
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe(2 * Object.keys(commented(first.written)).length);
  });
});

describe('what it does not do', () => {
  const file = wordFile(HEADED + paragraph(VAGUE));

  test('replace a file without being asked', async () => {
    const there = { '/work/visie.reviewed.docx': 'mijn werk' };
    const { code, stderr, files } = await annotate(file, [], there);
    expect({ code, content: files['/work/visie.reviewed.docx'] }).toEqual({ code: 2, content: 'mijn werk' });
    expect(stderr).toContain('this file is there already');
    expect((await annotate(file, ['--force'], there)).written).toBeInstanceOf(Uint8Array);
    expect((await annotate(file, ['-o', 'visie.docx'])).code).toBe(2);
  });

  test('comment on anything but a Word file', async () => {
    const { code, stderr } = await run(['annotate', 'visie.md'], { files: { ...RULES, '/work/visie.md': VAGUE } });
    expect({ code, said: stderr.includes('.docx') }).toEqual({ code: 2, said: true });
  });

  test('write findings of a run as a Word file', async () => {
    const { code, stderr } = await run(['visie.docx', '-o', 'uit.docx', '--fail-on', 'never'], {
      files: { ...RULES, '/work/visie.docx': file },
    });
    expect({ code, said: stderr.includes('visielint annotate') }).toEqual({ code: 2, said: true });
  });

  test('hide that a file cannot be read or written', async () => {
    expect(await annotate(archive({ x: 'y' }))).toMatchObject({ code: 3, written: undefined });
    const { code, stderr } = await annotate(file, ['-o', 'dicht.docx', '--force'], {
      '/work/dicht.docx': { denied: true },
    });
    expect({ code, said: stderr.includes('could not be written') }).toEqual({ code: 3, said: true });
  });
});

/** Returns the header and the compressed bytes of a file in an archive. */
function rawEntry(file: Uint8Array | undefined, name: string): Uint8Array {
  const bytes = file ?? new Uint8Array();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 0; view.getUint32(at, true) === 0x04034b50;) {
    const [nameLength, extra] = [view.getUint16(at + 26, true), view.getUint16(at + 28, true)];
    const end = at + 30 + nameLength + extra + view.getUint32(at + 18, true);
    if (strFromU8(bytes.subarray(at + 30, at + 30 + nameLength)) === name) return bytes.slice(at, end);
    at = end;
  }
  throw new Error(`${name} is not in the archive.`);
}
