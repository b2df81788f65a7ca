export * from './files.js';
export * from './paths.js';
export { createConfigFinder, type ConfigFinder, type ConfigFinderOptions, type FoundConfig } from './find-config.js';
export { isGlob } from './globs.js';
export { findDrafts, type FindOptions, type FoundDrafts } from './find-drafts.js';
