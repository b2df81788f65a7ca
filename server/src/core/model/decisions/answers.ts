import { findDates } from '../dates/index.js';
import { phrasesByLanguage, phrasesOf } from '../phrases.js';
import { followers, proseOf } from '../statement-text.js';
import type { SegmentModel, Statement } from '../types.js';
import { vocabulary } from '../vocabulary.js';

const { questions, bodies } = vocabulary;
const ANSWERS = phrasesByLanguage(questions.answers);
const REFERS = phrasesByLanguage(questions.refers);
const SETTLED = phrasesByLanguage(questions.settled);
const ROUTES = phrasesByLanguage(questions.routes);
const TABLES = phrasesOf([...bodies.political, ...bodies.collective, ...bodies.tables_without_mandate]);

/** Where and when a matter is decided. */
export interface Route {
  readonly table: string;
  readonly by: string;
}

/** Returns whether what follows a question answers it. */
export function isAnswered(model: SegmentModel, index: number): boolean {
  const [next] = followers(model, index, 1);
  if (next === undefined || next.question) return false;
  return ANSWERS[next.language].begins(proseOf(model, next));
}

/** Returns whether a statement, or one of the two behind it, says what gives way. */
export function isSettled(model: SegmentModel, index: number): boolean {
  const statement = model.statements[index];
  const around = statement === undefined ? [] : [statement, ...followers(model, index, 2)];
  return around.some(
    (other) =>
      SETTLED[other.language].find(proseOf(model, other)) !== undefined ||
      other.anchors.some((anchor) => anchor.kind === 'priority' || anchor.kind === 'loser'),
  );
}

/** Returns the table and the date that a statement gives, or the one behind it if that goes on about it. */
export function routeOf(model: SegmentModel, index: number, today?: string): Route | undefined {
  const statement = model.statements[index];
  if (statement === undefined) return undefined;
  const own = routeIn(model, statement, today);
  if (own !== undefined) return own;
  const [next] = followers(model, index, 1);
  return next !== undefined && REFERS[next.language].begins(proseOf(model, next))
    ? routeIn(model, next, today)
    : undefined;
}

function routeIn(model: SegmentModel, statement: Statement, today: string | undefined): Route | undefined {
  const prose = proseOf(model, statement);
  const table = TABLES.find(prose);
  if (table === undefined || ROUTES[statement.language].find(prose) === undefined) return undefined;
  const date = findDates(prose, today === undefined ? {} : { today }).dates.find(
    (found) => found.announced && found.role === 'by',
  );
  return date === undefined ? undefined : { table: prose.slice(table.start, table.end), by: date.date };
}
