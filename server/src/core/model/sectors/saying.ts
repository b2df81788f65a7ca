import type { Language } from '../../language/types.js';
import type { PlacedSegment, Section, SegmentModel } from '../types.js';

/**
 * Stands for what a section says: the same object from version to version as long as its segments say the same, wherever
 * it stands. It is nothing but a key to keep what was worked out.
 */
export type Saying = object;

/** Where a section is looked up. */
export interface SayingSources {
  readonly language: Language;
  readonly segments: readonly PlacedSegment[];
  readonly sections: readonly Section[];
}

interface Said {
  readonly language: Language;
  readonly models: readonly SegmentModel[];
  /** Whether each segment counts for the section; those in parts that make no policy do not. */
  readonly counted: readonly boolean[];
  readonly saying: Saying;
}

/** Returns a look-up of what the sections of the versions of one draft say. */
export function createSayings(): (sources: SayingSources, section: number) => Saying {
  const kept = new WeakMap<SegmentModel, Said>();
  return (sources, index) => {
    const section = sources.sections[index];
    const first = sources.segments[section?.firstSegment ?? -1]?.model;
    if (section === undefined || first === undefined) return {};
    let said = kept.get(first);
    if (said === undefined || !isSame(said, section, sources)) kept.set(first, (said = read(section, sources)));
    return said.saying;
  };
}

/** Returns whether a segment counts for a section. */
export function countsFor(section: Section, segment: PlacedSegment, sections: readonly Section[]): boolean {
  return segment.section === section.index || sections[segment.section]?.part === 'policy';
}

function isSame(said: Said, section: Section, { language, segments, sections }: SayingSources): boolean {
  const { firstSegment, endSegment } = section;
  if (said.language !== language || said.models.length !== endSegment - firstSegment) return false;
  for (let index = 0; index < said.models.length; index++) {
    const segment = segments[firstSegment + index];
    if (segment === undefined || segment.model !== said.models[index]) return false;
    if (countsFor(section, segment, sections) !== said.counted[index]) return false;
  }
  return true;
}

function read(section: Section, { language, segments, sections }: SayingSources): Said {
  const own = segments.slice(section.firstSegment, section.endSegment);
  return {
    language,
    models: own.map(({ model }) => model),
    counted: own.map((segment) => countsFor(section, segment, sections)),
    saying: {},
  };
}
