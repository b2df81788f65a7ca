import { namedAfter } from '../engine/sectors/named.js';
import { SOLO_OPTIONS, soloLimits, soloOf } from '../engine/sectors/solo.js';
import { stackOf } from '../engine/sectors/stacked.js';
import type { Language } from '../language/types.js';
import type { Draft, SectorJoin, SectorProfile, SectorTension } from '../model/types.js';
import type { Span } from '../text/index.js';

/** What there is to say about the sectors of one section. */
export interface SectionProfile {
  readonly language: Language;
  readonly title: string;
  readonly heading: Span;
  readonly words: number;
  /** Why the shares say too little to judge by. */
  readonly unjudged?: NonNullable<SectorProfile['unjudged']>;
  readonly sectors: readonly ProfiledSector[];
  /** Where sectors are brought together, the most telling ways first. */
  readonly joins: readonly SectorJoin[];
  readonly tensions: readonly SectorTension[];
  /** Sectors that the draft declares for the section and that its text hardly speaks of, and the reverse. */
  readonly undelivered: readonly string[];
  readonly undeclared: readonly string[];
  readonly verdicts: readonly Verdict[];
}

export interface ProfiledSector {
  readonly id: string;
  readonly label: string;
  readonly share: number;
  readonly hits: number;
  readonly sentences: number;
  readonly declared: boolean;
  /** The terms that speak for it, the weightiest first. */
  readonly terms: readonly ProfiledTerm[];
}

export interface ProfiledTerm {
  /** As it first stands in the text. */
  readonly text: string;
  readonly weight: number;
  /** Everywhere it stands, in any form. */
  readonly places: readonly Span[];
}

/** What the rules make of the section. */
export type Verdict = 'sector-only' | 'stacked' | 'sector-named' | 'undecided-tension';

const SPOKEN = 0.08;
const ABOUT = 0.2;

/** Returns the explanation of the innermost section at an offset; nothing before the first heading. */
export function profileAt(draft: Draft, offset: number): SectionProfile | undefined {
  const around = draft.sections.filter(({ start, end }) => start <= offset && offset < end);
  const section = around.at(-1) ?? draft.sections.findLast(({ start }) => start <= offset);
  return section && explainSection(draft, section.index);
}

/** Returns the explanation of a section. */
export function explainSection(draft: Draft, index: number): SectionProfile | undefined {
  const section = draft.sections[index];
  if (!section) return undefined;
  const { catalogue, language } = draft;
  const profile = draft.profileOf(index);
  const theme = draft.themes.find((one) => one.section === index);
  const declared = new Set((theme?.declaredSectors ?? []).flatMap((name) => catalogue.idOf(name) ?? []));
  const shareOf = (id: string) => profile.shares.find(({ sector }) => sector === id)?.share ?? 0;
  return {
    language,
    title: section.title,
    heading: section.heading,
    words: section.words,
    ...(profile.unjudged ? { unjudged: profile.unjudged } : {}),
    sectors: profile.shares.map(({ sector, ...share }) => ({
      id: sector,
      label: catalogue.labelOf(sector, language),
      ...share,
      declared: declared.has(sector),
      terms: termsOf(profile, sector, draft),
    })),
    joins: [...draft.joinsOf(index)].sort((a, b) => TELLING.indexOf(a.kind) - TELLING.indexOf(b.kind)),
    tensions: draft.tensionsOf(index),
    undelivered: [...declared].filter((id) => shareOf(id) < SPOKEN),
    undeclared:
      declared.size === 0
        ? []
        : profile.shares
            .filter(({ sector, share }) => share >= ABOUT && !declared.has(sector))
            .map(({ sector }) => sector),
    verdicts: verdictsOf(draft, index),
  };
}

const TELLING: readonly SectorJoin['kind'][] = ['choice', 'tension', 'balance', 'measure', 'list'];

function termsOf(profile: SectorProfile, sector: string, draft: Draft): ProfiledTerm[] {
  const found = new Map<string, { text: string; weight: number; places: Span[] }>();
  for (const term of profile.terms) {
    if (term.sector !== sector) continue;
    const place = { start: term.start, end: term.end };
    const known = found.get(term.term);
    if (known) known.places.push(place);
    else found.set(term.term, { text: draft.text.slice(term.start, term.end), weight: term.weight, places: [place] });
  }
  return [...found.values()].sort((a, b) => b.weight * b.places.length - a.weight * a.places.length);
}

function verdictsOf(draft: Draft, index: number): Verdict[] {
  const limits = soloLimits({ share: SOLO_OPTIONS.share.default, words: SOLO_OPTIONS.words.default });
  return [
    ...(soloOf(draft, index, limits) ? (['sector-only'] as const) : []),
    ...(stackOf(draft, index) ? (['stacked'] as const) : []),
    ...(namedAfter(draft, index) ? (['sector-named'] as const) : []),
    ...(draft.tensionsOf(index).some(({ state }) => state === 'undecided') ? (['undecided-tension'] as const) : []),
  ];
}
