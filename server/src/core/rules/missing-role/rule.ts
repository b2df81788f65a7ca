import { fixOf } from '../../engine/ownership/fixes.js';
import { ROLES, skeletonEdits } from '../../engine/ownership/skeleton.js';
import { isNoVision, isOnlyBegun, speaksForVision, titlePlace } from '../../engine/ownership/vision.js';
import { listed, say } from '../../engine/ownership/words.js';
import { defineRule, type DraftContext } from '../../engine/types.js';
import type { TableRole } from '../../model/types.js';

export default defineRule({
  id: 'missing-role',
  family: 'table',
  scope: 'draft',
  lessons: [1],
  severity: 'info',
  since: '0.1.0',
  summary: {
    nl: 'Er staat niet wie voorzitter, procesbegeleider of penvoerder is.',
    en: 'It is not said who is chair, process facilitator or pen-holder.',
  },
  check(context) {
    const { draft, siblings, language, report } = context;
    if (draft.sections.length === 0 || isOnlyBegun(context) || isNoVision(context) || !speaksForVision(context)) return;
    const tables = [draft, ...siblings].map(({ table }) => table);
    if (tables.some((table) => table.adopted || !table.readable)) return;
    const missing = ROLES.filter((role) => tables.every((table) => table.roles[role] === undefined));
    if (missing.length === 0) return;
    const edits = skeletonEdits(draft, { commission: false, roles: true });
    const title = language === 'nl' ? 'Rollen invoegen' : 'Insert the roles';
    const { places } = draft.table;
    report({
      span: places.roles ?? places.table ?? titlePlace(draft),
      message: messageFor(missing, context),
      fixes: edits.length === 0 ? [] : [fixOf(title, ...edits)],
    });
  },
});

const NAMES = {
  nl: { chair: 'de voorzitter', facilitator: 'de procesbegeleider', 'pen-holder': 'de penvoerder' },
  en: { chair: 'the chair', facilitator: 'the process facilitator', 'pen-holder': 'the pen-holder' },
} as const;

function messageFor(missing: readonly TableRole[], { language }: DraftContext) {
  const who = listed(
    missing.map((role) => NAMES[language][role]),
    language,
  );
  return say(language, {
    nl: [
      `Er staat niet wie ${who} ${missing.length === 1 ? 'is' : 'zijn'}.`,
      'Als niet vaststaat wie het gesprek leidt en wie de pen vasthoudt, doet degene met het grootste belang het.',
      'Noem bij elke rol één naam. Kies voor voorzitter en procesbegeleider iemand zonder eigen belang.',
    ],
    en: [
      `It is not said who ${missing.length === 1 ? 'is' : 'are'} ${who}.`,
      'If it is not settled who leads the talks and who holds the pen, whoever has most at stake will do it.',
      'Give each role one name. For chair and facilitator choose somebody without an interest of their own.',
    ],
  });
}
