import type { Config } from '../config/types.js';
import type { Language } from '../language/types.js';
import { createDraftBuilder, type BuiltDraft } from '../model/draft.js';
import type { Toolkit } from '../model/toolkit.js';
import type { Draft, SegmentModel } from '../model/types.js';
import { compareSpans } from '../text/index.js';
import { findingOf, runDraftRules, runSegmentRules, type Reported } from './run.js';
import { isExpired, readSuppressions, silences, suppressionContextOf, type Suppression } from './suppressions.js';
import { suppressionFindings } from './suppression-findings.js';
import type { DraftRule, Finding, Rule, SegmentRule } from './types.js';

/** Facts that the host knows and the engine cannot. */
export interface LintFacts {
  /** Today as `YYYY-MM-DD`. */
  readonly today?: string;
  /** The other drafts of the same vision. */
  readonly siblings?: readonly Draft[];
}

export interface LintResult {
  readonly draft: Draft;
  /** In reading order. Offsets in the whole text. */
  readonly findings: readonly Finding[];
  readonly suppressions: readonly UsedSuppression[];
  /** What the findings would be had nobody suppressed anything, less the findings. */
  readonly suppressed: readonly Finding[];
}

export interface UsedSuppression extends Suppression {
  /** How many findings it silences. */
  readonly silenced: number;
}

/** A draft that is being edited: what did not change is not worked out again. */
export interface Session {
  /** Returns the result for this version of the text; the same as for a fresh session. */
  update(text: string, facts?: LintFacts): LintResult;
}

/** Returns a session for one draft with one configuration. */
export function createSession(toolkit: Toolkit, rules: readonly Rule[], config: Config): Session {
  const active = rules.filter((rule) => config.rules[rule.id]?.severity !== 'off');
  const segmentRules = active.filter((rule): rule is SegmentRule => rule.scope === 'segment');
  const draftRules = active.filter((rule): rule is DraftRule => rule.scope === 'draft');
  const builder = createDraftBuilder(toolkit, config);
  const cache = new WeakMap<SegmentModel, Map<string, readonly Reported[]>>();

  function segmentFindings(built: BuiltDraft, language: Language, facts: LintFacts): Finding[] {
    const { draft } = built;
    return draft.segments.flatMap((segment) => {
      const part = draft.sections[segment.section]?.part ?? 'policy';
      const policy = part === 'policy';
      const owners = built.ownersOf(segment.section);
      const key = JSON.stringify([part, owners, language, facts.today]);
      const known = cache.get(segment.model) ?? new Map<string, readonly Reported[]>();
      cache.set(segment.model, known);
      let reported = known.get(key);
      if (!reported) {
        const surroundings = { policy, part, owners, language, ...todayOf(facts) };
        reported = runSegmentRules(segmentRules, segment, surroundings, config);
        known.set(key, reported);
      }
      return reported.flatMap((item) => {
        const place = { offset: segment.start, section: segment.section, language };
        return findingOf(item, place, config) ?? [];
      });
    });
  }

  return {
    update(text, facts = {}) {
      const built = builder.build(text, facts);
      const { draft } = built;
      const language = config.messages ?? draft.language;
      const local = segmentFindings(built, language, facts);
      const surroundings = { language, siblings: facts.siblings ?? [], ...todayOf(facts) };
      const global = runDraftRules(draftRules, draft, surroundings, config).flatMap((item) => {
        const section = sectionAt(draft, item.report.span.start);
        return findingOf(item, { offset: 0, section, language }, config) ?? [];
      });
      const all = [...local, ...global].sort(byPlace);
      if (!config.inline) return { draft, findings: all, suppressions: [], suppressed: [] };
      const result = suppress(all, draft, facts);
      const own = suppressionFindings(result.suppressions, { language, config, rules, ...todayOf(facts) }).map(
        (finding) => ({ ...finding, section: sectionAt(draft, finding.span.start) }),
      );
      return {
        draft,
        ...result,
        findings: own.length === 0 ? result.findings : [...result.findings, ...own].sort(byPlace),
      };
    },
  };
}

function todayOf(facts: LintFacts): { today?: string } {
  return facts.today === undefined ? {} : { today: facts.today };
}

/** Findings in reading order; at one place the graver first, then by rule, so that the order is always the same. */
function byPlace(a: Finding, b: Finding): number {
  return compareSpans(a.span, b.span) || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}

function suppress(all: readonly Finding[], draft: Draft, facts: LintFacts): Omit<LintResult, 'draft'> {
  const suppressions = readSuppressions(suppressionContextOf(draft));
  const standing = suppressions.filter((suppression) => !isExpired(suppression, facts.today));
  if (suppressions.length === 0) return { findings: all, suppressions: [], suppressed: [] };
  const counts = new Map<Suppression, number>();
  const findings: Finding[] = [];
  const suppressed: Finding[] = [];
  for (const finding of all) {
    const by = standing.filter((suppression) => silences(suppression, finding.rule, finding.span));
    for (const suppression of by) counts.set(suppression, (counts.get(suppression) ?? 0) + 1);
    (by.length > 0 ? suppressed : findings).push(finding);
  }
  return {
    findings,
    suppressed,
    suppressions: suppressions.map((item) => ({ ...item, silenced: counts.get(item) ?? 0 })),
  };
}

/** Returns the innermost section around an offset, -1 before the first heading. */
export function sectionAt(draft: Draft, offset: number): number {
  let found = -1;
  for (const section of draft.sections) {
    if (section.start > offset) break;
    if (offset < section.end) found = section.index;
  }
  return found;
}
