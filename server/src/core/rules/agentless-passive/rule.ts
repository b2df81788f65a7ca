import { defineSignalRule } from '../../engine/vague/rules.js';

export default defineSignalRule({
  id: 'agentless-passive',
  lessons: [1, 4],
  summary: {
    nl: 'Er wordt iets gedaan, maar niemand doet het.',
    en: 'Something is done, but nobody does it.',
  },
});
