import type { Language } from '../language/index.js';
import { isDescribing } from './headings.js';
import type { PartKind, Section } from './types.js';

/** What all segments of a draft have around them. */
export interface SharedSurroundings {
  readonly language: Language;
  /** Whether the language was given, so that blocks do not vote. */
  readonly fixed: boolean;
  readonly year: number;
}

/** What surrounds a segment, as far as it changes what its sentences are. */
export interface Surroundings extends SharedSurroundings {
  readonly part: PartKind;
  readonly describing: boolean;
}

/** Gives equal surroundings one object from one version of a draft to the next, so that it can be the key of a cache. */
export interface SurroundingsShelf {
  /** Returns the surroundings of the segments in each section. */
  of(shared: SharedSurroundings, sections: readonly Pick<Section, 'part' | 'title'>[]): readonly Surroundings[];
  /** Returns those of segments before the first section, of what was last asked for. */
  outside(): Surroundings;
}

/** Returns a shelf for the versions of one draft; it remembers the last version only. */
export function createSurroundings(): SurroundingsShelf {
  let lastKey: string | undefined;
  let shared: SharedSurroundings;
  let made = new Map<string, Surroundings>();

  function get(part: PartKind, describing: boolean): Surroundings {
    const key = `${part} ${describing}`;
    let found = made.get(key);
    if (!found) made.set(key, (found = { ...shared, part, describing }));
    return found;
  }

  return {
    of(next, sections) {
      const key = keyOf(next);
      if (key !== lastKey) {
        lastKey = key;
        shared = next;
        made = new Map();
      }
      return sections.map(({ part, title }) => get(part, isDescribing(title)));
    },
    outside: () => get('policy', false),
  };
}

function keyOf({ language, fixed, year }: SharedSurroundings): string {
  return JSON.stringify([language, fixed, year]);
}
