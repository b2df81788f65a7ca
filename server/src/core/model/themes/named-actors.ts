import type { Language } from '../../language/types.js';
import { MASK, type Span } from '../../text/index.js';
import { PEOPLE } from '../claims/people.js';
import { mayHold } from '../phrase-hints.js';
import { hintedList, phrasesByLanguage } from '../phrases.js';
import { mayHoldPhrase, proseOf } from '../statement-text.js';
import { nobodyIn } from '../table/diffuse.js';
import { ARTICLES, plainWords } from '../table/names.js';
import type { SegmentModel } from '../types.js';
import { vocabulary } from '../vocabulary.js';

/** A body that a sentence gives something to do. */
export interface NamedActor extends Span {
  readonly name: string;
}

const { bodies } = vocabulary;
const GAP = `[\\s${MASK}]+`;
const WORD = "[\\p{L}\\p{N}][\\p{L}\\p{N}'’&-]*";
const NAME_WORD = "\\p{Lu}[\\p{L}\\p{N}'’&-]*";
/** "Rabobank", "Friends of the Green", "Het Geldersch Landschap". */
const NAME = `${NAME_WORD}(?:${GAP}(?:(?:van|der|den|de|het|of|the|for|&)${GAP}){0,2}${NAME_WORD})*`;
const NAME_BEHIND = (before: string) =>
  new RegExp(`(?<!\\p{L})(?:${before})${GAP}(?:(?:de|het|the)${GAP})?(${NAME})`, 'u');

/** Words behind which a name is that of somebody who acts. English "by" stands before dates as often as before names. */
const SLOTS: Readonly<Record<Language, readonly RegExp[]>> = {
  nl: [
    new RegExp(
      `(?<!\\p{L})(?:wordt|worden|laat|laten)(?!\\p{L}).*${NAME_BEHIND(`door(?:${GAP}(?:de|het))?(?:${GAP}\\p{Ll}+)?`).source}`,
      'su',
    ),
    NAME_BEHIND('[Ss]amen met'),
    new RegExp(`${NAME_BEHIND('(?:is|blijft) aan').source}${GAP}om(?!\\p{L})`, 'u'),
  ],
  en: [
    NAME_BEHIND(`\\p{Ll}+(?:ed|en|wn|un|ilt|ept|eld|ade|aid)(?:${GAP}jointly)?${GAP}by`),
    NAME_BEHIND('(?:[Tt]ogether|[Jj]ointly) with'),
    new RegExp(`${NAME_BEHIND('(?:falls|is up) to|is for').source}${GAP}to(?!\\p{L})`, 'u'),
  ],
};
const SLOT_HINT = hintedList(['door', 'samen', 'om', 'by', 'with', 'to']);
/** "Natuurlijk Zuid, een groep van veertig bewoners, ..." says what goes by that name. */
const EXPLAINED = new RegExp(
  `^[\\s${MASK}]*(${NAME}),${GAP}(?:de|het|een|the|a|an)${GAP}(?:${WORD}${GAP}){0,2}(?:${WORD})?(?:${bodies.kinds.join('|')})(?!\\p{L})`,
  'u',
);
/** "Vanaf 2027 zorgt Woonpartners", "snoeien de hoveniers van Groenrijk". */
const INVERTED = new RegExp(
  `^${GAP}(?:(?:de|het)${GAP})?(?:\\p{Ll}+${GAP}van${GAP}(?:(?:de|het)${GAP})?)?(${NAME})`,
  'u',
);
/** "Vitens verlegt de leiding": a single word at the beginning is written large whatever it is, so only work tells a name. */
const WORKER = {
  nl: new RegExp(`^[\\s${MASK}]*(${NAME_WORD})${GAP}(?:${bodies.labour.nl.join('|')})(?!\\p{L})`, 'u'),
  en: new RegExp(`^[\\s${MASK}]*(${NAME_WORD})${GAP}(?:will${GAP})?(?:${bodies.labour.en.join('|')})(?!\\p{L})`, 'u'),
};
const LONGEST_SUBJECT = 7;

/** What only somebody can do. */
export const DOING = phrasesByLanguage({
  nl: bodies.doing.nl,
  en: bodies.doing.en.flatMap((verb) => [verb, `${verb}s`, `${verb}es`, verb.replace(/y$/, 'ies')]),
});
const WILL = phrasesByLanguage(bodies.will);
const BEING = phrasesByLanguage(bodies.being);
const PLACES = new Set(bodies.places);
const OPENINGS = new Set([...bodies.places, ...bodies.times]);
const THING = new RegExp(
  `^(?:\\p{L}*(?:${bodies.thing_endings.join('|')})|${bodies.things.join('|')}|\\p{Lu}\\d+)$`,
  'iu',
);
const QUARTERS = new Set(bodies.quarters);

