import { defineSignalRule } from '../../engine/vague/rules.js';

export default defineSignalRule({
  id: 'escape-clause',
  lessons: [4],
  summary: {
    nl: 'Een achterdeur: niemand zegt wanneer de uitzondering geldt.',
    en: 'A way out: nobody says when the exception holds.',
  },
});
