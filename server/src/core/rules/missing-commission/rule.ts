import { fixOf } from '../../engine/ownership/fixes.js';
import { skeletonEdits } from '../../engine/ownership/skeleton.js';
import { isNoVision, isOnlyBegun, speaksForVision, titlePlace } from '../../engine/ownership/vision.js';
import { say } from '../../engine/ownership/words.js';
import { defineRule, type DraftContext } from '../../engine/types.js';

export default defineRule({
  id: 'missing-commission',
  family: 'table',
  scope: 'draft',
  lessons: [5],
  severity: 'info',
  since: '0.1.0',
  summary: {
    nl: 'Er staat niet wat de opdracht is, of van wie die komt.',
    en: 'It is not said what the commission is, or who gave it.',
  },
  check(context) {
    const { draft, siblings, language, report } = context;
    if (draft.sections.length === 0 || isOnlyBegun(context) || isNoVision(context) || !speaksForVision(context)) return;
    const tables = [draft, ...siblings].map(({ table }) => table);
    if (tables.some((table) => table.adopted || !table.readable)) return;
    const commission = tables.some((table) => table.commission !== undefined);
    const commissioners = tables.some((table) => table.commissioners.length > 0);
    if (commission && commissioners) return;
    const edits = skeletonEdits(draft, { commission: true, roles: false });
    const title =
      language === 'nl' ? 'Opdracht en opdrachtgevers invoegen' : 'Insert the commission and the commissioners';
    report({
      span: draft.table.places.table ?? titlePlace(draft),
      message: messageFor({ commission, commissioners }, context),
      fixes: edits.length === 0 ? [] : [fixOf(title, ...edits)],
    });
  },
});

function messageFor(
  { commission, commissioners }: { commission: boolean; commissioners: boolean },
  { language }: DraftContext,
) {
  const nl = commission
    ? 'van wie de opdracht komt'
    : commissioners
      ? 'wat de opdracht is'
      : 'wat de opdracht is, en van wie';
  const en = commission
    ? 'who gave the commission'
    : commissioners
      ? 'what the commission is'
      : 'what the commission is, and who gave it';
  return say(language, {
    nl: [
      `In dit concept staat niet ${nl}.`,
      'Zonder een opdracht die iedereen kent, werkt elke afdeling aan haar eigen visie.',
      'Zet de opdracht in één zin bovenaan, met de namen van de opdrachtgevers: liefst meer dan één.',
    ],
    en: [
      `This draft does not say ${en}.`,
      'Without a commission that everybody knows, each department works on a vision of its own.',
      'Put the commission in one sentence at the top, with the names of those who gave it: preferably more than one.',
    ],
  });
}
