export * from './types.js';
export { compileLexicon, type Matcher } from './matcher.js';
export type { ExtraPhrases, PatternProblem } from './compile.js';
