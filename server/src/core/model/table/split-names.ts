import { MASK, type Span } from '../../text/index.js';
import { vocabulary } from '../vocabulary.js';
import { nameTokens, type NameToken } from './names.js';
import type { Register, RegisterMatch } from './register.js';

/** How the writer announced the names. */
export interface SplitOptions {
  /** Whether several names are expected, as after "Eigenaren:"; after "Eigenaar:" a row of single words is one unit's name. */
  readonly many: boolean;
}

/** One name of a slot; offsets in the text that was split. */
export interface NamePiece extends Span {
  /** The registered names inside it. */
  readonly matches: readonly RegisterMatch[];
}

interface Join extends Span {
  readonly kind: 'strong' | 'comma' | 'and' | 'ampersand';
}

/**
 * Cuts the text of an owner slot into names. Registered names are kept whole, whatever marks they hold.
 * For the rest: a semicolon, slash, plus or line end always parts names, a comma does if there is none of these,
 * and "en" does at the end of a list, unless it seems to stand inside one unit's name.
 */
export function splitNames(text: string, register: Register, options: SplitOptions): NamePiece[] {
  const tokens = nameTokens(text);
  const matches = register.matches(tokens);
  const joins = joinsOf(text, tokens, matches);
  const strong = joins.filter((join) => join.kind === 'strong');
  const parts = cut({ start: 0, end: text.length }, strong);
  return parts
    .flatMap((part) => splitPart(text, part, { joins, matches, many: options.many, alone: strong.length === 0 }))
    .map((piece) => trim(text, piece))
    .filter((piece) => piece.end > piece.start)
    .map((piece) => ({
      ...piece,
      matches: matches.filter((match) => match.start >= piece.start && match.end <= piece.end),
    }));
}

interface PartContext {
  readonly joins: readonly Join[];
  readonly matches: readonly RegisterMatch[];
  readonly many: boolean;
  /** Whether no stronger mark parts names in this slot. */
  readonly alone: boolean;
}

function splitPart(text: string, part: Span, context: PartContext): Span[] {
  const inside = context.joins.filter((join) => join.start >= part.start && join.end <= part.end);
  const registered = context.matches.some((match) => match.start >= part.start && match.end <= part.end);
  const commas = inside.filter((join) => join.kind === 'comma');
  const ands = inside.filter((join) => join.kind === 'and');
  if (!context.alone && !registered) return [part];
  if (commas.length === 0) return splitAtAnd(text, part, { ...context, joins: inside });
  if (!context.many && !registered && isOneUnit(text, cut(part, [...commas, ...ands]))) return [part];
  const items = cut(part, commas);
  const last = items.pop();
  if (last === undefined) return items;
  // Where "en" stands inside an earlier item, commas part the names and "en" belongs to them: "Sport en Cultuur, Stadsbeheer".
  const andInNames = ands.some((and) =>
    items.some((item) => within(and, item) && bothSides(item, and, context.matches) === 0),
  );
  if (andInNames)
    return [...items.flatMap((item) => splitRegistered(item, ands, context)), ...splitRegistered(last, ands, context)];
  return [
    ...items.flatMap((item) => splitRegistered(item, ands, context)),
    ...cut(
      last,
      inside.filter((join) => within(join, last) && partsLast(join, last, context)),
    ),
  ];
}

/** The last item of a list is "B en C"; "&" parts only what is registered, since it may stand in a firm's name. */
function partsLast(join: Join, last: Span, { matches }: PartContext): boolean {
  return join.kind === 'and' || (join.kind === 'ampersand' && bothSides(last, join, matches) > 0);
}

/** "A en B" without commas. */
function splitAtAnd(text: string, part: Span, context: PartContext): Span[] {
  const ands = context.joins.filter((join) => join.kind === 'and' || join.kind === 'ampersand');
  if (ands.length === 0) return [part];
  const pieces = cut(part, ands);
  const registered = context.matches.some((match) => within(match, part));
  if (registered) return splitRegistered(part, ands, context);
  const words = ands.filter((join) => join.kind === 'and');
  if (words.length === 0) return context.many && !endsAsFirm(text, pieces.at(-1)) ? pieces : [part];
  if (context.many) return cut(part, words);
  return pieces.every((piece) => looksWhole(text, piece)) ? cut(part, words) : [part];
}

