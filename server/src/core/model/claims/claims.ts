import type { Span } from '../../text/index.js';
import { shift } from '../../text/index.js';
import { phrasesByLanguage } from '../phrases.js';
import { mayHoldPhrase, phraseIn, proseOf } from '../statement-text.js';
import type { SegmentModel, Statement } from '../types.js';
import type { Language } from '../../language/types.js';
import { vocabulary } from '../vocabulary.js';
import { changeClaimed } from './changes.js';
import { ONE_OF_PEOPLE, PEOPLE } from './people.js';
import { hasSource } from './sources.js';

const { claims } = vocabulary;
const TRENDS = phrasesByLanguage(claims.trends);
const CERTAINTY = phrasesByLanguage(claims.certainty);
const EVERYONE = phrasesByLanguage(claims.everyone);
const WANTS = phrasesByLanguage(claims.wants);
const EAGER = phrasesByLanguage(claims.eager);
const OURSELVES = phrasesByLanguage(claims.ourselves);
const CHERISHES = phrasesByLanguage(claims.cherishes);
const RELATIVE = phrasesByLanguage(claims.relative);
const QUANTIFIED = phrasesByLanguage(claims.quantified);
const EACH = phrasesByLanguage(claims.each);
const AUTHORITIES = phrasesByLanguage(claims.authorities);
const ABOUT_TEXT = phrasesByLanguage(vocabulary.questions.text);
const THINKING = phrasesByLanguage(claims.thinking);
const FORETELLING = phrasesByLanguage(claims.foretelling);
const CONDITIONS = phrasesByLanguage(claims.conditions);
const RECEIVING = phrasesByLanguage(claims.receiving);
/** So many words may stand between a word of certainty and the people that it is about. */
const NEAR = 4;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;

/** Returns the phrases that claim a trend or a finding for which no source is given. Offsets count from the segment's start. */
export function unsourcedTrends(model: SegmentModel): Span[] {
  return model.statements.flatMap((statement, index) => {
    if (statement.kind === 'quote' || statement.question) return [];
    // A sentence in which something changes is seldom about the text, whatever else it seems to be.
    if (statement.kind === 'frame' && phraseIn(model, index, ABOUT_TEXT) !== undefined) return [];
    const trend = statement.kind === 'frame' ? undefined : phraseIn(model, index, TRENDS);
    const found = trend ?? changeClaimed(model, index, PEOPLE);
    if (found === undefined || hasSource(model, index)) return [];
    if (statement.kind === 'commitment' && isOwnIntent(proseOf(model, statement), found)) return [];
    return [shift(found, statement.start)];
  });
}

/** Returns the phrases that state as known what others want or will do. Offsets count from the segment's start. */
export function untestedAssumptions(model: SegmentModel): Span[] {
  return model.statements.flatMap((statement, index) => {
    if (statement.kind === 'quote' || statement.question) return [];
    const found = assumptionIn(model, index, statement);
    return found === undefined || hasSource(model, index) ? [] : [shift(found, statement.start)];
  });
}

/** What people want is only claimed where the draft describes; in a commitment it says for whom something is done. */
function assumptionIn(model: SegmentModel, index: number, statement: Statement): Span | undefined {
  const { language } = statement;
  const everyone = phraseIn(model, index, EVERYONE) ?? thoughtOfAll(model, index, statement);
  if (everyone !== undefined) return everyone;
  if (![PEOPLE, AUTHORITIES].some((others) => mayHoldPhrase(model, index, others[language]))) return undefined;
  const may = (phrases: typeof WANTS): boolean => mayHoldPhrase(model, index, phrases[language]);
  const prose = proseOf(model, statement);
  if (may(CERTAINTY)) {
    const certain = certaintyAboutPeople(prose, language);
    if (certain !== undefined) return certain;
  }
  const foretold = may(FORETELLING) && may(CONDITIONS) ? foretoldOf(prose, language) : undefined;
  const eager = foretold ?? (may(EAGER) ? flatWish(prose, language, EAGER) : undefined);
  if (eager !== undefined || statement.kind === 'commitment') return eager;
  return (
    (may(WANTS) ? flatWish(prose, language, WANTS) : undefined) ??
    (may(CHERISHES) ? heldDear(prose, language) : undefined)
  );
}

