export * from './types.js';
export { compileLexicon, type Matcher } from './matcher.js';
export type { PatternProblem } from './compile.js';
export { compilePatterns } from './compile-patterns.js';
