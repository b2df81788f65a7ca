import type { Language } from '../../language/types.js';
import type { Span } from '../../text/index.js';
import { PEOPLE } from '../claims/people.js';
import { phrasesByLanguage, type Phrases } from '../phrases.js';
import { mayHoldPhrase, proseOf } from '../statement-text.js';
import type { Decision, SegmentModel } from '../types.js';
import { vocabulary } from '../vocabulary.js';

type ByLanguage = Readonly<Record<Language, Phrases>>;

/** Two groups of words that together leave a matter open, and how many words may stand between them. */
interface Pair {
  readonly first: ByLanguage;
  readonly second: ByLanguage;
  readonly farthest: number;
  /** Whether the second may stand before the first as well. */
  readonly eitherWay?: true;
  /** Words that must stand between them. */
  readonly through?: RegExp;
  readonly source: Exclude<Decision['source'], 'register' | 'deferral'>;
}

const { questions } = vocabulary;
const of = (key: Exclude<keyof typeof questions, 'answered_titles'>): ByLanguage => phrasesByLanguage(questions[key]);
const NUMBER =
  /(?<!\p{L})(?:twee|drie|vier|vijf|zes|zeven|meer|two|three|four|five|six|seven|several|more|\d+)(?!\p{L})/iu;

const PAIRS: readonly Pair[] = [
  // "Onduidelijk is wie dat betaalt", "we do not yet know whether the auction stays".
  { first: of('unknown'), second: of('whether'), farthest: 1, source: 'question' },
  // "De raad moet zich nog uitspreken over"; in English the word for "still" is part of the first.
  { first: of('still'), second: of('to_choose'), farthest: 7, source: 'question' },
  // "Voor zowel de busbaan als de bomen is de straat te smal".
  { first: of('for_both'), second: of('too_small'), farthest: 9, eitherWay: true, source: 'tension' },
  // "Rust en reuring: beide op één plein lukt niet".
  { first: of('both'), second: of('unfit'), farthest: 4, eitherWay: true, source: 'tension' },
  // "Er is geld voor één brug, en er liggen drie wensen".
  { first: of('room'), second: of('bids'), farthest: 8, through: NUMBER, source: 'tension' },
  // "De belangen van schippers en zwemmers lopen niet gelijk op".
  { first: of('wishes'), second: of('differ'), farthest: 9, source: 'tension' },
];
const QUARRELS = of('quarrels');
const FACES = of('faces');
const OVER = of('over');
/** "Als onduidelijk is wie betaalt, beslist de wethouder"; "wie niet weet waar hij terechtkan". */
const CONDITION =
  /(?<!\p{L})(?:als|wanneer|indien|zolang|zodra|wie|die|if|when|where|unless|who|until|anyone)(?!\p{L})/iu;
const STILL_NL = /(?<!\p{L})nog(?!\p{L})/iu;

/** Returns whether a statement says by how its words stand to each other that a matter is open; nothing if it does not. */
export function saysUndecided(model: SegmentModel, index: number): Pair['source'] | undefined {
  const statement = model.statements[index];
  if (statement === undefined) return undefined;
  const { language } = statement;
  const may = (phrases: ByLanguage): boolean => mayHoldPhrase(model, index, phrases[language]);
  const pairs = PAIRS.filter(({ first, second }) => may(first) && may(second));
  if (pairs.length === 0 && !may(QUARRELS) && !may(FACES)) return undefined;
  const prose = proseOf(model, statement);
  if (OVER[language].find(prose) !== undefined) return undefined;
  if (QUARRELS[language].find(prose) !== undefined) return 'question';
  if (FACES[language].find(prose) !== undefined && prose.includes(':')) return 'tension';
  return pairs.find((pair) => stands(pair, prose, language))?.source;
}

function stands(pair: Pair, prose: string, language: Language): boolean {
  const first = pair.first[language].find(prose);
  if (first === undefined) return false;
  const before = prose.slice(0, first.start);
  const second = pair.second[language].find(prose, first.end) ?? (pair.eitherWay && pair.second[language].find(prose));
  if (!second) return false;
  const between = gapOf(prose, first, second);
  if (wordsIn(between) > pair.farthest || (pair.through !== undefined && !pair.through.test(between))) return false;
  if (pair === PAIRS[0]) return !CONDITION.test(before) && PEOPLE[language].find(before) === undefined;
  return pair !== PAIRS[1] || language !== 'nl' || STILL_NL.test(between);
}

function gapOf(prose: string, first: Span, second: Span): string {
  return second.start >= first.end ? prose.slice(first.end, second.start) : prose.slice(second.end, first.start);
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
