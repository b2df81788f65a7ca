import { summaryOf } from './summary.js';
import type { FileReport, Format, Place, PlacedSpan, ReportedFinding } from './types.js';

/** Stable; its schema is grammars/schema/output.schema.json. New keys may be added, none is taken away or changed. */
export const json: Format = {
  about: 'everything, for programs; see the JSON schema',
  render({ tool, files }) {
    const { name, version } = tool;
    const output = {
      schemaVersion: 1,
      tool: { name, version },
      files: files.map(fileOutput),
      summary: summaryOf(files),
    };
    return `${JSON.stringify(output, null, 2)}\n`;
  },
};

function fileOutput({ path, language, words, findings, sections, themes, decisions }: FileReport): object {
  return {
    path,
    language,
    words,
    findings: findings.map(findingOutput),
    sections: sections.map(({ theme: _theme, ...section }) => section),
    themes,
    decisions,
  };
}

function findingOutput(finding: ReportedFinding): object {
  const { rule, family, severity, lesson, message, missing, section, fixes } = finding;
  return {
    rule,
    family,
    severity,
    lesson,
    message: `${message.seen} ${message.why} ${message.advice}`,
    ...placeOutput(finding),
    evidence: finding.evidence.map((item) => ({ signal: item.signal, text: item.text, ...placeOutput(item) })),
    missing,
    section,
    fixable: fixes.some((fix) => fix.safe),
  };
}

function placeOutput({ start, end }: PlacedSpan): { start: Place; end: Place } {
  return { start, end };
}
