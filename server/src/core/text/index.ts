export * from './span.js';
export * from './line-end.js';
export * from './line-index.js';
export * from './edit.js';
export * from './mask.js';
export * from './nearest.js';