/** Cuts where a registered name stands on at least one side, or where several names are expected. */
function splitRegistered(part: Span, ands: readonly Join[], context: PartContext): Span[] {
  const cuts = ands.filter(
    (and) =>
      within(and, part) &&
      (bothSides(part, and, context.matches) > 0 ||
        (context.many && and.kind === 'and' && context.matches.some((match) => within(match, part)))),
  );
  return cut(part, cuts);
}

/** Number of sides of a join on which a registered name touches it. */
function bothSides(part: Span, join: Join, matches: readonly RegisterMatch[]): number {
  const before = matches.some((match) => within(match, part) && match.end <= join.start);
  const after = matches.some((match) => within(match, part) && match.start >= join.end);
  return Number(before) + Number(after);
}

/** "Ruimte, Wonen en Milieu" after a label in the singular: all single words. */
function isOneUnit(text: string, pieces: readonly Span[]): boolean {
  return pieces.every((piece) => !looksWhole(text, piece));
}

const UNITS = new Set(vocabulary.bodies.units);
const FIRM_ENDINGS = new Set(vocabulary.labels.firm_endings);

/** Several words, an abbreviation or the word for a unit is a name of its own rather than part of one. */
function looksWhole(text: string, piece: Span): boolean {
  const source = text.slice(piece.start, piece.end).replaceAll(MASK, '').trim();
  const words = source.split(/\s+/);
  return words.length > 1 || /^[\p{Lu}&]{2,6}$/u.test(source) || UNITS.has(source.toLowerCase());
}

function endsAsFirm(text: string, piece: Span | undefined): boolean {
  if (piece === undefined) return false;
  return FIRM_ENDINGS.has(text.slice(piece.start, piece.end).replaceAll(MASK, '').trim().toLowerCase());
}

const PHRASES = vocabulary.labels.joins.words.filter((word) => word.includes(' ') || !['en', 'and'].includes(word));
const STRONG = new RegExp(`[;\\n\\r|·•]|(?<=\\s)[+/–](?=\\s)|/|(?<=^|\\s)(?:${PHRASES.join('|')})(?=\\s)`, 'giu');

/** Joins outside registered names and parentheses. */
function joinsOf(text: string, tokens: readonly NameToken[], matches: readonly RegisterMatch[]): Join[] {
  const closed = [...matches, ...parentheses(text)];
  const open = (span: Span) => !closed.some((range) => within(span, range));
  const joins: Join[] = [];
  for (const match of text.matchAll(STRONG)) {
    joins.push({ start: match.index, end: match.index + match[0].length, kind: 'strong' });
  }
  for (const { word, start, end } of tokens) {
    if (word === ',') joins.push({ start, end, kind: 'comma' });
    if (word === '&') {
      const written = text.slice(start, end).replaceAll(MASK, '');
      const spaced = /\s/.test(text[start - 1] ?? '') && /\s/.test(text[end] ?? '');
      if (written !== '&' || spaced) joins.push({ start, end, kind: written === '&' ? 'ampersand' : 'and' });
    }
  }
  return joins.filter(open).sort((a, b) => a.start - b.start);
}

function parentheses(text: string): Span[] {
  return [...text.matchAll(/\([^()]*\)/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function cut(part: Span, joins: readonly Span[]): Span[] {
  const pieces: Span[] = [];
  let start = part.start;
  for (const join of joins) {
    pieces.push({ start, end: join.start });
    start = join.end;
  }
  return [...pieces, { start, end: part.end }];
}

function within(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

function trim(text: string, piece: Span): Span {
  const isSpace = (at: number) => /[\s\u2060]/.test(text[at] ?? '');
  let { start, end } = piece;
  while (start < end && isSpace(start)) start++;
  while (end > start && isSpace(end - 1)) end--;
  return { start, end };
}
