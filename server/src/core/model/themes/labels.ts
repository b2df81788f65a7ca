import { visible } from '../../text/index.js';
import { vocabulary, type OwnerRole } from '../vocabulary.js';

/** What a label of an owner slot says. */
export interface OwnerLabel {
  readonly role: OwnerRole;
  readonly many: boolean;
}

const { heads, before, after, columns, raci } = vocabulary.labels;
/** Nothing but visible characters of ASCII with single spaces between them. */
const PLAIN_LABEL = /^[!-~]+(?: [!-~]+)*$/;
const HEADS = new Map(
  heads.flatMap(({ role, number, words }) => words.map((word) => [fold(word), { role, many: number === 'many' }])),
);
const BEFORE = new Set(before.map(fold));
const AFTER = after.map(fold);
const COLUMNS = new Map<string, OwnerRole>([
  ...columns.owner.map((word): [string, OwnerRole] => [fold(word), 'owner']),
  ...columns.lead.map((word): [string, OwnerRole] => [fold(word), 'lead']),
]);
const LETTERS = new Map<string, OwnerRole | 'other'>(
  (['owner', 'lead', 'other'] as const).flatMap((role) =>
    raci[role].map((word): [string, OwnerRole | 'other'] => [fold(word), role]),
  ),
);
const LONGEST_LABEL = 60;

/** Returns what a label asks for, or nothing if it is no label of an owner slot. */
export function readOwnerLabel(text: string): OwnerLabel | undefined {
  if (text.length > LONGEST_LABEL) return undefined;
  const words = fold(visible(text)).replace(/\s*:$/, '');
  const parts = words.split(/\s*(?:\/|&|\ben\b|\band\b)\s*/u).filter((part) => part !== '');
  const labels = parts.map(headOf);
  const [first] = labels;
  if (first === undefined || labels.some((label) => label === undefined)) return headOf(words);
  return { role: first.role, many: labels.length > 1 || first.many };
}

/** Returns what a column of a table of themes asks for; such a column may be called "wie". */
export function readOwnerColumn(text: string): OwnerLabel | undefined {
  const label = readOwnerLabel(text);
  if (label !== undefined) return label;
  const role = COLUMNS.get(fold(visible(text)).replace(/\?$/, ''));
  return role === undefined ? undefined : { role, many: true };
}

/** Returns the roles that a cell such as "A/R" gives, or nothing if it holds anything else than such letters. */
export function readRaciLetters(text: string): (OwnerRole | 'other')[] | undefined {
  const letters = fold(visible(text))
    .split(/[\s,/+&]+/u)
    .filter((letter) => letter !== '');
  const roles = letters.map((letter) => (letter.length === 1 ? LETTERS.get(letter) : undefined));
  return roles.some((role) => role === undefined) ? undefined : (roles as (OwnerRole | 'other')[]);
}

/** Returns what a column of a table of responsibilities gives, such as "Responsible" or "Verantwoordelijk (R)". */
export function readRaciColumn(text: string): OwnerRole | 'other' | undefined {
  const words = fold(visible(text));
  const letter = /\((\p{L})\)$/u.exec(words)?.[1];
  return LETTERS.get(letter ?? words);
}

function headOf(label: string): OwnerLabel | undefined {
  let words = label;
  for (const tail of AFTER) {
    if (words.endsWith(` ${tail}`)) words = words.slice(0, -tail.length - 1);
  }
  for (;;) {
    const head = HEADS.get(words);
    if (head !== undefined) return head;
    const space = words.indexOf(' ');
    if (space === -1 || !BEFORE.has(words.slice(0, space))) return undefined;
    words = words.slice(space + 1);
  }
}

function fold(text: string): string {
  // Most labels need nothing else, and to look for what they do not hold costs more than all the rest.
  if (PLAIN_LABEL.test(text)) return text.toLowerCase();
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}
