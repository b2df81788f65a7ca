import { createLineIndex } from '../core/index.js';
import type { FileReport, Place, ReportedFinding } from '../report/index.js';
import { resolvePath, shownPath } from '../workspace/index.js';
import type { Io } from './io.js';

type Related = ReportedFinding['related'][number];

/**
 * Returns a reader that adds the line to what a finding says of another file, and names that file as seen from the
 * current folder; `folder` is the one that the drafts of the vision are named from. What another file says reaches a draft without a place, so it is looked up by its words; where these
 * stand more than once, no line is given rather than one that may be wrong. A file that cannot be read gives none either.
 */
export function createRelatedPlaces({
  files,
  cwd,
}: Pick<Io, 'files' | 'cwd'>): (report: FileReport, folder: string) => Promise<FileReport> {
  const texts = new Map<string, Promise<string>>();

  function textOf(path: string): Promise<string> {
    const known = texts.get(path) ?? files.readText(path).catch(() => '');
    texts.set(path, known);
    return known;
  }

  async function placed(related: Related, folder: string): Promise<Related> {
    const { file, message } = related;
    if (file === undefined || related.place !== undefined) return related;
    const path = resolvePath(folder, file);
    const text = await textOf(path);
    const start = onlyPlaceOf(message, text);
    const shown = { ...related, file: shownPath(cwd, path) };
    if (start === undefined) return shown;
    const lines = createLineIndex(text);
    const at = (offset: number): Place => {
      const { line, column } = lines.positionAt(offset);
      return { offset, line: line + 1, column: column + 1 };
    };
    return { ...shown, place: { start: at(start), end: at(start + message.length) } };
  }

  return async (report, folder) => {
    if (!report.findings.some(({ related }) => related.some(({ file }) => file !== undefined))) return report;
    const findings: ReportedFinding[] = [];
    for (const finding of report.findings) {
      findings.push({
        ...finding,
        related: await Promise.all(finding.related.map((related) => placed(related, folder))),
      });
    }
    return { ...report, findings };
  };
}

/** A name stands in many places of a file, but is given as a name in one. */
const NAMED = '(?:naam|name|titel|title)[ \\t]*:[ \\t]*["\']?';

function onlyPlaceOf(words: string, text: string): number | undefined {
  const source = `(?<![\\p{L}\\p{N}])${words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}(?![\\p{L}\\p{N}])`;
  for (const expression of [new RegExp(source, 'gu'), new RegExp(`(?<=${NAMED})${source}`, 'gu')]) {
    const found = [...text.matchAll(expression)];
    if (found.length === 1) return found[0]?.index;
  }
  return undefined;
}
