import { strFromU8, unzipSync } from 'fflate';
import { paragraph } from '../../support/documents.js';
import type { Content } from './memory-files.js';
import { run } from './run.js';

export const RULES = { '/visielint.yaml': '' };
export const VAGUE = 'We zetten vol in op een toekomstbestendige stad.';
export const HEADED = paragraph('Wonen', 'Kop1');

/** Annotates a Word file and returns what came of it; `written` is the file with the comments. */
export async function annotate(file: Uint8Array, argv: readonly string[] = [], world: Record<string, Content> = {}) {
  const ran = await run(['annotate', 'visie.docx', ...argv], {
    files: { ...RULES, '/work/visie.docx': file, ...world },
  });
  const written = ran.files['/work/visie.reviewed.docx'];
  return { ...ran, written: written instanceof Uint8Array ? written : undefined };
}

/** Returns the text of one entry of an archive. */
export function textOf(file: Uint8Array | undefined, name: string): string {
  return strFromU8(unzipSync(file ?? new Uint8Array())[name] ?? new Uint8Array());
}

/** Returns what stands between the marks of each comment in document.xml, as plain text, by the comment's id. */
export function commented(file: Uint8Array | undefined): Record<string, string> {
  const xml = textOf(file, 'word/document.xml');
  return Object.fromEntries(
    [...xml.matchAll(/<w:commentRangeStart w:id="(\d+)"\/>/g)].map(({ 1: id = '', index }) => {
      const end = xml.indexOf(`<w:commentRangeEnd w:id="${id}"/>`);
      return [id, xml.slice(index, end).replace(/<[^>]*>/g, '')];
    }),
  );
}
