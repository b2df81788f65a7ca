import type { Language } from '../../language/types.js';
import type { PlacedSegment, Section, SectorProfile } from '../types.js';
import { profileOfSegments, type CountedSegment } from './profile.js';
import type { SectorCatalogue } from './catalogue.js';
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
  /** Returns the profile of a section, sub-sections that make policy included. */
  profileOf(section: number): SectorProfile;
  /** Returns what the segments of a section say. */
  segmentsOf(section: number): readonly CountedSegment[];
}

/** Returns the view on a draft. */
export function createSectorView(sources: SectorSources, { catalogue, reader }: SectorTools): SectorView {
  const profiles = new Map<number, SectorProfile>();

  function segmentsOf(index: number): CountedSegment[] {
    const section = sources.sections[index];
    if (!section) return [];
    return sources.segments
      .slice(section.firstSegment, section.endSegment)
      .filter((segment) => segment.section === index || sources.sections[segment.section]?.part === 'policy')
      .map((segment) => ({ segment, counted: reader.read(segment.model, sources.language) }));
  }

  return {
    catalogue,
    segmentsOf,
    profileOf(index) {
      let profile = profiles.get(index);
      if (!profile) profiles.set(index, (profile = profileOfSegments(segmentsOf(index))));
      return profile;
    },
  };
}
