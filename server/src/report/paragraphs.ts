import { createLineIndex } from '../core/index.js';
import { pieceAt, type ReadDocument } from '../formats/index.js';
import type { FileReport, Place, PlacedSpan } from './types.js';

/**
 * Returns the report of a document with places as its reader counts them: the line is the paragraph, and the column the
 * character in it. Offsets stay those of the Markdown that was read.
 */
export function inParagraphs(report: FileReport, { text, pieces }: ReadDocument): FileReport {
  const lines = createLineIndex(text);

  function at(offset: number): Place {
    const piece = pieceAt(pieces, offset);
    if (!piece) return { offset, line: 1, column: 1 };
    const within = Math.max(0, Math.min(offset - piece.at, piece.length));
    return { offset, line: piece.paragraph, column: piece.column + within + 1 };
  }

  /** The end belongs to what stands before it, or it would be that of the next paragraph. */
  function placed<T extends PlacedSpan>(item: T): T {
    const [start, end] = [item.start.offset, item.end.offset];
    const last = at(Math.max(start, end - 1));
    return { ...item, start: at(start), end: end > start ? { ...last, offset: end, column: last.column + 1 } : last };
  }

  const lined = <T extends { readonly line: number }>(item: T): T => ({
    ...item,
    line: at(lines.lineStart(item.line - 1)).line,
  });

  return {
    ...report,
    unit: 'paragraph',
    findings: report.findings.map((finding) => ({
      ...placed(finding),
      evidence: finding.evidence.map(placed),
      related: finding.related.map(({ place, ...related }) => (place ? { ...related, place: placed(place) } : related)),
    })),
    sections: report.sections.map(lined),
    themes: report.themes.map(lined),
    decisions: report.decisions.map(({ line, ...decision }) => ({
      ...decision,
      line: line === null ? null : lined({ line }).line,
    })),
    suppressions: report.suppressions.map(lined),
    heat: report.heat.map(lined),
  };
}
