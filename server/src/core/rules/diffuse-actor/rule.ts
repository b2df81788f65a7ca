import { defineSignalRule } from '../../engine/vague/rules.js';

export default defineSignalRule({
  id: 'diffuse-actor',
  lessons: [1, 5],
  summary: {
    nl: 'Iedereen doet het, dus niemand.',
    en: 'Everybody does it, so nobody does.',
  },
});
