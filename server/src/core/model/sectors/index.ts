export { type SectorCatalogue } from './catalogue.js';
export { type SectorProblem } from './read.js';
export { type SectorReader } from './reader.js';
export { createSectorViews, type SectorView } from './view.js';
export type * from './types.js';
export { createSectorTools, type SectorTools } from './tools.js';
