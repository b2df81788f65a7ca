/** One thing that a token can be in a pattern; see `grammars/README.md`. */
export interface Atom {
  readonly kind: 'word' | 'begins' | 'ends' | 'adjective' | 'noun' | 'verb' | 'preposition' | 'class';
  /** The word without its sign, or the name of the class. */
  readonly text: string;
}

/** One place in a row: what its token can be, and how many tokens may stand before it. */
export interface Element {
  readonly atoms: readonly Atom[];
  readonly optional: boolean;
  readonly gap: number;
}

/** A pattern without groups: its places in order. */
export type Row = readonly Element[];

/** Says what is wrong with a pattern, in words for its author. */
export class PatternError extends Error {}

/** Says that a pattern would be found nearly everywhere. */
export class BroadPatternError extends PatternError {
  constructor() {
    super('it can match almost anything: one place must be a word, a beginning, an ending or a verb');
  }
}

/** Returns the ways in which a word of a pattern may be cut into tokens ("co-creatie" is one token or two). */
export type Spell = (word: string) => readonly (readonly string[])[];

/** More rows than this would make one pattern cost more than a lexicon. */
const MOST_ROWS = 256;
const LONGEST_PATTERN = 2000;
const DEFAULT_GAP = 8;
const WIDEST_GAP = 20;
/** Each gap multiplies the ways in which a row can fit. */
const MOST_GAPS = 3;

/** Returns the rows that a pattern stands for. Throws a `PatternError` for one that is malformed or matches anything. */
export function parsePattern(pattern: string, spell: Spell): Row[] {
  if (pattern.length > LONGEST_PATTERN) throw new PatternError(`it is longer than ${LONGEST_PATTERN} characters`);
  const reader: Reader = { pattern, at: 0, spell, depth: 0 };
  const rows = readRow(reader, '').map(withGaps);
  rows.forEach(checkRow);
  return rows;
}

interface Reader {
  readonly pattern: string;
  readonly spell: Spell;
  at: number;
  depth: number;
}

/** A place, or a gap that the place after it will take over. */
type Piece = Element | { readonly gapOf: number };

/** Reads up to one of the `ends` or the pattern's end, which only the outermost row may meet. */
function readRow(reader: Reader, ends: string): Piece[][] {
  const { pattern } = reader;
  let rows: Piece[][] = [[]];
  for (;;) {
    while (pattern[reader.at] === ' ') reader.at++;
    const sign = pattern[reader.at];
    if (sign === undefined) {
      if (ends !== '') throw new PatternError(`"${ends.at(-1)}" is missing`);
      return rows;
    }
    if (ends.includes(sign)) return rows;
    rows = crossed(rows, readPiece(reader, sign, ends !== ''));
  }
}

function readPiece(reader: Reader, sign: string, inGroup: boolean): Piece[][] {
  if (sign === '(' || sign === '[') return readGroup(reader, sign);
  if (sign === '…') return [[readGap(reader)]];
  if (')]|'.includes(sign)) throw new PatternError(`"${sign}" stands where a word should begin`);
  return readSlot(reader, inGroup);
}

function readGroup(reader: Reader, open: string): Piece[][] {
  const close = open === '(' ? ')' : ']';
  if (++reader.depth > 4) throw new PatternError('groups stand more than four deep');
  const alternatives: Piece[][] = [];
  do {
    reader.at++;
    const rows = readRow(reader, `|${close}`);
    if (rows.some((row) => row.length === 0)) throw new PatternError(`a group holds an empty alternative`);
    alternatives.push(...rows);
  } while (reader.pattern[reader.at] === '|');
  reader.at++;
  reader.depth--;
  requireSpace(reader);
  return drawnTogether(alternatives, open === '[');
}

function readGap(reader: Reader): Piece {
  const digits = /^…(\d*)/.exec(reader.pattern.slice(reader.at))?.[1] ?? '';
  reader.at += 1 + digits.length;
  requireSpace(reader);
  const limit = digits === '' ? DEFAULT_GAP : Number(digits);
  if (limit < 1 || limit > WIDEST_GAP) throw new PatternError(`a gap has 1 to ${WIDEST_GAP} tokens, not ${limit}`);
  return { gapOf: limit };
}

/** A slot runs to the next space; outside a group its alternatives are joined by bars. */
function readSlot(reader: Reader, inGroup: boolean): Piece[][] {
  const end = inGroup ? /[\s()[\]|…]/g : /[\s()[\]…]/g;
  end.lastIndex = reader.at;
  const stop = end.exec(reader.pattern)?.index ?? reader.pattern.length;
  const text = reader.pattern.slice(reader.at, stop);
  reader.at = stop;
  if (!inGroup || reader.pattern[stop] !== '|') requireSpace(reader);
  const alternatives = text.split('|').flatMap((part) => atomsOf(part, reader.spell));
  const rows = alternatives.map((atoms) => atoms.map((atom): Piece => ({ atoms: [atom], optional: false, gap: 0 })));
  return drawnTogether(rows, false);
}

