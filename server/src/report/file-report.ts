import {
  createLineIndex,
  matrixOf,
  overviewOf,
  type Draft,
  type Finding,
  type LineIndex,
  type LintResult,
  type Section,
  type Span,
} from '../core/index.js';
import { excerptOf } from './excerpt.js';
import { fingerprintOf } from './fingerprint.js';
import type { FileReport, Place, PlacedSpan, ReportedFinding, ReportedSection } from './types.js';

/** Turns the result for one draft into plain data with lines and columns. */
export function fileReport(path: string, result: LintResult): FileReport {
  const { draft } = result;
  const lines = createLineIndex(draft.text);
  const place = placer(lines);
  const overview = overviewOf(result);
  const sectorOnly = new Set(
    [...result.findings, ...result.suppressed]
      .filter((finding) => finding.rule === 'sector-only-section')
      .map((finding) => finding.section),
  );
  return {
    path,
    title: titleOf(path, draft),
    language: draft.language,
    unit: 'line',
    words: draft.segments.reduce((sum, segment) => sum + segment.model.words, 0),
    findings: withFingerprints(result.findings.map((finding) => reportedFinding(finding, draft, place))),
    sections: draft.sections.map((section) => reportedSection(section, draft, { place, sectorOnly })),
    themes: overview.themes.map(({ title, span, owners, status, commitments, vague }) => ({
      title,
      line: place(span).start.line,
      owners: owners.map(({ name }) => ({ name })),
      status,
      commitments,
      vague,
    })),
    decisions: draft.decisions.map((decision) => ({
      question: decision.question,
      line: decision.file === undefined ? place(decision.span).start.line : null,
      table: decision.table ?? null,
      by: decision.by ?? null,
      owner: decision.owner ?? null,
      outcome: decision.outcome ?? null,
      source: decision.source,
    })),
    suppressions: result.suppressions.map(({ kind, rules, reason, until, span, silenced }) => ({
      kind,
      rules,
      reason,
      until: until ?? null,
      line: place(span).start.line,
      silenced,
    })),
    heat: overview.heat.map(({ title, span, commitments, vague }) => ({
      title,
      line: place(span).start.line,
      commitments,
      vague,
    })),
    matrix: matrixOf([{ file: path, draft }], draft.language),
  };
}

function titleOf(path: string, { sections }: Draft): string {
  const title = sections.find(({ level }) => level === 1)?.title ?? '';
  return title === '' ? path.slice(path.lastIndexOf('/') + 1) : title;
}

/** Sentences that a draft repeats are told apart by how many of them came before. */
function withFingerprints(findings: readonly Omit<ReportedFinding, 'fingerprint'>[]): ReportedFinding[] {
  const counts = new Map<string, number>();
  return findings.map((finding) => {
    const first = fingerprintOf(finding.rule, finding.excerpt.text, 0);
    const nth = counts.get(first) ?? 0;
    counts.set(first, nth + 1);
    return { ...finding, fingerprint: fingerprintOf(finding.rule, finding.excerpt.text, nth) };
  });
}

type Placer = (span: Span) => PlacedSpan;

function placer(lines: LineIndex): Placer {
  const at = (offset: number): Place => {
    const { line, column } = lines.positionAt(offset);
    return { offset, line: line + 1, column: column + 1 };
  };
  return ({ start, end }) => ({ start: at(start), end: at(end) });
}

function reportedFinding(finding: Finding, draft: Draft, place: Placer): Omit<ReportedFinding, 'fingerprint'> {
  const { rule, family, severity, lesson, message, language, missing, fixes } = finding;
  return {
    rule,
    family,
    severity,
    lesson,
    message,
    language,
    missing,
    fixes,
    ...place(finding.span),
    evidence: finding.evidence.map((item) => ({
      signal: item.signal,
      text: draft.text.slice(item.start, item.end),
      ...place(item),
      ...(item.note ? { note: item.note } : {}),
    })),
    related: finding.related.map(({ message, span, file }) =>
      file === undefined ? { message, place: place(span) } : { message, file },
    ),
    section: draft.sections[finding.section]?.title ?? null,
    sectionIndex: finding.section,
    excerpt: excerptOf(finding, draft),
  };
}

function reportedSection(
  section: Section,
  draft: Draft,
  { place, sectorOnly }: { place: Placer; sectorOnly: ReadonlySet<number> },
): ReportedSection {
  return {
    title: section.title,
    line: place(section.heading).start.line,
    level: section.level,
    words: section.words,
    kind: section.part,
    theme: section.theme,
    sectors: Object.fromEntries(
      draft.profileOf(section.index).shares.map(({ sector, share }) => [sector, Math.round(share * 1000) / 1000]),
    ),
    sectorOnly: sectorOnly.has(section.index),
  };
}
