import type { TextRules } from '../../language/index.js';
import { createCatalogue, type SectorCatalogue } from './catalogue.js';
import { customize } from './customize.js';
import type { SectorProblem } from './read.js';
import { createSectorReader, type SectorReader } from './reader.js';
import { createTensionReader, type TensionReader } from './tensions.js';
import type { SectorData } from './types.js';

/** What sectors are read with; made once for a set of sectors. */
export interface SectorTools {
  readonly catalogue: SectorCatalogue;
  readonly reader: SectorReader;
  readonly tensions: TensionReader;
  readonly data: SectorData;
  /** What is wrong with the sectors of the configuration. */
  readonly problems: readonly SectorProblem[];
}

/** Returns the tools for the built-in sectors with those of a configuration. */
export function createSectorTools(builtIn: SectorData, own: unknown, rules: TextRules): SectorTools {
  const { data, problems } = customize(builtIn, own);
  const catalogue = createCatalogue(data);
  return {
    data,
    problems,
    catalogue,
    tensions: createTensionReader(catalogue, rules.vocabulary),
    reader: createSectorReader(data, rules),
  };
}
