export * from './actions.js';
export * from './hover.js';
export { rulePage } from './rule-page.js';
export { TO_FILL_IN } from './suppress.js';
