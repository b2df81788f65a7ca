import type { Language } from '../../language/types.js';
import { oncePer } from '../../model/once-per.js';
import { vocabulary } from '../../model/vocabulary.js';
import type { Draft, Party, Room, RowRoom, Theme } from '../../model/types.js';
import { lineEndIn, lineStart, type Span, type TextEdit } from '../../text/index.js';
import type { Fix } from '../types.js';

/** Blanks stand between square brackets, which the rules know as something that the writer has still to fill in. */
const BLANK_NAME: Readonly<Record<Language, string>> = { nl: '[naam]', en: '[name]' };

/** What a new row of the register of decisions asks its writer. */
export const DECISION_BLANKS = {
  nl: { table: '[welke tafel?]', by: '[wanneer?]', owner: '[wie?]' },
  en: { table: '[which table?]', by: '[when?]', owner: '[who?]' },
} as const;

/** Returns the edit that puts a value in its room. */
export function fillRoom(room: Room, value: string): TextEdit {
  return { span: room.span, text: `${room.before}${escaped(value, room.format)}${room.after}` };
}

/** Returns the edit that adds a row; a value that is not given leaves its place empty. */
export function fillRow(room: RowRoom, values: Readonly<Record<string, string>>): TextEdit {
  const row = room.template.replace(/\{([a-z]+)\}/g, (_, key: string) => escaped(values[key] ?? '', room.format));
  return { span: room.span, text: `${room.before}${row}${room.after}` };
}

function escaped(value: string, format: Room['format']): string {
  const line = value.replace(/\s+/gu, ' ').trim();
  if (format === 'yaml') return line.replace(/[\\"]/g, '\\$&');
  if (format === 'cell') return line.replace(/\|/g, '\\|');
  return format === 'raw' ? value : line;
}

/** Returns the names of parties as an owner slot holds them; blanks make up for those that are not known. */
export function namesForSlot(parties: readonly Party[], count: number, language: Language): string {
  const blanks = new Array<string>(Math.max(0, count - parties.length)).fill(BLANK_NAME[language]);
  return [...parties.map((party) => party.name), ...blanks].join('; ');
}

export function blankName(language: Language): string {
  return BLANK_NAME[language];
}

/** Returns the edit that names owners for a theme: in the slot that names nobody, or in a new line under its heading. */
export function ownersEdit(theme: Theme, names: string, draft: Draft, slots: readonly Span[]): TextEdit {
  const [slot] = slots;
  if (slot !== undefined) {
    const gap = slot.start === slot.end && !/\s/.test(draft.text[slot.start - 1] ?? ' ') ? ' ' : '';
    return { span: slot, text: `${gap}${names}` };
  }
  const { end } = draft.sections[theme.section]?.heading ?? theme.span;
  const eol = lineEndIn(draft.text);
  return { span: { start: end, end }, text: `${eol}${eol}${ownerLabel(draft)}${names}` };
}

/** Owners are announced as the draft does it elsewhere, bullet and bold type included. */
const ownerLabel = oncePer((draft: Draft): string => {
  for (const theme of draft.themes) {
    for (const owner of theme.owners) {
      if (owner.file !== undefined || owner.role === 'client' || owner.role === 'portfolio') continue;
      const before = draft.text.slice(lineStart(draft.text, owner.start), owner.start);
      if (/^(?:[-*+] )?[*_]{0,2}\p{L}[\p{L} -]*(?:s|en)\b[*_]{0,2}:[*_]{0,2} $/u.test(before)) return before;
    }
  }
  return vocabulary.labels.insert[draft.language];
});

/** A fix of one edit that leaves something for the writer to choose or to fill in. */
export function fixOf(title: string, ...edits: readonly TextEdit[]): Fix {
  return { title, edits, safe: false };
}