function certaintyAboutPeople(prose: string, language: Language): Span | undefined {
  for (
    let found = CERTAINTY[language].find(prose);
    found !== undefined;
    found = CERTAINTY[language].find(prose, found.end)
  ) {
    if (isAboutPeople(prose, found, language)) return found;
  }
  return undefined;
}

/** "Niemand zal de parkeerplaatsen missen": everybody or nobody, and soon behind it what they are said to think. */
function thoughtOfAll(model: SegmentModel, index: number, statement: Statement): Span | undefined {
  const prose = proseOf(model, statement);
  const all = phraseIn(model, index, QUANTIFIED) ?? eachOfPeople(model, index, prose);
  if (all === undefined) return undefined;
  const thought = THINKING[statement.language].find(prose, all.end);
  if (thought === undefined || countWords(prose.slice(all.end, thought.start)) > FARTHEST) return undefined;
  return { start: all.start, end: thought.end };
}

/** "Geen bewoner", "every shopkeeper". */
function eachOfPeople(model: SegmentModel, index: number, prose: string): Span | undefined {
  const each = phraseIn(model, index, EACH);
  if (each === undefined) return undefined;
  const one = firstWords(prose.slice(each.end), 1);
  const language = model.statements[index]?.language ?? 'nl';
  return ONE_OF_PEOPLE[language].has(one.trim().toLowerCase()) ? { ...each, end: each.end + one.length } : undefined;
}

/** So many words may stand between everybody and what they are said to think. */
const FARTHEST = 4;

/** "Forensen laten de auto staan als de trein vaker rijdt": people at the beginning, and what they will do if something else is done. */
function foretoldOf(prose: string, language: Language): Span | undefined {
  const people = PEOPLE[language].find(prose);
  if (people === undefined || countWords(prose.slice(0, people.start)) > 1 || /\p{N}/u.test(prose)) return undefined;
  const will = FORETELLING[language].find(prose, people.end);
  if (will === undefined || countWords(prose.slice(people.end, will.start)) > 0) return undefined;
  // What people get or may do is for the draft to say.
  if (RECEIVING[language].find(firstWords(prose.slice(will.end), 2)) !== undefined) return undefined;
  return CONDITIONS[language].find(prose, will.end) === undefined ? undefined : { start: people.start, end: will.end };
}

/** The people come before the word of certainty, or right behind it. */
function isAboutPeople(prose: string, found: Span, language: Language): boolean {
  const near = firstWords(prose.slice(found.end), NEAR);
  return [PEOPLE, AUTHORITIES].some(
    (others) => others[language].find(prose.slice(0, found.start)) ?? others[language].find(near),
  );
}

/** "Bewoners willen rust": people at the beginning, what they want right behind, and no number of them. */
function flatWish(prose: string, language: Language, wishes: typeof WANTS): Span | undefined {
  const people = PEOPLE[language].find(prose);
  if (people === undefined || countWords(prose.slice(0, people.start)) > 2 || /\p{N}/u.test(prose)) return undefined;
  const wish = wishes[language].find(prose, people.end);
  if (wish === undefined || RELATIVE[language].begins(prose.slice(people.end))) return undefined;
  const between = prose.slice(people.end, wish.start);
  if (countWords(between) > 3 || [RELATIVE, OURSELVES].some((words) => words[language].find(between))) return undefined;
  return OURSELVES[language].begins(prose.slice(wish.end)) ? undefined : { start: people.start, end: wish.end };
}

/** "The things that people here value most": people, and right behind them what they are said to hold dear. */
function heldDear(prose: string, language: Language): Span | undefined {
  if (/\p{N}/u.test(prose)) return undefined;
  const { find } = PEOPLE[language];
  for (let people = find(prose); people !== undefined; people = find(prose, people.end)) {
    const dear = CHERISHES[language].find(prose, people.end);
    if (dear !== undefined && countWords(prose.slice(people.end, dear.start)) <= 2)
      return { start: people.start, end: dear.end };
  }
  return undefined;
}

/** "We werken steeds meer samen" promises a trend rather than claiming one. */
function isOwnIntent(prose: string, found: Span): boolean {
  return /(?<!\p{L})(?:wij|we)(?!\p{L})/iu.test(prose.slice(0, found.start));
}

function firstWords(text: string, count: number): string {
  const words = [...text.matchAll(WORD)];
  const last = words[count - 1];
  return last === undefined ? text : text.slice(0, last.index + last[0].length);
}

function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0;
}
