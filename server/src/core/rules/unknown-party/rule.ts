import { fillRow, fixOf } from '../../engine/ownership/fixes.js';
import { ownerKey, placedOwners } from '../../engine/ownership/vision.js';
import { quoted, say } from '../../engine/ownership/words.js';
import { defineRule, type DraftContext, type Fix } from '../../engine/types.js';
import { nameKey } from '../../model/table/names.js';
import type { Draft, Owner } from '../../model/types.js';
import { nearest } from '../../text/index.js';

export default defineRule({
  id: 'unknown-party',
  family: 'ownership',
  scope: 'draft',
  lessons: [1],
  severity: 'warning',
  since: '0.1.0',
  summary: {
    nl: 'Een eigenaar die niet in de lijst van partijen staat.',
    en: 'An owner who is not in the list of parties.',
  },
  check(context) {
    const { draft, report } = context;
    if (draft.table.register.parties.length === 0) return;
    const known = namesAtTheTable(draft);
    const seen = new Map<string, Owner[]>();
    for (const theme of draft.themes) {
      for (const owner of placedOwners(theme)) {
        const key = ownerKey(owner);
        if (owner.party !== undefined || known.has(key) || draft.table.register.isAmbiguous(owner.name)) continue;
        const places = seen.get(key);
        if (places) places.push(owner);
        else seen.set(key, [owner]);
      }
    }
    for (const [first, ...others] of seen.values()) {
      if (first === undefined) continue;
      const near = nearestName(first.name, draft);
      report({
        span: { start: first.start, end: first.end },
        message: messageFor(first, near, context),
        related: others.map(({ start, end }) => ({ span: { start, end }, message: first.name })),
        fixes: fixesFor(first, near, context),
      });
    }
  },
});

/** Who has a role or gave the commission is known, though no party. */
function namesAtTheTable({ table }: Draft): Set<string> {
  const names = [...table.commissioners, ...Object.values(table.roles)].map((name) => nameKey(name.value));
  return new Set(names);
}

function nearestName(name: string, { table }: Draft): string | undefined {
  return nearest(
    name,
    table.register.parties.flatMap((party) => [party.name, ...party.aliases]),
  );
}

function messageFor(owner: Owner, near: string | undefined, { language }: DraftContext) {
  const name = quoted(owner.name, language);
  return say(language, {
    nl: [
      `${name} is hier eigenaar, maar staat niet in de lijst van partijen.`,
      'Van een partij die niet aan tafel zit, is niet bekend voor welk belang zij spreekt en wat zij mag toezeggen.',
      near === undefined
        ? 'Voeg haar toe aan de partijen, met belang, vertegenwoordiger en mandaat, of noem een partij die er al staat.'
        : `Bedoelt u ${quoted(near, language)}? Anders: voeg haar toe aan de partijen.`,
    ],
    en: [
      `${name} is an owner here, but is not in the list of parties.`,
      'Of a party that is not at the table nobody knows for which interest it speaks and what it may promise.',
      near === undefined
        ? 'Add it to the parties, with interest, representative and mandate, or name a party that is there already.'
        : `Did you mean ${quoted(near, language)}? If not, add it to the parties.`,
    ],
  });
}

function fixesFor(owner: Owner, near: string | undefined, { draft, language }: DraftContext): Fix[] {
  const { partyRoom } = draft.table;
  const fixes: Fix[] = [];
  if (near !== undefined) {
    const title = language === 'nl' ? `Vervangen door ${quoted(near, 'nl')}` : `Replace by ${quoted(near, 'en')}`;
    fixes.push(fixOf(title, { span: { start: owner.start, end: owner.end }, text: near }));
  }
  // A register without a column for each of these would take in an incomplete party.
  if (partyRoom !== undefined && KEYS.every((key) => partyRoom.template.includes(`{${key}}`))) {
    const title = language === 'nl' ? 'Toevoegen aan de partijen' : 'Add to the parties';
    fixes.push(fixOf(title, fillRow(partyRoom, { name: owner.name, ...BLANKS[draft.language] })));
  }
  return fixes;
}

const KEYS = ['interest', 'representative', 'mandate'];

const BLANKS = {
  nl: { interest: '[welk belang?]', representative: '[wie?]', mandate: '[wat mag deze partij toezeggen?]' },
  en: { interest: '[which interest?]', representative: '[who?]', mandate: '[what may this party promise?]' },
} as const;
