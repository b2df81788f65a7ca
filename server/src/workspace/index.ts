export * from './files.js';
export * from './paths.js';
export { createConfigFinder, type ConfigFinder, type ConfigFinderOptions, type FoundConfig } from './find-config.js';
export { isGlob } from './globs.js';
export { fileErrorOf, readDraft, type DraftSource } from './read-draft.js';
export { createVisions, visionsOfFiles, type Vision, type Visions } from './vision.js';
export { DRAFT_EXTENSIONS, findDrafts, type FindOptions, type FoundDrafts } from './find-drafts.js';
