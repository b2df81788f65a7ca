import { defineNonsenseRule } from '../../engine/vague/rules.js';

export default defineNonsenseRule({
  id: 'negotiated-nonsense',
  lessons: [4],
  summary: {
    nl: 'Een toezegging die iedereen kan ondertekenen en niemand hoeft na te komen.',
    en: 'A commitment that everyone can sign and nobody has to keep.',
  },
});
