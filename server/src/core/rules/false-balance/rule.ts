import { defineNonsenseRule } from '../../engine/vague/rules.js';

export default defineNonsenseRule({
  id: 'false-balance',
  signal: 'false-balance',
  lessons: [4],
  summary: {
    nl: 'Een evenwicht of een en-en dat niet zegt wat er wijkt.',
    en: 'A balance or a both-and that does not say what gives way.',
  },
});
