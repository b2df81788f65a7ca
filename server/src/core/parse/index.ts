export type * from './blocks.js';
export { split } from './split.js';
export { splitIncremental, type EditedOutline, type SplitText } from './split-incremental.js';
export { parseSegment } from './segment.js';
export { usedDefinitions } from './labels.js';
