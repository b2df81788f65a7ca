import { defineDensityRule } from '../../engine/vague/rules.js';

export default defineDensityRule({
  id: 'vague-time',
  lessons: [4],
  summary: {
    nl: 'Tijden zonder jaar.',
    en: 'Times without a year.',
  },
  atLeast: 1,
});
