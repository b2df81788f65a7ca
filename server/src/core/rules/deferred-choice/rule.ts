import { defineNonsenseRule } from '../../engine/vague/rules.js';

export default defineNonsenseRule({
  id: 'deferred-choice',
  signal: 'deferred-choice',
  lessons: [4, 8],
  summary: {
    nl: 'Een keuze die wordt doorgeschoven zonder tafel, datum en naam.',
    en: 'A choice put off without a table, a date and a name.',
  },
});
