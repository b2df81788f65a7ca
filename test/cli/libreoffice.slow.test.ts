/** What LibreOffice makes of files that were annotated, and what is made of its files. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { paragraph, wordFile } from '../support/documents.js';
import { annotate, commented, HEADED, textOf, VAGUE } from './support/annotated.js';

const HAS_OFFICE = spawnSync('soffice', ['--version']).status === 0;
if (!HAS_OFFICE)
  console.warn('LibreOffice is not here (Debian: libreoffice-writer-nogui), so opening files in it is not tested.');

describe.skipIf(!HAS_OFFICE)('LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'visielint-office-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Converts a file as somebody would who opens it and saves it as another kind. */
  function convert(name: string, content: Uint8Array | string, kind: string): Uint8Array {
    writeFileSync(join(folder, name), content);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', kind, '--outdir', folder, join(folder, name)], {
      stdio: 'pipe',
    });
    return readFileSync(join(folder, name.replace(/\.\w+$/, `.${kind}`)));
  }

  /** Returns the words that comments of an OpenDocument text stand at. */
  function annotations(odt: Uint8Array): { author: string; words: string }[] {
    const xml = textOf(odt, 'content.xml');
    return [
      ...xml.matchAll(/<office:annotation [^>]*?(?:office:name="([^"]+)")?[^>]*>(.*?)<\/office:annotation>/gs),
    ].map((match) => {
      const start = match.index + match[0].length;
      const end = xml.indexOf(`<office:annotation-end office:name="${match[1]}"`, start);
      const between =
        end < 0 ? '' : xml.slice(start, end).replace(/<office:annotation [\s\S]*?<\/office:annotation>/g, '');
      return {
        author: /<dc:creator>(.*?)<\/dc:creator>/.exec(match[2] ?? '')?.[1] ?? '',
        words: between.replace(/<[^>]*>/g, ''),
      };
    });
  }

  test('shows the comments at their words', { timeout: 120_000 }, async () => {
    const { written } = await annotate(wordFile(HEADED + paragraph(`De stad is groen. ${VAGUE}`)));
    const found = annotations(convert('een.docx', written ?? '', 'odt'));
    expect(found.length).toBe(Object.keys(commented(written)).length);
    expect(new Set(found.map(({ author }) => author))).toEqual(new Set(['visielint']));
    expect(found.map(({ words }) => words)).toContain(VAGUE);
  });

  test('makes Word files that are read and annotated, and reads them back', { timeout: 120_000 }, async () => {
    const page = `<h1>Visie</h1><h2>Wonen</h2><p>Het is <b>2027</b>. We zetten <i>vol in</i> op een toekomstbestendige stad.</p><ul><li>De gemeente bouwt 40 huizen.</li></ul>`;
    const made = convert('twee.html', page, 'odt');
    const word = convert('twee.odt', made, 'docx');
    const { written } = await annotate(word);
    expect(Object.values(commented(written))).toContain(VAGUE);
    const found = annotations(convert('drie.docx', written ?? '', 'odt'));
    expect(found.map(({ words }) => words)).toContain(VAGUE);
  });
});
