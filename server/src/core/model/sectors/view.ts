import type { Language } from '../../language/types.js';
import type { PlacedSegment, Section, SectorJoin, SectorProfile, SectorTension } from '../types.js';
import type { SectorCatalogue } from './catalogue.js';
import { joinsOf, sentencesOf, type SpokenSentence } from './joins.js';
import { profileOfSegments, scoresOf, type CountedSegment } from './profile.js';
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

/** Returns the view on a draft. */
export function createSectorView(sources: SectorSources, { catalogue, reader, tensions }: SectorTools): SectorView {
  const segmentsOf = (index: number): CountedSegment[] => {
    const section = sources.sections[index];
    if (!section) return [];
    return sources.segments
      .slice(section.firstSegment, section.endSegment)
      .filter((segment) => segment.section === index || sources.sections[segment.section]?.part === 'policy')
      .map((segment) => ({ segment, counted: reader.read(segment.model, sources.language) }));
  };
  const segments = once(segmentsOf);
  const sentences = once((index) => sentencesOf(segments(index), scoresOf(segments(index))));
  const profileOf = once((index) => profileOfSegments(segments(index)));
  return {
    catalogue,
    sectorsOf: (phrase) => reader.sectorsOf(phrase, sources.language),
    profileOf,
    sentencesOf: sentences,
    joinsOf: once((index) => joinsOf(sentences(index))),
    tensionsOf: once((index) => {
      const profile = profileOf(index);
      const isTold = profile.unjudged !== 'long' && profile.unjudged !== 'foreign';
      return isTold ? tensions.read(profile, sentences(index), sources.language) : [];
    }),
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
