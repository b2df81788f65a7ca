import { phrasesByLanguage, phrasesOf } from '../phrases.js';
import { opensWith, phraseIn, proseOf } from '../statement-text.js';
import type { Decision, SegmentModel, Statement } from '../types.js';
import { vocabulary } from '../vocabulary.js';
import { saysUndecided } from './undecided.js';

const { questions } = vocabulary;
const ASKED = phrasesByLanguage(questions.asked);
const INDIRECT = phrasesByLanguage(questions.indirect);
const UNANSWERED = phrasesByLanguage(questions.unanswered);
const NOUNS = phrasesByLanguage(questions.nouns);
const CHOICES = phrasesByLanguage(questions.choices);
const BETWEEN = phrasesByLanguage(questions.between);
const OPEN = phrasesByLanguage(questions.open);
const CLASHES = phrasesByLanguage(questions.clashes);
const DECIDING = phrasesByLanguage(questions.deciding);
const RARELY = phrasesByLanguage(questions.rarely);
const DOUBTS = phrasesByLanguage(questions.doubts);
const DONE = phrasesOf(questions.done.nl);
const ABOUT_TEXT = phrasesOf([...questions.text.nl, ...questions.text.en]);
const WONDERING = phrasesByLanguage(questions.wondering);
const CLOSING = phrasesByLanguage(questions.closing);
const MUST = phrasesByLanguage(questions.must);
const CHOOSING = phrasesOf([...questions.choices.en, 'choose']);
const RHETORICAL = phrasesByLanguage(questions.rhetorical);
/** "De keuze die wij hier hebben tussen ...": so many characters may stand between a noun and its "tussen". */
const NEAR = 40;

/** Returns what kind of open matter a statement puts on the table; nothing if it puts none. */
export function openMatter(model: SegmentModel, index: number): Decision['source'] | undefined {
  const statement = model.statements[index];
  if (statement === undefined || statement.kind === 'quote') return undefined;
  if (statement.question)
    return opensWith(model, index, RHETORICAL) || isQuoted(model, statement) ? undefined : 'question';
  const clash = phraseIn(model, index, CLASHES) !== undefined;
  // A sentence in which two things clash is seldom about the text, whatever else it seems to be.
  if (statement.kind === 'frame') {
    if (ABOUT_TEXT.find(proseOf(model, statement)) !== undefined) return undefined;
    return clash ? 'tension' : saysUndecided(model, index);
  }
  const deferred = statement.signals.some((signal) => signal.id === 'deferred-choice');
  if (phraseIn(model, index, ASKED) !== undefined || isUnanswered(model, index, deferred)) return 'question';
  if (clash || namesTension(model, index, statement) || mustChoose(model, index, statement)) return 'tension';
  if (deferred && phraseIn(model, index, DECIDING) !== undefined) return 'deferral';
  return saysUndecided(model, index);
}

/**
 * "Hoe wij dat betalen, is nog niet duidelijk" says that it has no answer yet; of "whether" and "how many" that goes
 * without saying, unless the sentence closes the question.
 */
function isUnanswered(model: SegmentModel, index: number, deferred: boolean): boolean {
  const statement = model.statements[index];
  if (statement === undefined) return false;
  const asks = opensWith(model, index, INDIRECT);
  if (asks && deferred) return true;
  const wonders = opensWith(model, index, WONDERING);
  const mayAsk = !asks && !wonders && opensWith(model, index, RARELY);
  if (!asks && !wonders && !mayAsk) return false;
  const prose = proseOf(model, statement);
  const open = phraseIn(model, index, UNANSWERED);
  if (mayAsk) return open !== undefined && !/^later$/i.test(prose.slice(open.start, open.end));
  // "Of dat genoeg is, weten we niet" is a doubt about what was said, and nothing to decide.
  if (opensWith(model, index, DOUBTS)) return false;
  if (asks && open !== undefined) return true;
  if (!wonders || phraseIn(model, index, CLOSING) !== undefined) return false;
  // In Dutch a comma parts the question from what is said of it; without one it is a fragment.
  return statement.language !== 'nl' || (prose.includes(',') && !isDone(prose));
}

/** "is in 2024 door de raad vastgesteld", not "is nog niet vastgesteld" and not "wordt vastgesteld". */
function isDone(prose: string): boolean {
  const done = DONE.find(prose);
  const before = done === undefined ? '' : prose.slice(0, done.start);
  return /(?<!\p{L})(?:is|zijn)(?!\p{L})(?!.*(?<!\p{L})(?:niet|wordt|worden)(?!\p{L}))/isu.test(before);
}

/** "Tussen rust en reuring zal gekozen moeten worden." */
function mustChoose(model: SegmentModel, index: number, statement: Statement): boolean {
  const must = phraseIn(model, index, MUST);
  if (must === undefined) return false;
  const before = proseOf(model, statement).slice(0, must.end);
  if (CONDITION.test(before)) return false;
  return statement.language === 'nl' ? TWO_WAYS.test(proseOf(model, statement)) : CHOOSING.find(before) !== undefined;
}

const TWO_WAYS = /(?<!\p{L})(?:tussen|of)(?!\p{L})/iu;
const CONDITION = /(?<!\p{L})(?:if|when|where|als|wanneer|waar|bij)(?!\p{L})/iu;

/** "De spanning tussen A en B"; a choice only when the sentence says that it is still open. */
function namesTension(model: SegmentModel, index: number, statement: Statement): boolean {
  const noun = phraseIn(model, index, NOUNS);
  if (noun === undefined) return false;
  const prose = proseOf(model, statement);
  const { language } = statement;
  const between = BETWEEN[language].find(prose, noun.end);
  if (between === undefined || between.start - noun.end > NEAR) return false;
  const isChoice = CHOICES[language].begins(prose.slice(noun.start, noun.end));
  return !isChoice || OPEN[language].find(prose) !== undefined;
}

/** A question mark right before a closing quotation mark is somebody else's. */
function isQuoted(model: SegmentModel, statement: Statement): boolean {
  return /\?[\s\u2060*_]*["”’»]/u.test(model.text.slice(statement.start, statement.end + 2));
}
