import type { Language } from '../../language/types.js';
import { wordOfKey } from '../../config/keys.js';
import type { Draft, TableRole } from '../../model/types.js';
import { lineEndIn, type TextEdit } from '../../text/index.js';
import { blankName, fillRoom } from './fixes.js';

const BLANKS: Readonly<Record<Language, Readonly<Record<'commission', string>>>> = {
  nl: { commission: '[wat is de opdracht?]' },
  en: { commission: '[what is the commission?]' },
};
export const ROLES: readonly TableRole[] = ['chair', 'facilitator', 'pen-holder'];

/** Returns the edits that add the missing keys of the table with blanks in them; none where the draft has no room for them. */
export function skeletonEdits(draft: Draft, missing: { commission: boolean; roles: boolean }): TextEdit[] {
  const { rooms } = draft.table;
  if (rooms.table !== undefined) return [fillRoom(rooms.table, wholeTable(draft))];
  const edits = missing.commission ? commissionEdits(draft) : [];
  return missing.roles ? [...edits, ...roleEdits(draft)] : edits;
}

function commissionEdits({ table, language }: Draft): TextEdit[] {
  const { commission, commissioners } = table.rooms;
  const edits: TextEdit[] = [];
  if (table.commission === undefined && commission !== undefined)
    edits.push(fillRoom(commission, BLANKS[language].commission));
  if (table.commissioners.length === 0 && commissioners !== undefined) {
    const names = `${blankName(language)}; ${blankName(language)}`;
    edits.push(fillRoom(commissioners, names));
  }
  return joined(edits);
}

function roleEdits({ table, language }: Draft): TextEdit[] {
  const { rooms, roles } = table;
  if (rooms.roles !== undefined) return [fillRoom(rooms.roles, rolesMap(language))];
  return joined(
    ROLES.flatMap((role) => {
      const room = rooms[role];
      return roles[role] === undefined && room !== undefined ? [fillRoom(room, blankName(language))] : [];
    }),
  );
}

function rolesMap(language: Language, missing: readonly TableRole[] = ROLES): string {
  const pairs = missing.map((role) => `${wordOfKey(role, 'roles', language)}: "${blankName(language)}"`);
  return `{ ${pairs.join(', ')} }`;
}

/** What the text says already is not asked for again. */
function wholeTable({ text, table, language }: Draft): string {
  const word = (key: string) => wordOfKey(key, 'table', language);
  const missing = ROLES.filter((role) => table.roles[role] === undefined);
  return [
    `${wordOfKey('table', 'root', language)}:`,
    ...(table.commission === undefined ? [`  ${word('commission')}: "${BLANKS[language].commission}"`] : []),
    ...(table.commissioners.length === 0
      ? [`  ${word('commissioners')}: ["${blankName(language)}", "${blankName(language)}"]`]
      : []),
    ...(missing.length > 0 ? [`  ${word('roles')}: ${rolesMap(language, missing)}`] : []),
  ].join(lineEndIn(text));
}

/** Edits at one place become one, since of two that overlap only one would be carried out. */
function joined(edits: readonly TextEdit[]): TextEdit[] {
  const byPlace = new Map<number, TextEdit>();
  for (const edit of edits) {
    const known = byPlace.get(edit.span.start);
    byPlace.set(edit.span.start, known === undefined ? edit : { span: edit.span, text: known.text + edit.text });
  }
  return [...byPlace.values()];
}
