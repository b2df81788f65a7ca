import { MASK, shift, visible, type Span } from '../../text/index.js';
import { nobodyIn } from '../table/diffuse.js';
import { ARTICLES, nameTokens, plainWords } from '../table/names.js';
import type { Register } from '../table/register.js';
import { splitNames, type NamePiece } from '../table/split-names.js';
import { optional } from '../table/from-data.js';
import type { Owner, Party, Room } from '../types.js';
import { vocabulary } from '../vocabulary.js';
import type { SectorNames } from './sectors-of-names.js';
import type { SlotMemory } from './slot-memory.js';
import type { OwnerSlot, SlotShape } from './slot.js';

/** What names are read with. */
export interface NameContext {
  readonly register: Register;
  /** Words of the draft's title; an authority of that name is everyone. */
  readonly own: ReadonlySet<string>;
  readonly sectors: SectorNames;
  readonly memory: SlotMemory;
}

/** What a slot says. Offsets are those of the slot. */
export interface SlotReading {
  readonly owners: readonly Owner[];
  /** Places that name everybody. */
  readonly diffuse: readonly Span[];
  /** Places that name nobody yet: empty, or "n.t.b.". */
  readonly nobody: readonly Span[];
  /** Blanks between square brackets that wait for a name. */
  readonly blanks: readonly Span[];
}

/** More words than this make a sentence, not a name. */
const LONGEST_NAME = 9;

/** What is longer, in characters, is no list of owners: an export put a whole register into one cell, or behind one label. */
const LONGEST_SLOT = 20_000;

/** Returns who a slot names; nothing at all when it turns out to be no owner slot. */
export function readSlot(slot: OwnerSlot, context: NameContext): SlotReading | undefined {
  if (slot.text.length > LONGEST_SLOT) return undefined;
  const { memory } = context;
  const kept = slot.origin ?? (slot.shape === 'table' ? memory.alike(slot) : undefined);
  if (kept === undefined) return readAnew(slot, context);
  return memory.reading(kept, slot.start - kept.start, () => readAnew(kept, context));
}

function readAnew(slot: OwnerSlot, context: NameContext): SlotReading | undefined {
  const text = withoutSentences(slot.text);
  const none = nobodyIn(text, context.own);
  const pieces =
    slot.whole || (none !== undefined && none !== 'everybody')
      ? [wholePiece(text, context)]
      : splitNames(text, context.register, { many: slot.many });
  const reading = { owners: [] as Owner[], diffuse: [] as Span[], nobody: [] as Span[], blanks: [] as Span[] };
  let prose = 0;
  let known = 0;
  for (const piece of pieces) {
    const span = slot.whole ? { start: slot.start, end: slot.end } : shift(piece, slot.start);
    const kind = piece.matches.length > 0 ? undefined : nobodyIn(text.slice(piece.start, piece.end), context.own);
    if (kind === 'everybody') reading.diffuse.push(span);
    else if (kind === 'blank') reading.blanks.push(span);
    else if (kind !== undefined) reading.nobody.push(span);
    else {
      const named = nameIn(text, piece, context, slot.shape);
      if (named === undefined) prose++;
      else reading.owners.push(ownerOf(named, slot, span));
      if (named !== undefined && isKnown(named)) known++;
    }
  }
  // Prose among the names shows that the label meant something else, unless one of the names is known.
  if (prose > 0 ? slot.doubtful || known === 0 : slot.doubtful && known === 0) return undefined;
  if (pieces.length === 0) reading.nobody.push({ start: slot.start, end: slot.end });
  return reading;
}

interface Named {
  readonly name: string;
  readonly party?: Party;
}

function ownerOf(named: Named, slot: OwnerSlot, span: Span): Owner {
  const room = slot.room ?? (slot.whole || slot.file !== undefined ? undefined : roomBehind(span));
  return { ...named, role: slot.role, ...span, ...optional('room', room), ...optional('file', slot.file) };
}

/** A semicolon always parts names, whatever stands around it. */
function roomBehind({ end }: Span): Room {
  return { span: { start: end, end }, before: '; ', after: '', format: 'text' };
}

