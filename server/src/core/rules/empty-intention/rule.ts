import { defineSignalRule } from '../../engine/vague/rules.js';

export default defineSignalRule({
  id: 'empty-intention',
  lessons: [4],
  summary: {
    nl: 'Een richting zonder daad.',
    en: 'A direction without an act.',
  },
});
