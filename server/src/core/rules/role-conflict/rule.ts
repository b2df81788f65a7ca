import { themesOfVision } from '../../engine/ownership/vision.js';
import { quoted, say } from '../../engine/ownership/words.js';
import { defineRule, type DraftContext, type Related } from '../../engine/types.js';
import { nameKey } from '../../model/table/names.js';
import type { Placed } from '../../model/types.js';

/** A place that shows for what the person speaks. */
interface Interest {
  readonly what: string;
  readonly related: Related;
}

export default defineRule({
  id: 'role-conflict',
  family: 'table',
  scope: 'draft',
  lessons: [1, 2],
  severity: 'warning',
  since: '0.1.0',
  summary: {
    nl: 'Wie voorzit of het proces begeleidt, spreekt zelf voor een belang.',
    en: 'Who chairs or facilitates speaks for an interest as well.',
  },
  check(context) {
    const { roles } = context.draft.table;
    for (const role of ['chair', 'facilitator'] as const) {
      const person = roles[role];
      if (person === undefined || person.file !== undefined) continue;
      const interest = interestOf(person, context);
      if (interest === undefined) continue;
      context.report({
        span: person.span,
        message: messageFor(role, person.value, interest, context),
        related: [interest.related],
      });
    }
  },
});

function interestOf(person: Placed<string>, context: DraftContext): Interest | undefined {
  const { language, draft } = context;
  const keys = new Set(namesIn(person.value));
  for (const { name, representative, span, file } of draft.table.register.parties) {
    const speaks = namesIn(representative ?? '').some((key) => keys.has(key)) || keys.has(nameKey(name));
    if (!speaks) continue;
    const message =
      language === 'nl' ? `Hier spreekt ${person.value} voor ${name}.` : `${person.value} speaks for ${name} here.`;
    return { what: name, related: { span, message, ...(file === undefined ? {} : { file }) } };
  }
  for (const theme of themesOfVision(context)) {
    const owner = theme.owners.find((other) => namesIn(other.name).some((key) => keys.has(key)));
    if (owner === undefined) continue;
    const message = language === 'nl' ? `Hier is ${owner.name} eigenaar.` : `${owner.name} is an owner here.`;
    const { start, end, file } = owner;
    return { what: theme.title, related: { span: { start, end }, message, ...(file === undefined ? {} : { file }) } };
  }
  return undefined;
}

/** Names without what stands behind them: "Truus Vermaat, oud-burgemeester", "Peter Holt (independent)". */
function namesIn(text: string): string[] {
  return text
    .split(/\s*;\s*/u)
    .map((name) => nameKey(name.replace(/\s*[,(].*$/u, '')))
    .filter((key) => key !== '');
}

const ROLE_NAMES = {
  nl: { chair: 'voorzitter', facilitator: 'procesbegeleider' },
  en: { chair: 'chair', facilitator: 'process facilitator' },
} as const;

function messageFor(role: 'chair' | 'facilitator', person: string, { what }: Interest, { language }: DraftContext) {
  const name = ROLE_NAMES[language][role];
  const interest = quoted(what, language);
  return say(language, {
    nl: [
      `${person} is ${name} en spreekt ook voor ${interest}.`,
      'Wie zelf een belang heeft, kan de andere belangen niet vrij aan het woord laten, hoe goed de bedoeling ook is.',
      'Zoek voor een van beide iemand anders, bijvoorbeeld een voorzitter van buiten.',
    ],
    en: [
      `${person} is ${name} and also speaks for ${interest}.`,
      'Somebody with an interest of their own cannot give the other interests a free hearing, however well they mean.',
      'Find somebody else for one of the two, for instance a chair from outside.',
    ],
  });
}
