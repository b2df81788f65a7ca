export * from './files.js';
export * from './paths.js';
export { CONFIG_FILE_NAMES } from './config-files.js';
export { createConfigFinder, type ConfigFinder, type ConfigFinderOptions, type FoundConfig } from './find-config.js';
export { isGlob } from './globs.js';
export { DRAFT_EXTENSIONS, findDrafts, type FindOptions, type FoundDrafts } from './find-drafts.js';
