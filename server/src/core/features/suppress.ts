import type { Finding } from '../engine/types.js';
import type { Language } from '../language/types.js';
import type { Draft } from '../model/types.js';
import type { Block } from '../parse/blocks.js';
import { lineEndIn, lineStart, type Span, type TextEdit } from '../text/index.js';

/** How much a suppression silences: the block, the section or the whole draft. */
export type SuppressionScope = 'next-line' | 'section' | 'file';

/** Stands where the writer must fill something in; a suppression with nothing else counts as unexplained. */
export const TO_FILL_IN = '…';

/** Returns the edit that inserts a suppression for a finding, or nothing where none can stand. */
export function suppressionEdit(draft: Draft, finding: Finding, scope: SuppressionScope): TextEdit | undefined {
  const comment = commentFor(finding.rule, scope, draft.language);
  const newline = lineEndIn(draft.text);
  if (scope === 'file') return inFile(draft, comment, newline);
  if (scope === 'section') return inSection(draft, finding, comment, newline);
  return beforeBlock(draft, finding, comment, newline);
}

const DIRECTIVES: Readonly<Record<Language, Readonly<Record<SuppressionScope, string>>>> = {
  nl: { 'next-line': 'uit-volgende-regel', section: 'uit-sectie', file: 'uit-bestand' },
  en: { 'next-line': 'disable-next-line', section: 'disable-section', file: 'disable-file' },
};

function commentFor(rule: string, scope: SuppressionScope, language: Language): string {
  const reason = language === 'nl' ? 'reden' : 'reason';
  return `<!-- visielint-${DIRECTIVES[language][scope]} ${rule} -- ${reason}: ${TO_FILL_IN} -->`;
}

function inFile(draft: Draft, comment: string, newline: string): TextEdit {
  const start = draft.segments[0]?.start ?? draft.text.length;
  return { span: { start, end: start }, text: comment + newline + newline };
}

function inSection(draft: Draft, finding: Finding, comment: string, newline: string): TextEdit | undefined {
  const section = draft.sections[finding.section];
  if (!section) return undefined;
  let at = section.heading.end;
  while (at > section.heading.start && isLineEnd(draft.text, at - 1)) at--;
  return { span: { start: at, end: at }, text: newline + newline + comment };
}

/**
 * The comment gets a line of its own before the block, as deep in quotes and lists as the block's first line, so that
 * it ends no quote. Between the rows of a table no line can stand.
 */
function beforeBlock(draft: Draft, finding: Finding, comment: string, newline: string): TextEdit | undefined {
  const block = blockAt(draft, finding.span.start);
  if (!block || (block.row ?? 0) > 0) return undefined;
  const line = lineStart(draft.text, block.start);
  // Nothing may come before the mark that a text begins with.
  const start = line === 0 && draft.text.startsWith('\uFEFF') ? 1 : line;
  const prefix = /^[ \t>]*/.exec(draft.text.slice(start, block.start))?.[0] ?? '';
  const at = start + prefix.length;
  return { span: { start: at, end: at }, text: comment + newline + prefix };
}

function blockAt(draft: Draft, offset: number): (Span & { row?: number }) | undefined {
  const segment = draft.segments.find(({ start, end }) => start <= offset && offset < end);
  const block = segment?.model.blocks.find(
    ({ start, end }: Block) => segment.start + start <= offset && offset <= segment.start + end,
  );
  if (!segment || !block) return undefined;
  const { start } = segment;
  return { start: start + block.start, end: start + block.end, ...(block.cell ? { row: block.cell.row } : {}) };
}

function isLineEnd(text: string, at: number): boolean {
  return text[at] === '\n' || text[at] === '\r';
}
