import { defineDensityRule } from '../../engine/vague/rules.js';

export default defineDensityRule({
  id: 'vague-quantity',
  lessons: [4],
  summary: {
    nl: 'Hoeveelheden zonder getal of norm.',
    en: 'Amounts without a number or a norm.',
  },
  atLeast: 2,
});
