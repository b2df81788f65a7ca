import { MASK, overlaps, shift, type Span } from '../../text/index.js';
import { keepingLast, oncePer } from '../once-per.js';
import { mayHold } from '../phrase-hints.js';
import { hintedList, phrasesOf } from '../phrases.js';
import { proseOf } from '../statement-text.js';
import { nobodyIn } from '../table/diffuse.js';
import { nameTokens, plainWords } from '../table/names.js';
import { createRegister, type Register } from '../table/register.js';
import { routeOf } from '../decisions/answers.js';
import type { Draft, Owner, Party, Section, SegmentModel, Statement } from '../types.js';
import { vocabulary } from '../vocabulary.js';
import { DOING, namedActor } from './named-actors.js';
import { namesKey } from './table-memory.js';

/** A body that a theme's text gives something to do. Offsets in the whole draft. */
export interface ActingBody extends Span {
  readonly name: string;
}

const GAP = `[\\s${MASK}]+`;
const NAME = "\\p{Lu}[\\p{L}\\p{N}'’&-]*";
const { units, joined, alone, around } = vocabulary.bodies;
/** "team Wonen", "Hengelsportvereniging De Karper". */
const UNIT_FIRST = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[...units, ...units.map(capital), `\\p{L}+(?:${joined.join('|')})`].join('|')})${GAP}(?:(?:de|van|voor|der)${GAP})?${NAME}`,
  'u',
);
/** "Housing Retrofit Team". */
const UNIT_LAST = new RegExp(`(?:${NAME}${GAP}){1,4}(?:${units.map(capital).join('|')})(?![\\p{L}\\p{N}])`, 'u');
const ALONE = phrasesOf(alone);
const UNIT_HINT = hintedList([...units, ...joined.map((ending) => `*${ending}`)]);
const AROUND = new Set(around);
const UNITS = new Set(units);

/** Returns a body that the theme's own text says will do something, or nothing if it names none. */
export function actingBody(
  draft: Draft,
  section: Section,
  owners: readonly Owner[],
  names: NamesOfBodies,
): ActingBody | undefined {
  for (let at = section.firstSegment; at < section.endSegment; at++) {
    const segment = draft.segments[at];
    if (segment === undefined) continue;
    const { start, model } = segment;
    const bodyIn = bodiesOf(model, names);
    for (let index = 0; index < model.statements.length; index++) {
      const found = bodyIn(index);
      if (found === undefined) continue;
      const place = shift(model.statements[index] as Statement, start);
      const isSlot = owners.some((owner) => owner.file === undefined && overlaps(owner, place));
      if (!isSlot) return { ...shift(found, place.start), name: found.name };
    }
  }
  return undefined;
}

/** By which names bodies are known in a draft. */
export interface NamesOfBodies {
  readonly register: Register;
  /** Words of the draft's title. */
  readonly own: ReadonlySet<string>;
  /** The same for the same names and words. */
  readonly key: string;
}

/** Returns the names of the parties and of all owners, so that a theme may give work to any of them. */
export function namesOfBodies(draft: Draft): NamesOfBodies {
  const register = registerOfNames(draft);
  const own = ownWords(draft);
  return { register, own, key: namesKey({ register, own }) };
}

const known = new WeakMap<
  SegmentModel,
  { readonly key: string; readonly bodies: Map<number, ActingBody | undefined> }
>();

/** Returns a look-up of the body that acts in a sentence of a segment, kept as long as the names stay the same. */
function bodiesOf(model: SegmentModel, names: NamesOfBodies): (statement: number) => ActingBody | undefined {
  let last = known.get(model);
  if (last?.key !== names.key) known.set(model, (last = { key: names.key, bodies: new Map() }));
  const { bodies } = last;
  return (index) => {
    if (!bodies.has(index)) bodies.set(index, bodyActingIn(model, index, names));
    return bodies.get(index);
  };
}

function bodyActingIn(model: SegmentModel, index: number, { register, own }: NamesOfBodies): ActingBody | undefined {
  const statement = model.statements[index];
  // Who puts a question on a table decides where it lies, but does not carry out the theme.
  if (
    statement === undefined ||
    statement.question ||
    statement.kind === 'quote' ||
    routeOf(model, index) !== undefined
  )
    return undefined;
  const body = bodyIn(model, index, { register, own });
  const acts =
    body !== undefined &&
    ((statement.kind === 'commitment' && !standsBeside(proseOf(model, statement), body, statement.language)) ||
      actsNearby(proseOf(model, statement), body, statement.language));
  return acts ? body : namedActor(model, index, own);
}

function registerOfNames({ table, themes }: Draft): Register {
  const known = new Set(table.register.parties);
  const names = new Set<string>();
  for (const { owners } of themes) {
    for (const { name, party } of owners) if (party === undefined || !known.has(party)) names.add(name);
  }
  if (names.size === 0) return table.register;
  const registerWith = registersWith(table.register);
  return registerWith(JSON.stringify([...names]), () =>
    createRegister([...table.register.parties, ...[...names].map(partyCalled)]),
  );
}

function partyCalled(name: string): Party {
  return { name, aliases: tailOf(name), sectors: [], rooms: {}, span: { start: 0, end: 0 } };
}

/** The register with the names of owners added, kept with the register as long as the names stay the same. */
const registersWith = oncePer((_: Register) => keepingLast<Register>());

/** "Cultuurhuis De Gaarde" is "De Gaarde" for short; "team Wonen" is not "Wonen". */
function tailOf(name: string): string[] {
  const [first = '', ...rest] = name.split(' ');
  const tail = rest.join(' ');
  return AROUND.has(first.toLowerCase()) || !/^\p{Lu}/u.test(tail) ? [] : [tail];
}

/** Words between a body and its verb. */
const BEFORE = /(?:[\s\u2060]+[\p{L}\p{N}'’-]+){0,3}[\s\u2060]*$/u;
const AFTER = /^(?:[\s\u2060]+[\p{L}\p{N}'’-]+){0,3}/u;

const BESIDE = {
  nl: new RegExp(`(?<!\\p{L})(?:${vocabulary.bodies.beside.nl.join('|')})(?:${GAP}(?:de|het|een))?${GAP}$`, 'iu'),
  en: new RegExp(`(?<!\\p{L})(?:${vocabulary.bodies.beside.en.join('|')})(?:${GAP}(?:the|an?))?${GAP}$`, 'iu'),
};

/** "Het terrein van de politie wordt een park" says whose it is, and not who acts. */
function standsBeside(prose: string, { start }: Span, language: Statement['language']): boolean {
  return BESIDE[language].test(prose.slice(0, start));
}

/** A description may say what a body does all the same: "De Omgevingsdienst controleert jaarlijks". */
function actsNearby(prose: string, { start, end }: Span, language: Statement['language']): boolean {
  const after = AFTER.exec(prose.slice(end))?.[0] ?? '';
  const before = BEFORE.exec(prose.slice(0, start))?.[0] ?? '';
  return DOING[language].find(after) !== undefined || DOING[language].find(before) !== undefined;
}

function bodyIn(
  model: SegmentModel,
  index: number,
  { register, own }: Pick<NamesOfBodies, 'register' | 'own'>,
): ActingBody | undefined {
  const statement = model.statements[index];
  if (statement === undefined) return undefined;
  const prose = proseOf(model, statement);
  const registered = register.mayHoldName(prose)
    ? register.matches(nameTokens(prose)).find((match) => isWrittenAsName(prose.slice(match.start, match.end)))
    : undefined;
  if (registered !== undefined) return { start: registered.start, end: registered.end, name: registered.party.name };
  const may = (list: number) => mayHold(model.hints, index, list);
  for (const expression of may(UNIT_HINT) ? [UNIT_FIRST, UNIT_LAST] : []) {
    const match = expression.exec(prose);
    if (match === null || nobodyIn(match[0], own) !== undefined || isDated(prose, match)) continue;
    return { start: match.index, end: match.index + match[0].length, name: match[0] };
  }
  const single = may(ALONE.list) ? ALONE.find(prose) : undefined;
  return single === undefined ? undefined : { ...single, name: prose.slice(single.start, single.end) };
}

/** A name has a capital, unless it is the word for the one body of its kind at the table: "het waterschap". */
function isWrittenAsName(text: string): boolean {
  return /\p{Lu}/u.test(text) || UNITS.has(text);
}

/** "Het programma Wonen 2030" is a paper. */
function isDated(prose: string, { index, 0: name }: RegExpExecArray): boolean {
  return /^[\s\u2060]+(?:19|20)\d\d(?!\d)/u.test(prose.slice(index + name.length));
}

function ownWords({ sections }: Draft): ReadonlySet<string> {
  return new Set(plainWords(sections[0]?.title ?? ''));
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
