import type { Span } from '../text/index.js';
import { isNoTheme, isThemeParent, partOf } from './headings.js';
import { titleKey } from './themes/title-key.js';
import type { Section } from './types.js';

/** What the tree of sections is built from: one item for each segment, in reading order. */
export interface SegmentFacts extends Span {
  /** The heading that the segment begins with, if it begins with one. Offsets in the whole text. */
  readonly heading?: { readonly level: number; readonly title: string; readonly span: Span };
}

/** What themes are found by. */
export interface ThemeFacts {
  /** Titles of the sections that are the themes and no others, from the configuration. */
  readonly titles: readonly string[];
  /** Titles of sections that are themes as well as those found by their shape, from front matter. */
  readonly declared: readonly string[];
  /** Words of running text for each segment. */
  readonly words: readonly number[];
  /** Number of commitments for each segment. */
  readonly commitments: readonly number[];
  /** Whether the draft is one of policy; the sections of an essay are themes only where it calls them so. */
  readonly isPolicy: boolean;
}

/** Returns the sections of a draft in reading order, outer before inner; no themes are marked yet. */
export function buildSections(segments: readonly SegmentFacts[]): Section[] {
  const sections: Mutable[] = [];
  const open: Mutable[] = [];
  for (const [index, segment] of segments.entries()) {
    if (segment.heading) {
      for (const section of open) section.endOwnSegment = Math.min(section.endOwnSegment, index);
      while ((open.at(-1)?.level ?? 0) >= segment.heading.level) open.pop();
      const section = newSection(segment, { index: sections.length, segment: index, parent: open.at(-1) });
      sections.push(section);
      open.push(section);
    }
    for (const section of open) {
      section.end = segment.end;
      section.endSegment = index + 1;
    }
  }
  for (const section of sections) section.endOwnSegment = Math.min(section.endOwnSegment, section.endSegment);
  return sections;
}

/** Returns the sections with their words counted and the themes marked. */
export function markThemes(sections: readonly Section[], facts: ThemeFacts): Section[] {
  const counted = sections.map((section): Mutable => ({ ...section, words: sum(facts.words, section) }));
  for (const index of findThemes(counted, facts)) {
    const section = counted[index];
    if (section) section.theme = true;
  }
  return counted;
}

type Mutable = { -readonly [K in keyof Section]: Section[K] };

function newSection(
  segment: SegmentFacts,
  place: { index: number; segment: number; parent: Section | undefined },
): Mutable {
  const { level, title, span } = segment.heading ?? { level: 1, title: '', span: segment };
  const inherited = place.parent && place.parent.part !== 'policy' ? place.parent.part : undefined;
  return {
    index: place.index,
    level,
    title,
    heading: span,
    parent: place.parent?.index ?? -1,
    // A part that makes no policy holds no policy in its sub-sections either.
    part: inherited ?? partOf(title),
    theme: false,
    start: segment.start,
    end: segment.end,
    firstSegment: place.segment,
    endSegment: place.segment + 1,
    endOwnSegment: Number.MAX_SAFE_INTEGER,
    words: 0,
  };
}

function sum(values: readonly number[], section: Section): number {
  let total = 0;
  for (let index = section.firstSegment; index < section.endSegment; index++) total += values[index] ?? 0;
  return total;
}

function findThemes(sections: readonly Section[], facts: ThemeFacts): Set<number> {
  const byName = sections.filter((section) => facts.titles.some((name) => sameTitle(name, section.title)));
  if (byName.length > 0) return indices(byName);
  const candidates = sections.filter((section) => section.part === 'policy' && section.words > 0);
  const parents = indices(candidates.filter((section) => isThemeParent(section.title)));
  const under = candidates.filter((section) => parents.has(section.parent) && !isNoTheme(section.title));
  const declared = sections.filter((section) => facts.declared.some((name) => sameTitle(name, section.title)));
  if (under.length + declared.length > 0) return indices([...under, ...declared]);
  return indices(facts.isPolicy ? levelWithMostCommitments(candidates, facts) : []);
}

/** Without a part called themes, the themes are the sections of the level at which most commitments stand. */
function levelWithMostCommitments(candidates: readonly Section[], facts: ThemeFacts): Section[] {
  const titled = candidates.filter((section) => !isNoTheme(section.title) && !isDocumentTitle(section, candidates));
  const perLevel = new Map<number, number>();
  for (const section of titled) {
    const commitments = ownSum(facts.commitments, section);
    perLevel.set(section.level, (perLevel.get(section.level) ?? 0) + commitments);
  }
  const [best] = [...perLevel].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  if (!best || best[1] === 0) return [];
  return titled.filter((section) => section.level === best[0] && sum(facts.commitments, section) > 0);
}

function ownSum(values: readonly number[], section: Section): number {
  return sum(values, { ...section, endSegment: section.endOwnSegment });
}

/** A first heading that holds everything that follows is the title of the document. */
function isDocumentTitle(section: Section, sections: readonly Section[]): boolean {
  const last = sections.at(-1);
  if (!last || section.parent !== -1 || section.index !== 0) return false;
  return sections.some((other) => other.parent === section.index) && section.end >= last.end;
}

function sameTitle(a: string, b: string): boolean {
  return titleKey(a).words === titleKey(b).words;
}

function indices(sections: readonly Section[]): Set<number> {
  return new Set(sections.map((section) => section.index));
}
