import type { Language } from '../../language/types.js';
import type { PlacedSegment, Section, SectorJoin, SectorProfile, SectorTension } from '../types.js';
import type { SectorCatalogue } from './catalogue.js';
import type { SpokenSentence } from './joins.js';
import type { CountedSegment } from './profile.js';
import { countsFor, createSayings, type Saying } from './saying.js';
import { createStretches } from './stretch.js';
import type { SectorTools } from './tools.js';

/** What the sectors of a draft are read from. */
export interface SectorSources {
  readonly language: Language;
  readonly segments: readonly PlacedSegment[];
  readonly sections: readonly Section[];
}

/** What the sections of one version of a draft say of sectors; each section is worked out when it is first asked for. */
export interface SectorView {
  readonly catalogue: SectorCatalogue;
  /** Returns the sectors that a loose phrase, such as a question, speaks for. */
  sectorsOf(phrase: string): ReadonlySet<string>;
  /** Returns what stands for all that a section says, for whoever keeps what was worked out of it. */
  sayingOf(section: number): Saying;
  /** Returns the profile of a section, sub-sections that make policy included. */
  profileOf(section: number): SectorProfile;
  /** Returns the sentences of a section with the sectors that each speaks for. */
  sentencesOf(section: number): readonly SpokenSentence[];
  /** Returns where a section brings sectors together. */
  joinsOf(section: number): readonly SectorJoin[];
  /** Returns the known tensions between sectors that carry weight in a section. */
  tensionsOf(section: number): readonly SectorTension[];
}

/** Returns a function that gives the view on one version of a draft after another; sections that stand are kept. */
export function createSectorViews(): (sources: SectorSources, tools: SectorTools) => SectorView {
  const memory = { sayings: createSayings(), stretches: createStretches() };
  return (sources, tools) => viewOf(sources, tools, memory);
}

interface Memory {
  readonly sayings: ReturnType<typeof createSayings>;
  readonly stretches: ReturnType<typeof createStretches>;
}

function viewOf(
  sources: SectorSources,
  { catalogue, reader, tensions }: SectorTools,
  { sayings, stretches }: Memory,
): SectorView {
  const { language, segments, sections } = sources;
  const segmentsOf = once((index): CountedSegment[] => {
    const section = sections[index];
    if (!section) return [];
    return segments
      .slice(section.firstSegment, section.endSegment)
      .filter((segment) => countsFor(section, segment, sections))
      .map((segment) => ({ segment, counted: reader.read(segment.model, language) }));
  });
  const sayingOf = once((index) => sayings(sources, index));
  const stretch = once((index) =>
    stretches(sayingOf(index), {
      start: segments[sections[index]?.firstSegment ?? -1]?.start ?? 0,
      language,
      segments: () => segmentsOf(index),
    }),
  );
  return {
    catalogue,
    sectorsOf: (phrase) => reader.sectorsOf(phrase, language),
    sayingOf,
    profileOf: once((index) => stretch(index).profile()),
    sentencesOf: once((index) => stretch(index).sentences()),
    joinsOf: once((index) => stretch(index).joins()),
    tensionsOf: once((index) => stretch(index).tensions(tensions)),
  };
}

function once<T>(make: (section: number) => T): (section: number) => T {
  const made = new Map<number, T>();
  return (section) => {
    let known = made.get(section);
    if (known === undefined) made.set(section, (known = make(section)));
    return known;
  };
}
