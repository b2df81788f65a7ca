import type { Config } from '../config/types.js';
import { createDraftBuilder } from '../model/draft.js';
import type { Toolkit } from '../model/toolkit.js';
import type { Draft } from '../model/types.js';
import type { VisionPart } from '../model/vision-part.js';
import { byPlace, inReadingOrder } from './by-place.js';
import { findingOf, runDraftRules } from './run.js';
import { limited } from './limit.js';
import { createSegmentFindings } from './segment-findings.js';
import { suppress, withoutSilenced } from './silencing.js';
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
  /** In reading order, of each rule no more than `limit-reached` allows. Offsets in the whole text. */
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
  const segmentFindings = createSegmentFindings(segmentRules, config);

  return {
    update(text, facts = {}) {
      const built = builder.build(text, facts);
      const { draft } = built;
      const language = config.messages ?? draft.language;
      const shared = { language, ...todayOf(facts) };
      const local = segmentFindings(built, shared);
      const { siblings = [], file } = facts;
      const surroundings = { ...shared, siblings, ...(file === undefined ? {} : { file }) };
      const global = runDraftRules(draftRules, draft, surroundings, config).flatMap((item) => {
        const section = sectionAt(draft, item.report.span.start);
        return findingOf(item, { section, language }, config) ?? [];
      });
      const all = inReadingOrder(draft.segments, local, global);
      const { part } = built;
      const limits = { language, config, rules };
      if (!config.inline) {
        return { draft, findings: limited(all, limits), suppressions: [], suppressed: [], part };
      }
      const result = suppress(all, draft, facts);
      const own = suppressionFindings(result.suppressions, { ...shared, config, rules }).map((finding) => ({
        ...finding,
        section: sectionAt(draft, finding.span.start),
      }));
      return {
        draft: withoutSilenced(draft, result.suppressions, facts),
        part,
        ...result,
        findings: limited(own.length === 0 ? result.findings : [...result.findings, ...own].sort(byPlace), limits),
      };
    },
  };
}

function todayOf(facts: LintFacts): { today?: string } {
  return facts.today === undefined ? {} : { today: facts.today };
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
