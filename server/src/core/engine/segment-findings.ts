import type { Config } from '../config/types.js';
import type { Language } from '../language/types.js';
import type { BuiltDraft } from '../model/draft.js';
import { oncePer, oncePerItem } from '../model/once-per.js';
import type { PartKind, PlacedSegment, SegmentModel } from '../model/types.js';
import { byPlace } from './by-place.js';
import { PlacedFinding, type SegmentPlace } from './placed-finding.js';
import { findingOf, runSegmentRules, type SegmentSurroundings } from './run.js';
import type { Finding, SegmentRule } from './types.js';

/** What a segment's surroundings hold besides the draft: the language of what is said, and the day. */
export interface SharedFacts {
  readonly language: Language;
  readonly today?: string;
}

/** Returns for each segment of one version of a draft what its rules found; offsets in the whole text. */
export type SegmentFindings = (built: BuiltDraft, shared: SharedFacts) => readonly (readonly Finding[])[];

/** A text stands in few places of a draft, and surroundings that are gone are not worth keeping. */
const MOST_KNOWN = 4;

/** What the rules found in a segment. */
interface KnownFindings {
  /** By what the rules were told of its surroundings; offsets count from its start. */
  readonly local: Map<SegmentSurroundings, readonly Finding[]>;
  /** At the place where it stood last. */
  placed?: {
    readonly surroundings: SegmentSurroundings;
    readonly place: SegmentPlace;
    readonly findings: readonly Finding[];
  };
}

/** Returns a function that runs segment rules on the versions of one draft, on each segment once in each kind of surroundings. */
export function createSegmentFindings(rules: readonly SegmentRule[], config: Config): SegmentFindings {
  const surroundingsOf = createSurroundings();
  const knownIn = oncePerItem(oncePer((_: SegmentModel): KnownFindings => ({ local: new Map() })));

  function localFindings(segment: PlacedSegment, surroundings: SegmentSurroundings): readonly Finding[] {
    const { language } = surroundings;
    return runSegmentRules(rules, segment, surroundings, config)
      .flatMap((item) => findingOf(item, { section: segment.section, language }, config) ?? [])
      .sort(byPlace);
  }

  function findingsOf(
    segment: PlacedSegment,
    known: KnownFindings,
    surroundings: SegmentSurroundings,
  ): readonly Finding[] {
    const { start, section } = segment;
    const { placed } = known;
    if (placed?.surroundings === surroundings && placed.place.start === start && placed.place.section === section) {
      return placed.findings;
    }
    let local = known.local.get(surroundings);
    if (!local) {
      local = localFindings(segment, surroundings);
      if (known.local.size >= MOST_KNOWN) known.local.clear();
      known.local.set(surroundings, local);
    }
    const place = { start, section };
    const findings = local.map((finding) => new PlacedFinding(finding, place));
    known.placed = { surroundings, place, findings };
    return findings;
  }

  return (built, shared) => {
    const { segments } = built.draft;
    const around = surroundingsOf(built, shared);
    return knownIn(segments.map(({ model }) => model)).map((known, index) => {
      const segment = segments[index];
      return segment ? findingsOf(segment, known, around(segment.section)) : [];
    });
  };
}

/** Returns a look-up of what surrounds the segments of a section; the same surroundings are one object from version to version. */
function createSurroundings(): (built: BuiltDraft, shared: SharedFacts) => (section: number) => SegmentSurroundings {
  let last: SharedFacts | undefined;
  let made = new Map<string, SegmentSurroundings>();

  return ({ draft, ownersOf }, shared) => {
    const isSame = last?.language === shared.language && last.today === shared.today;
    const earlier = isSame ? made : new Map<string, SegmentSurroundings>();
    made = new Map();
    last = shared;
    const bySection = new Map<number, SegmentSurroundings>();
    const get = (part: PartKind, owners: readonly string[]): SegmentSurroundings => {
      const key = owners.length === 0 ? part : JSON.stringify([part, owners]);
      const found = made.get(key) ?? earlier.get(key) ?? { ...shared, part, policy: part === 'policy', owners };
      made.set(key, found);
      return found;
    };
    return (section) => {
      let found = bySection.get(section);
      if (!found) {
        found = get(draft.sections[section]?.part ?? 'policy', ownersOf(section));
        bySection.set(section, found);
      }
      return found;
    };
  };
}