function wholePiece(text: string, { register }: NameContext): NamePiece {
  return { start: 0, end: text.length, matches: register.matches(nameTokens(text)) };
}

const UNITS = new Set(vocabulary.bodies.units);
const OFFICES = vocabulary.bodies.offices;
const AROUND = new Set([...vocabulary.bodies.around, ...ARTICLES]);
const INDEFINITE = new Set(vocabulary.bodies.indefinite);
const REMARKS = new Set(vocabulary.labels.remarks);

/** Returns the name in a piece, or nothing if it is a stretch of prose. */
function nameIn(text: string, piece: NamePiece, { register }: NameContext, shape: SlotShape): Named | undefined {
  const source = text.slice(piece.start, piece.end);
  const written = visible(source).replace(/[.,:]+$/u, '');
  const exact = register.find(written);
  if (exact !== undefined) return { name: exact.name, party: exact };
  const { outer, inner } = parenthesis(written);
  const known = register.find(outer) ?? coveredBy(outer, register);
  if (known !== undefined) return { name: known.name, party: known };
  const unit = inner === undefined ? undefined : (register.find(inner) ?? coveredBy(inner, register));
  if (unit !== undefined) return { name: unit.name, party: unit };
  const words = plainWords(outer);
  if (words.length > LONGEST_NAME || INDEFINITE.has(words[0] ?? '') || !/[\p{L}\p{N}]/u.test(outer)) return undefined;
  const name = inner === undefined || isRemark(inner) ? outer : written;
  return { name: withoutArticle(name, shape) };
}

/** "team Wonen" is Wonen when only that is registered; "wethouder Wonen" is somebody else. */
function coveredBy(text: string, register: Register): Party | undefined {
  const tokens = nameTokens(text);
  const [match, second] = register.matches(tokens);
  if (match === undefined || second !== undefined) return undefined;
  const rest = [...tokens.slice(0, match.firstToken), ...tokens.slice(match.endToken)];
  return rest.every((token) => AROUND.has(token.word)) ? match.party : undefined;
}

/** "J. Jansen (Mobiliteit)". */
function parenthesis(text: string): { outer: string; inner?: string } {
  const found = /^(.*?\S)\s*\(([^()]*)\)\s*$/u.exec(text);
  return found === null ? { outer: text } : { outer: found[1] ?? '', inner: found[2] ?? '' };
}

function isRemark(text: string): boolean {
  return REMARKS.has(plainWords(text)[0] ?? '') || /\d/.test(text);
}

/** A capital article belongs to the name, as in "De Linde", unless it begins a sentence. */
function withoutArticle(name: string, shape: SlotShape): string {
  const [first, ...rest] = name.split(' ');
  const article =
    rest.length > 0 &&
    ARTICLES.has((first ?? '').toLowerCase()) &&
    (shape === 'sentence' || first === first?.toLowerCase());
  return article ? rest.join(' ') : name;
}

/** A registered name, or one that says what it is. */
function isKnown({ name, party }: Named): boolean {
  if (party !== undefined) return true;
  const words = plainWords(name);
  return words.some((word) => UNITS.has(word)) || startsWithOffice(words.join(' '));
}

function startsWithOffice(words: string): boolean {
  return OFFICES.some((office) => words === office || words.startsWith(`${office} `));
}

const STOPPED = new Set([...vocabulary.labels.stopped, ...Object.keys(vocabulary.labels.shortened)]);

/** Names end where a new sentence begins: "RWM. Deze afdeling beslist."; "Afd. Ruimte" is one name. */
function withoutSentences(text: string): string {
  let end = text.length;
  // Most names have no full stop in them.
  for (const stop of text.includes('.') ? text.matchAll(SENTENCE_END) : []) {
    const word = stop[1] ?? '';
    if (STOPPED.has(word.toLowerCase())) continue;
    end = stop.index + word.length;
    break;
  }
  while (end > 0 && isGap(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

const SENTENCE_END = /([\p{L}\p{N})\]]{3,})\.[\s\u2060]+(?=\p{Lu})/gu;

function isGap(unit: string): boolean {
  return unit === MASK || unit.trim() === '';
}
