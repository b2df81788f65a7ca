/** What a UTF-16 unit does in a text. Those up to `digit` make words; those from `space` on part them and are no token. */
export const UnitKind = {
  unknown: 0,
  letter: 1,
  digit: 2,
  hyphen: 3,
  apostrophe: 4,
  mark: 5,
  opaque: 6,
  space: 7,
  newline: 8,
  ignored: 9,
} as const;

/** Kinds by unit, filled as units are met: sorting 65,536 units beforehand would cost more than most documents. */
export const unitKinds = new Uint8Array(0x10000);

/** The normalised form of a letter or digit by unit; 0 when the form has more than one unit, see `foldedUnits`. */
export const foldedUnit = new Uint16Array(0x10000);

const longForms = new Map<number, string>();

/** Returns the kind of a unit that `unitKinds` does not know yet, and remembers it. */
export function learnUnit(unit: number): number {
  const kind = kindOf(unit);
  unitKinds[unit] = kind;
  const folded = foldOf(String.fromCharCode(unit), kind);
  if (folded.length === 1) foldedUnit[unit] = folded.charCodeAt(0);
  else longForms.set(unit, folded);
  return kind;
}

/** Returns the kind of the unit at an offset; the end of a text is white space. */
export function kindAt(text: string, at: number): number {
  if (at >= text.length) return UnitKind.space;
  const unit = text.charCodeAt(at);
  return unitKinds[unit] || learnUnit(unit);
}

/** Returns the normalised form of a letter that becomes several, such as a ligature. */
export function foldedUnits(unit: number): string {
  return longForms.get(unit) ?? '';
}

/** Returns whether the unit begins a capitalised word. */
export function isUpperCase(unit: number): boolean {
  const letter = String.fromCharCode(unit);
  return letter !== letter.toLowerCase();
}

/** Returns whether a unit that is ignored is part of the letter before it, as combining accents are and masks are not. */
export function isAccent(unit: number): boolean {
  return unit !== WORD_JOINER && /\p{M}/u.test(String.fromCharCode(unit));
}

/** Letters lose case and accents, and one sign stands for all its typographic kinds. */
function foldOf(text: string, kind: number): string {
  if (text >= 'a' && text <= 'z') return text;
  if (kind === UnitKind.hyphen) return '-';
  if (kind === UnitKind.apostrophe) return "'";
  if (kind === UnitKind.mark)
    return text.replace(/[\u201C-\u201F\u00AB\u00BB]/, '"').replace(/[\u2012-\u2015]/, '\u2013');
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/\p{M}/gu, '') || text;
}

function kindOf(unit: number): number {
  if (unit >= LETTER_A && unit <= LETTER_Z) return UnitKind.letter;
  const text = String.fromCharCode(unit);
  if (text === '\uFFFC') return UnitKind.opaque;
  // Format characters (word joiner, soft hyphen, zero-width space) and combining accents are no part of a word's spelling.
  if (/[\p{Cf}\p{M}]/u.test(text)) return UnitKind.ignored;
  if (text === '\n') return UnitKind.newline;
  if (/\s/.test(text)) return UnitKind.space;
  if (/['\u2018\u2019\u02BC`\u00B4]/.test(text)) return UnitKind.apostrophe;
  if (/\p{Nd}/u.test(text)) return UnitKind.digit;
  // A raised digit belongs to its unit ("m²").
  if (/[\p{L}\p{No}]/u.test(text)) return UnitKind.letter;
  if (/[-\u2010\u2011]/.test(text)) return UnitKind.hyphen;
  return UnitKind.mark;
}

/** Stands wherever something is masked, so it is known without asking. */
const WORD_JOINER = 0x2060;
const LETTER_A = 97;
const LETTER_Z = 122;
