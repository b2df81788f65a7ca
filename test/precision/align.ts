/** Finds the statement that a label is about. */
import { createLineIndex, type Draft, type Statement } from '../../server/src/core/index.js';
import type { LabelledDraft, SentenceLabel } from './load.js';

/** A label with what the model made of its sentence. */
export interface Aligned {
  readonly label: SentenceLabel;
  readonly statement: Statement;
  /** Offset of the statement in the whole text. */
  readonly start: number;
  readonly segment: Draft['segments'][number];
  readonly index: number;
}

/** Returns each label with its statement, and the labels for which there is none. */
export function align(draft: Draft, labelled: LabelledDraft): { aligned: Aligned[]; lost: SentenceLabel[] } {
  const lines = createLineIndex(draft.text);
  const all = draft.segments.flatMap((segment) =>
    segment.model.statements.map((statement, index) => {
      const start = segment.start + statement.start;
      const end = segment.start + statement.end;
      return {
        statement,
        segment,
        index,
        start,
        end,
        line: lines.positionAt(start).line + 1,
        words: plain(draft.text.slice(start, end)),
      };
    }),
  );
  const taken = new Set<Statement>();
  const aligned: Aligned[] = [];
  const lost: SentenceLabel[] = [];
  for (const label of labelled.sentences) {
    const wanted = plain(label.text);
    const found = all.find((candidate) => {
      if (taken.has(candidate.statement)) return false;
      if (label.start >= 0) return candidate.start <= label.start && label.start < candidate.end;
      return Math.abs(candidate.line - label.line) <= 1 && sameBeginning(candidate.words, wanted);
    });
    if (!found) {
      lost.push(label);
      continue;
    }
    taken.add(found.statement);
    aligned.push({ label, statement: found.statement, start: found.start, segment: found.segment, index: found.index });
  }
  return { aligned, lost };
}

const COMPARED = 40;

function sameBeginning(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length, COMPARED);
  return length > 0 && a.slice(0, length) === b.slice(0, length);
}

/** Text without emphasis, link and footnote syntax, quotation marks around it and runs of white space. */
function plain(text: string): string {
  return text
    .replace(/\[\^[^\]]*\]?/g, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)?/g, '$1')
    .replace(/[*`[\]\\_>]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s"“„'‘(]+/, '')
    .trim();
}
