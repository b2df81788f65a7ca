export * from './markers.js';
export * from './examples.js';
export * from './harness.js';
