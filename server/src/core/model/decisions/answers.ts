import type { Language } from '../../language/types.js';
import { shift, type Span } from '../../text/index.js';
import { findDates } from '../dates/index.js';
import { phrasesByLanguage, phrasesOf } from '../phrases.js';
import { follower, mayHoldPhrase, opensWith, phraseIn, proseOf } from '../statement-text.js';
import type { SegmentModel } from '../types.js';
import { vocabulary } from '../vocabulary.js';

const { questions, bodies } = vocabulary;
const ANSWERS = phrasesByLanguage(questions.answers);
const OPEN_STILL = phrasesByLanguage({
  nl: [...questions.unanswered.nl, ...questions.asked.nl, ...questions.undecided.nl],
  en: [...questions.unanswered.en, ...questions.asked.en, ...questions.undecided.en],
});
const REFERS = phrasesByLanguage(questions.refers);
const SETTLED = phrasesByLanguage(questions.settled);
const ROUTES = phrasesByLanguage(questions.routes);
const TABLES = phrasesOf([...bodies.political, ...bodies.collective, ...bodies.tables_without_mandate]);

/** Where and when a matter is decided. */
export interface Route {
  readonly table: string;
  /** Whether the sentence tells that it has been decided, or laid there: "is aan de raad voorgelegd". */
  readonly past?: true;
  /** Absent where the day that is given does not exist. */
  readonly by?: string;
  readonly noSuchDate?: Span;
}

/** Returns whether what follows a question answers it; "Dat weten we nog niet" goes on about it and does not. */
export function isAnswered(model: SegmentModel, index: number): boolean {
  const next = follower(model, index);
  const answer = next === undefined ? undefined : model.statements[next];
  if (next === undefined || answer === undefined || answer.question || !opensWith(model, next, ANSWERS)) return false;
  const putsOff = answer.signals.some(({ id }) => id === 'deferred-choice');
  return !putsOff && phraseIn(model, next, OPEN_STILL) === undefined;
}

/** Returns whether a statement, or the one behind it, says what gives way. */
export function isSettled(model: SegmentModel, index: number): boolean {
  return [index, follower(model, index)].some(
    (other) =>
      other !== undefined &&
      (phraseIn(model, other, SETTLED) !== undefined ||
        model.statements[other]?.anchors.some(({ kind }) => kind === 'priority' || kind === 'loser') === true),
  );
}

/** Returns the table and the date that a statement gives, or the one behind it if that goes on about it. */
export function routeOf(model: SegmentModel, index: number, today?: string): Route | undefined {
  const own = routeIn(model, index, today);
  if (own !== undefined) return own;
  const next = follower(model, index);
  return next !== undefined && opensWith(model, next, REFERS) ? routeIn(model, next, today) : undefined;
}

function routeIn(model: SegmentModel, index: number, today: string | undefined): Route | undefined {
  const statement = model.statements[index];
  if (statement === undefined || !mayHoldPhrase(model, index, TABLES)) return undefined;
  const verb = phraseIn(model, index, ROUTES);
  if (verb === undefined) return undefined;
  const prose = proseOf(model, statement);
  const table = TABLES.find(prose);
  if (table === undefined) return undefined;
  const { dates, impossible } = findDates(prose, today === undefined ? {} : { today });
  const date = dates.find((found) => found.announced && found.role === 'by');
  const [none] = impossible;
  const at = prose.slice(table.start, table.end);
  const past = isPast(prose, verb, statement.language) ? ({ past: true } as const) : {};
  if (date !== undefined) return { table: at, by: date.date, ...past };
  return none === undefined ? undefined : { table: at, noSuchDate: shift(none, statement.start), ...past };
}

const OVER = /(?<!\p{L})(?:werd|werden|is|zijn|heeft|hebben|had|hadden|was|waren)(?!\p{L})/iu;
const STILL_TO_COME = {
  nl: /(?<!\p{L})(?:wordt|worden|zal|zullen|moet|moeten)(?!\p{L})/iu,
  en: /(?<!\p{L})(?:is|are|be|being|yet to)(?!\p{L})/iu,
};
/** A participle, or in English a past form. */
const DONE = { nl: /(?:gelegd|besloten|beslist|bepaald)$/iu, en: /^(?:decided|picked|put to|brought to)/iu };

function isPast(prose: string, verb: Span, language: Language): boolean {
  if (!DONE[language].test(prose.slice(verb.start, verb.end))) return false;
  const before = prose.slice(0, verb.start);
  if (STILL_TO_COME[language].test(language === 'nl' ? prose : before)) return false;
  return language === 'en' || OVER.test(prose);
}
