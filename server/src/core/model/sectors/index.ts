export { createCatalogue, type SectorCatalogue } from './catalogue.js';
export { readSector, type SectorProblem } from './read.js';
export { createSectorReader, type SectorReader } from './reader.js';
export { createSectorView, type SectorView } from './view.js';
export type * from './types.js';
export { createSectorTools, type SectorTools } from './tools.js';
