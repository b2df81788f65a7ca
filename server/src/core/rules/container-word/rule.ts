import { defineDensityRule } from '../../engine/vague/rules.js';

export default defineDensityRule({
  id: 'container-word',
  lessons: [4],
  summary: {
    nl: 'Woorden waar niemand tegen kan zijn.',
    en: 'Words that nobody can be against.',
  },
  atLeast: 2,
});
