export type * from './blocks.js';
export { split, splitIncremental, type SplitText } from './split.js';
export { parseSegment } from './segment.js';
export { usedDefinitions } from './labels.js';