function requireSpace({ pattern, at }: Reader): void {
  const next = pattern[at];
  if (next !== undefined && !' )]|'.includes(next))
    throw new PatternError(`a space is missing before "${pattern.slice(at)}"`);
}

const CLASSES = ['adj', 'num', 'any'];
const SIGNS: Readonly<Record<string, Atom['kind']>> = {
  '~': 'adjective',
  '+': 'noun',
  '@': 'verb',
  '^': 'preposition',
};

function atomsOf(text: string, spell: Spell): Atom[][] {
  if (text === '') throw new PatternError('an alternative is empty');
  const name = /^<(\w+)>$/.exec(text)?.[1];
  if (name !== undefined) {
    if (!CLASSES.includes(name)) throw new PatternError(`<${name}> is unknown; there are <adj>, <num> and <any>`);
    return [[{ kind: 'class', text: name }]];
  }
  const kind = SIGNS[text.charAt(0)];
  if (kind) return [[{ kind, text: plainWord(text.slice(1), text) }]];
  if (text.endsWith('*')) return [[{ kind: 'begins', text: wildWord(text.slice(0, -1), text) }]];
  if (text.startsWith('*')) return [[{ kind: 'ends', text: wildWord(text.slice(1), text) }]];
  if (/[<>*~@^…]/.test(text)) throw new PatternError(`"${text}" has a sign in the wrong place`);
  return spell(text).map((words) => words.map((word): Atom => ({ kind: 'word', text: word })));
}

function plainWord(word: string, text: string): string {
  if (!/^[\p{L}][\p{L}\p{M}'’-]*$/u.test(word)) throw new PatternError(`"${text}" wants one word after its sign`);
  return word;
}

function wildWord(word: string, text: string): string {
  if (!/^[\p{L}\p{M}'’-]{3,}$/u.test(word))
    throw new PatternError(`"${text}" wants at least three letters beside its star`);
  return word;
}

/**
 * Returns the alternatives with those of one token each drawn together into one place, so that a long list is one row.
 * Verbs and prepositions are matched in ways of their own and stay apart.
 */
function drawnTogether(rows: readonly Piece[][], optional: boolean): Piece[][] {
  const atoms: Atom[] = [];
  const apart: Piece[][] = [];
  for (const row of rows) {
    const [piece] = row;
    if (row.length === 1 && piece && isPlain(piece)) atoms.push(...piece.atoms);
    else apart.push(row);
  }
  // One place can be optional by itself; with longer alternatives beside it, leaving it out is an alternative too.
  const isAlone = apart.length === 0;
  if (atoms.length > 0) apart.push([{ atoms, optional: optional && isAlone, gap: 0 }]);
  return optional && !isAlone ? [...apart, []] : apart;
}

function isPlain(piece: Piece): piece is Element {
  if ('gapOf' in piece || piece.optional || piece.gap > 0) return false;
  return piece.atoms.every(({ kind }) => kind !== 'verb' && kind !== 'preposition');
}

function crossed(rows: readonly Piece[][], more: readonly Piece[][]): Piece[][] {
  if (rows.length * more.length > MOST_ROWS)
    throw new PatternError(`it stands for more than ${MOST_ROWS} rows of words`);
  return rows.flatMap((row) => more.map((piece) => [...row, ...piece]));
}

function withGaps(pieces: readonly Piece[]): Row {
  const row: Element[] = [];
  let gap = 0;
  for (const piece of pieces) {
    if ('gapOf' in piece) gap = piece.gapOf;
    else {
      row.push({ ...piece, gap });
      gap = 0;
    }
  }
  if (gap > 0) throw new PatternError('a gap stands at its end');
  return row;
}

function checkRow(row: Row): void {
  const sure = row.filter((element) => !element.optional);
  if (sure.every(({ atoms }) => atoms.some(({ kind }) => kind === 'class' || kind === 'preposition'))) {
    throw new BroadPatternError();
  }
  if ((row[0]?.gap ?? 0) > 0) throw new PatternError('a gap stands at its beginning');
  const verbs = row.filter(({ atoms }) => atoms[0]?.kind === 'verb').length;
  if (verbs > 1) throw new PatternError('it has more than one @verb');
  if (row.filter(({ gap }) => gap > 0).length > MOST_GAPS) throw new PatternError(`it has more than ${MOST_GAPS} gaps`);
}