/**
 * Returns who acts in a sentence by the name alone: as its subject, behind "door" and "by", or explained as a body. A name of
 * a street, a station or a plan acts not. `own` holds the words of the draft's title. Offsets count from the statement's start.
 */
export function namedActor(model: SegmentModel, index: number, own: ReadonlySet<string>): NamedActor | undefined {
  const statement = model.statements[index];
  if (statement === undefined) return undefined;
  const { kind, language } = statement;
  if (!mayHoldPhrase(model, index, DOING[language]) && !mayHold(model.hints, index, SLOT_HINT)) return undefined;
  const prose = proseOf(model, statement);
  const acts = DOING[language].find(prose);
  if (kind === 'quote' || (kind === 'frame' && acts === undefined)) return undefined;
  const worker = WORKER[language].exec(prose);
  if (worker !== null && !PEOPLE[language].begins(prose) && isBody(worker[1] ?? '', own)) return named(worker, own);
  const explained = acts === undefined ? null : EXPLAINED.exec(prose);
  if (explained !== null) return named(explained, own);
  for (const slot of SLOTS[language]) {
    const match = slot.exec(prose);
    const found = match === null ? undefined : named(match, own);
    if (found !== undefined) return found;
  }
  if (acts === undefined || kind === 'frame') return undefined;
  return subjectBefore(prose, acts, language, own) ?? (language === 'nl' ? subjectBehind(prose, acts, own) : undefined);
}

/** "The Marden surgery will hold a clinic": a subject with a name in it, and right behind it what only somebody can do. */
function subjectBefore(
  prose: string,
  acts: Span,
  language: Language,
  own: ReadonlySet<string>,
): NamedActor | undefined {
  const verb = WILL[language].find(prose) ?? acts;
  const subject = prose.slice(0, verb.start).split(',')[0] ?? '';
  if (plainWords(subject).length > LONGEST_SUBJECT || BEING[language].find(subject) !== undefined) return undefined;
  if (!isDefinite(subject) || !isBody(subject, own)) return undefined;
  return { start: 0, end: subject.trimEnd().length, name: subject.trim() };
}

/** In Dutch the subject follows its verb where a place or a time comes first. */
function subjectBehind(prose: string, acts: Span, own: ReadonlySet<string>): NamedActor | undefined {
  if (!OPENINGS.has(plainWords(prose)[0] ?? '')) return undefined;
  const match = INVERTED.exec(prose.slice(acts.end));
  const [, name = ''] = match ?? [];
  if (match === null || !isBody(name, own)) return undefined;
  const start = acts.end + match[0].length - name.length;
  return { start, end: start + name.length, name };
}

function named(match: RegExpExecArray, own: ReadonlySet<string>): NamedActor | undefined {
  const [whole, name = ''] = match;
  const start = match.index + whole.lastIndexOf(name);
  return isBody(name, own) ? { start, end: start + name.length, name } : undefined;
}

/** A subject begins with an article or with the name itself; anything else is a place or a time. */
function isDefinite(subject: string): boolean {
  const [first = ''] = plainWords(subject);
  if (PLACES.has(first)) return false;
  // Only a name is written with capitals inside: "TenneT", "DCMR".
  const isName = /^[\s\u2060]*(?:(?:\p{Lu}[\p{L}'’-]+\s+)+\p{Lu}|\p{Lu}\p{L}*\p{Lu}\p{L}*(?!\p{L}))/u.test(subject);
  return ARTICLES.has(first) || isName;
}

/** Whether a name is that of somebody else than the authority whose draft it is, and not of a place or a paper. */
function isBody(name: string, own: ReadonlySet<string>): boolean {
  const capitals = capitalsOf(name);
  if (capitals.length === 0 || capitals.every((word) => own.has(plainWords(word)[0] ?? ''))) return false;
  if (nobodyIn(name, own) !== undefined || capitals.every((word) => QUARTERS.has(word.toLowerCase()))) return false;
  // "Station Noord" and "Church Street" are places, "Friends of the Green" are not.
  const head = wordsOf(name.split(/\s(?:of|van)\s/u)[0] ?? '');
  const named = head.filter(isCapital);
  return ![named[0], named.at(-1), ...head.filter((word) => !isCapital(word))].some((word) => THING.test(word ?? ''));
}

function capitalsOf(name: string): string[] {
  return wordsOf(name).filter((word) => isCapital(word) && !ARTICLES.has(word.toLowerCase()));
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

function wordsOf(name: string): string[] {
  return name.replaceAll(MASK, '').trim().split(/\s+/u);
}
