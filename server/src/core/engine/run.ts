import type { Config } from '../config/types.js';
import type { Draft, PartKind, PlacedSegment } from '../model/types.js';
import type { VisionPart } from '../model/vision-part.js';
import { internalError } from './internal-error.js';
import { optionsOf } from './options.js';
import type { DraftRule, Finding, Report, Rule, SegmentContext, SegmentRule, Severity } from './types.js';
import type { Language } from '../language/types.js';

/** A report with the rule that made it; findings are made from these once their place in the draft is known. */
export interface Reported {
  readonly rule: Rule;
  readonly report: Report;
}

/** What segment rules are told of the surroundings of a segment. */
export interface SegmentSurroundings {
  readonly owners: readonly string[];
  readonly policy: boolean;
  readonly part: PartKind;
  readonly language: Language;
  readonly today?: string;
}

/** Returns what the rules of scope `segment` report; spans count from the segment's start. */
export function runSegmentRules(
  rules: readonly SegmentRule[],
  segment: PlacedSegment,
  surroundings: SegmentSurroundings,
  config: Config,
): Reported[] {
  const reported: Reported[] = [];
  const { owners, policy, part, language, today } = surroundings;
  const whole = { start: 0, end: 0 };
  for (const rule of rules) {
    if (!policy && !rule.everywhere) continue;
    const report = (found: Report): void => void reported.push({ rule, report: found });
    const options = optionsOf(rule, config);
    // There are many pairs of a rule and a segment, and to spread the surroundings into each context is dear.
    const context: SegmentContext = { owners, policy, part, language, segment, options, report };
    if (today !== undefined) Object.assign(context, { today });
    guard(rule, whole, language, report, () => rule.check(context));
  }
  return reported;
}

/** Returns what the rules of scope `draft` report; spans count in the whole text. */
export function runDraftRules(
  rules: readonly DraftRule[],
  draft: Draft,
  surroundings: { language: Language; today?: string; siblings: readonly VisionPart[]; file?: string },
  config: Config,
): Reported[] {
  const reported: Reported[] = [];
  for (const rule of rules) {
    const options = optionsOf(rule, config);
    const report = (found: Report): void => void reported.push({ rule, report: found });
    guard(rule, { start: 0, end: 0 }, surroundings.language, report, () =>
      rule.check({ ...surroundings, draft, options, report }),
    );
  }
  return reported;
}

/** Returns the finding that a report becomes, or nothing if its rule is off. Its offsets stay those of the report. */
export function findingOf(
  reported: Reported,
  { section, language }: { section: number; language: Language },
  config: Config,
): Finding | undefined {
  const { rule, report } = reported;
  const severity = severityOf(rule, report, config);
  if (severity === 'off') return undefined;
  return {
    rule: ruleIdOf(reported),
    family: rule.family,
    severity,
    lesson: report.lesson ?? rule.lessons[0] ?? 0,
    message: report.message,
    span: report.span,
    evidence: report.evidence ?? [],
    missing: report.missing ?? [],
    related: report.related ?? [],
    fixes: report.fixes ?? [],
    section,
    language,
  };
}

/** A crash of a rule is reported under `internal-error`, whatever rule it was. */
function ruleIdOf({ rule, report }: Reported): string {
  return report.internal ? 'internal-error' : rule.id;
}

function severityOf(rule: Rule, report: Report, config: Config): Severity | 'off' {
  if (report.internal) return config.rules['internal-error']?.severity ?? 'error';
  return config.rules[rule.id]?.severity ?? report.severity ?? rule.severity;
}

/** One rule that throws gives one finding; what it reported before is kept, and every other rule still runs. */
function guard(
  rule: Rule,
  span: Report['span'],
  language: Language,
  report: (found: Report) => void,
  run: () => void,
): void {
  try {
    run();
  } catch (error) {
    report(internalError(rule.id, span, error, language));
  }
}
