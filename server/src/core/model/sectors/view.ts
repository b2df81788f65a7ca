import type { Language } from '../../language/types.js';
import type { PlacedSegment, Section, SectorJoin, SectorProfile, SectorTension } from '../types.js';
import type { SectorCatalogue } from './catalogue.js';
import type { SpokenSentence } from './joins.js';
import type { CountedSegment } from './profile.js';
import { createStretches, type Stretch } from './stretch.js';
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
  const stretches = createStretches();
  return (sources, tools) => viewOf(sources, tools, stretches);
}

function viewOf(
  sources: SectorSources,
  { catalogue, reader, tensions }: SectorTools,
  stretches: (segments: readonly CountedSegment[], language: Language) => Stretch,
): SectorView {
  const segmentsOf = (index: number): CountedSegment[] => {
    const section = sources.sections[index];
    if (!section) return [];
    return sources.segments
      .slice(section.firstSegment, section.endSegment)
      .filter((segment) => segment.section === index || sources.sections[segment.section]?.part === 'policy')
      .map((segment) => ({ segment, counted: reader.read(segment.model, sources.language) }));
  };
  const stretch = once((index) => stretches(segmentsOf(index), sources.language));
  return {
    catalogue,
    sectorsOf: (phrase) => reader.sectorsOf(phrase, sources.language),
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
