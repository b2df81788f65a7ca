import { ownerKey, speaksForVision, themesOfVision, titlePlace } from '../../engine/ownership/vision.js';
import { quoted, say } from '../../engine/ownership/words.js';
import { defineRule, type DraftContext } from '../../engine/types.js';
import { nameKey } from '../../model/table/names.js';
import type { Party } from '../../model/types.js';

export default defineRule({
  id: 'idle-party',
  family: 'ownership',
  scope: 'draft',
  lessons: [1, 6],
  severity: 'info',
  since: '0.1.0',
  summary: {
    nl: 'Een partij die aan tafel zit en nergens eigenaar van is.',
    en: 'A party at the table that owns nothing.',
  },
  check(context) {
    const { draft, report } = context;
    const busy = busyParties(context);
    // Where no theme has an owner yet, that is the finding.
    if (busy.size === 0) return;
    const idle = draft.table.parties.filter(
      ({ name, file }) => !busy.has(nameKey(name)) && (file === undefined || speaksForVision(context)),
    );
    if (idle.length > MANY) {
      report({ span: draft.table.places.parties ?? titlePlace(draft), message: messageForMany(idle, context) });
      return;
    }
    for (const party of idle) {
      const span = party.file === undefined ? party.span : titlePlace(draft);
      const related = party.file === undefined ? [] : [{ span: party.span, file: party.file, message: party.name }];
      report({ span, message: messageFor(party, context), related });
    }
  },
});

/** From here on one finding says more than one for each: it is the register that is too large. */
const MANY = 20;
const SHOWN = 3;

/** Parties that own a theme, an action or a question, and the units that they are part of. */
function busyParties(context: DraftContext): Set<string> {
  // Of a theme that stands there twice, the owners of both count: which of them is right is another finding.
  const themes = [...themesOfVision(context), ...context.draft.themes];
  const busy = new Set(themes.flatMap((theme) => theme.owners.map(ownerKey)));
  if (busy.size === 0) return busy;
  const { register } = context.draft.table;
  for (const { table } of [context.draft, ...context.siblings]) {
    const names = [
      ...table.taskOwners,
      ...table.decisions.flatMap((decision) => decision.owner ?? []),
      ...table.commissioners.map((name) => name.value),
    ];
    for (const name of names) busy.add(nameKey(register.find(name)?.name ?? name));
  }
  for (const party of register.parties) {
    if (party.parent === undefined || !busy.has(nameKey(party.name))) continue;
    busy.add(nameKey(register.find(party.parent)?.name ?? party.parent));
  }
  return busy;
}

function messageFor(party: Party, { language }: DraftContext) {
  const name = quoted(party.name, language);
  return say(language, {
    nl: [
      `${name} zit aan tafel, maar is nergens eigenaar van.`,
      'Wie alleen meepraat, hoeft na de vaststelling niets waar te maken, en voelt de visie niet als de eigen visie.',
      'Van welk thema kan deze partij mede-eigenaar zijn? Is zij alleen adviseur, zeg dat dan bij haar mandaat en zet deze melding uit.',
    ],
    en: [
      `${name} sits at the table, but owns nothing.`,
      'Those who only talk along have nothing to make good after adoption, and do not feel the vision to be theirs.',
      'Of which theme can this party be a co-owner? If it is an adviser only, say so in its mandate and switch this finding off.',
    ],
  });
}

function messageForMany(idle: readonly Party[], { draft, language }: DraftContext) {
  const names = idle
    .slice(0, SHOWN)
    .map(({ name }) => quoted(name, language))
    .join(', ');
  const [some, all, rest] = [idle.length, draft.table.parties.length, idle.length - SHOWN];
  return say(language, {
    nl: [
      `Van de ${all} partijen aan tafel zijn er ${some} nergens eigenaar van: ${names} en nog ${rest}.`,
      'Aan zo’n lijst is niet te zien wie er werkelijk aan tafel zit en wie daar iets moet waarmaken.',
      'Wie hoort er echt aan tafel? Laat de anderen uit de lijst, of geef hun een thema.',
    ],
    en: [
      `Of the ${all} parties at the table ${some} own nothing: ${names} and ${rest} more.`,
      'Such a list does not show who really sits at the table, and who has something to make good there.',
      'Who does belong at the table? Leave the others out of the list, or give them a theme.',
    ],
  });
}
