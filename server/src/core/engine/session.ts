import type { Config } from '../config/types.js';
import type { Language } from '../language/types.js';
import { createDraftBuilder, type BuiltDraft } from '../model/draft.js';
import type { Toolkit } from '../model/toolkit.js';
import type { Draft, SegmentModel } from '../model/types.js';
import type { VisionPart } from '../model/vision-part.js';
import { compareSpans } from '../text/index.js';
import { findingOf, runDraftRules, runSegmentRules, type Reported, type SegmentSurroundings } from './run.js';
import { suppress } from './silencing.js';
import type { Suppression } from './suppressions.js';
import { suppressionFindings } from './suppression-findings.js';
import type { DraftRule, Finding, Rule, SegmentRule } from './types.js';

/** Facts that the host knows and the engine cannot. */
export interface LintFacts {
  /** Today as `YYYY-MM-DD`. */
  readonly today?: string;
  /** What the other drafts of the same vision say. */
  readonly siblings?: readonly VisionPart[];
  /** Name of the draft itself among them. */
  readonly file?: string;
}

export interface LintResult {
  readonly draft: Draft;
  /** In reading order. Offsets in the whole text. */
  readonly findings: readonly Finding[];
  readonly suppressions: readonly UsedSuppression[];
  /** What the findings would be had nobody suppressed anything, less the findings. */
  readonly suppressed: readonly Finding[];
  /** Returns what the draft tells the others of its vision, under the name of its file; made on demand. */
  part(file: string): VisionPart;
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
  const cache = new WeakMap<SegmentModel, KnownFindings>();

  function segmentFindings(built: BuiltDraft, language: Language, facts: LintFacts): Finding[] {
    const { draft } = built;
    const around = surroundingsBySection(built, language, facts);
    return draft.segments.flatMap((segment) => {
      const { key, surroundings } = around(segment.section);
      let known = cache.get(segment.model);
      if (!known) cache.set(segment.model, (known = { reported: new Map() }));
      const { placed } = known;
      if (placed?.key === key && placed.start === segment.start && placed.section === segment.section) {
        return placed.findings;
      }
      let reported = known.reported.get(key);
      if (!reported) {
        reported = runSegmentRules(segmentRules, segment, surroundings, config);
        if (known.reported.size >= MOST_KNOWN) known.reported.clear();
        known.reported.set(key, reported);
      }
      const { start, section } = segment;
      const findings = reported.flatMap((item) => findingOf(item, { offset: start, section, language }, config) ?? []);
      known.placed = { key, start, section, findings };
      return findings;
    });
  }

  return {
    update(text, facts = {}) {
      const built = builder.build(text, facts);
      const { draft } = built;
      const language = config.messages ?? draft.language;
      const local = segmentFindings(built, language, facts);
      const { siblings = [], file } = facts;
      const surroundings = { language, siblings, ...(file === undefined ? {} : { file }), ...todayOf(facts) };
      const global = runDraftRules(draftRules, draft, surroundings, config).flatMap((item) => {
        const section = sectionAt(draft, item.report.span.start);
        return findingOf(item, { offset: 0, section, language }, config) ?? [];
      });
      const all = [...local, ...global].sort(byPlace);
      const { part } = built;
      if (!config.inline) return { draft, findings: all, suppressions: [], suppressed: [], part };
      const result = suppress(all, draft, facts);
      const own = suppressionFindings(result.suppressions, { language, config, rules, ...todayOf(facts) }).map(
        (finding) => ({ ...finding, section: sectionAt(draft, finding.span.start) }),
      );
      return {
        draft,
        part,
        ...result,
        findings: own.length === 0 ? result.findings : [...result.findings, ...own].sort(byPlace),
      };
    },
  };
}

/** A text stands in few places of a draft, and surroundings that are gone are not worth keeping. */
const MOST_KNOWN = 4;

/** What the rules found in a segment. */
interface KnownFindings {
  /** By what the rules were told of its surroundings; spans count from its start. */
  readonly reported: Map<string, readonly Reported[]>;
  /** At the place where it stood last. */
  placed?: {
    readonly key: string;
    readonly start: number;
    readonly section: number;
    readonly findings: readonly Finding[];
  };
}

/** What the rules are told of the surroundings of a segment, and a key that is the same for the same. */
interface Around {
  readonly key: string;
  readonly surroundings: SegmentSurroundings;
}

/** Returns a look-up of what surrounds the segments of a section. */
function surroundingsBySection(
  { draft, ownersOf }: BuiltDraft,
  language: Language,
  facts: LintFacts,
): (section: number) => Around {
  const known = new Map<number, Around>();
  return (section) => {
    let around = known.get(section);
    if (around) return around;
    const part = draft.sections[section]?.part ?? 'policy';
    const owners = ownersOf(section);
    around = {
      key: JSON.stringify([part, owners, language, facts.today]),
      surroundings: { policy: part === 'policy', part, owners, language, ...todayOf(facts) },
    };
    known.set(section, around);
    return around;
  };
}

function todayOf(facts: LintFacts): { today?: string } {
  return facts.today === undefined ? {} : { today: facts.today };
}

/** Findings in reading order; at one place the graver first, then by rule, so that the order is always the same. */
function byPlace(a: Finding, b: Finding): number {
  return compareSpans(a.span, b.span) || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}

/** Returns the innermost section around an offset, -1 before the first heading. */
export function sectionAt({ sections }: Draft, offset: number): number {
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sections[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  // The last section to begin holds the offset, or one of those around it does.
  let section = sections[low - 1];
  while (section && offset >= section.end) section = sections[section.parent];
  return section?.index ?? -1;
}
