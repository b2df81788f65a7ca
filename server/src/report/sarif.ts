import { rules, type Fix, type Rule, type Severity } from '../core/index.js';
import { rulePages } from '../core/pages.js';
import { uriPath } from './inert.js';
import type { FileReport, Format, Place, PlacedSpan, ReportedFinding } from './types.js';

/** The Static Analysis Results Interchange Format, version 2.1.0. */
export const sarif: Format = {
  about: 'SARIF 2.1.0, for code scanning',
  render({ tool, files }) {
    const log = {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { ...tool, semanticVersion: tool.version, rules: rules.map(descriptor) } },
          columnKind: 'utf16CodeUnits',
          artifacts: files.map(({ path }) => ({ location: artifactLocation(path), roles: ['analysisTarget'] })),
          results: files.flatMap((file) => file.findings.map((finding) => result(finding, file))),
        },
      ],
    };
    return `${JSON.stringify(log, null, 2)}\n`;
  },
};

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };

function descriptor(rule: Rule): object {
  const parts = rulePages()[rule.id]?.en ?? [];
  const text = parts.map(({ heading, text }) => `${heading}\n${text}`).join('\n\n');
  const markdown = parts.map(({ heading, text }) => `**${heading}**\n\n${text}`).join('\n\n');
  return {
    id: rule.id,
    name: rule.id.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: rule.summary.en },
    fullDescription: { text: rule.summary.en },
    ...(parts.length === 0 ? {} : { help: { text, markdown } }),
    defaultConfiguration: { level: LEVELS[rule.severity] },
    properties: { tags: [rule.family, ...rule.lessons.map((lesson) => `lesson-${lesson}`)] },
  };
}

function result(finding: ReportedFinding, { path }: FileReport): object {
  const { rule, severity, message, section, fixes, related, evidence, fingerprint } = finding;
  const own = location(path, finding);
  const steps = [
    ...evidence.map((item) => ({ ...location(path, item), message: { text: item.note ?? item.signal } })),
    ...related.map((item) => relatedLocation(path, item)),
  ];
  return {
    ruleId: rule,
    ruleIndex: rules.findIndex(({ id }) => id === rule),
    level: LEVELS[severity],
    message: { text: `${message.seen} ${message.why} ${message.advice}` },
    locations: [section === null ? own : { ...own, logicalLocations: [{ name: section, kind: 'element' }] }],
    partialFingerprints: { 'visielintSentence/v1': fingerprint },
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((item, id) => ({ id, ...relatedLocation(path, item) })),
          codeFlows: [{ threadFlows: [{ locations: steps.map((step) => ({ location: step })) }] }],
        }),
    ...(fixes.length === 0 ? {} : { fixes: fixes.map((fix) => fixOf(fix, path)) }),
  };
}

function location(path: string, place: PlacedSpan): object {
  return { physicalLocation: { artifactLocation: artifactLocation(path), region: region(place) } };
}

function relatedLocation(path: string, { message, place, file }: ReportedFinding['related'][number]): object {
  const of = file ?? path;
  const at = place ? location(of, place) : { physicalLocation: { artifactLocation: artifactLocation(of) } };
  return { ...at, message: { text: message } };
}

function region({ start, end }: { start: Place; end: Place }): object {
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    charOffset: start.offset,
    charLength: end.offset - start.offset,
  };
}

function fixOf({ title, edits }: Fix, path: string): object {
  const replacements = edits.map(({ span, text }) => ({
    deletedRegion: { charOffset: span.start, charLength: span.end - span.start },
    ...(text === '' ? {} : { insertedContent: { text } }),
  }));
  return {
    description: { text: title },
    artifactChanges: [{ artifactLocation: artifactLocation(path), replacements }],
  };
}

function artifactLocation(path: string): object {
  const uri = uriPath(path);
  return path.startsWith('/') ? { uri: `file://${uri}` } : { uri, uriBaseId: '%SRCROOT%' };
}
