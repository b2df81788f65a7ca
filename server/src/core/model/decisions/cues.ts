import { phrasesByLanguage } from '../phrases.js';
import { opensWith, phraseIn, proseOf } from '../statement-text.js';
import type { Decision, SegmentModel, Statement } from '../types.js';
import { vocabulary } from '../vocabulary.js';

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
const RHETORICAL = phrasesByLanguage(questions.rhetorical);
/** "De keuze die wij hier hebben tussen ...": so many characters may stand between a noun and its "tussen". */
const NEAR = 40;

/** Returns what kind of open matter a statement puts on the table; nothing if it puts none. */
export function openMatter(model: SegmentModel, index: number): Decision['source'] | undefined {
  const statement = model.statements[index];
  if (statement === undefined || statement.kind === 'quote') return undefined;
  if (statement.question)
    return opensWith(model, index, RHETORICAL) || isQuoted(model, statement) ? undefined : 'question';
  if (statement.kind === 'frame') return undefined;
  const deferred = statement.signals.some((signal) => signal.id === 'deferred-choice');
  if (phraseIn(model, index, ASKED) !== undefined) return 'question';
  if (opensWith(model, index, INDIRECT) && (deferred || phraseIn(model, index, UNANSWERED) !== undefined))
    return 'question';
  if (namesTension(model, index, statement) || phraseIn(model, index, CLASHES) !== undefined) return 'tension';
  return deferred && phraseIn(model, index, DECIDING) !== undefined ? 'deferral' : undefined;
}

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
