import type { Language } from '../../language/types.js';
import type { Span } from '../../text/index.js';
import { phrasesByLanguage, type Phrases } from '../phrases.js';
import { mayHoldPhrase, phraseIn, proseOf } from '../statement-text.js';
import type { SegmentModel } from '../types.js';
import { vocabulary } from '../vocabulary.js';

const { claims } = vocabulary;
const MEASURED = phrasesByLanguage(claims.measured);
const CHANGES = phrasesByLanguage(claims.changes);
const COMPARED = phrasesByLanguage(claims.compared);
const PLANNED = phrasesByLanguage(claims.planned);
const NOT_COMPARATIVE = new Set(claims.not_comparative);
/** So many words may stand before what changes; and between it and how, where people do more than change. */
const BEFORE = 3;
const BETWEEN = 6;
const BETWEEN_PEOPLE = 1;

/**
 * Returns where a sentence says of what can be measured, or of a group of people, that it changes: "de leegstand loopt al
 * jaren op". With figures, or with a word for what will or must be, it says something else.
 */
export function changeClaimed(
  model: SegmentModel,
  index: number,
  people: Readonly<Record<Language, Phrases>>,
): Span | undefined {
  const statement = model.statements[index];
  if (statement === undefined) return undefined;
  const { language, kind } = statement;
  const may = (phrases: Phrases) => mayHoldPhrase(model, index, phrases);
  if (kind !== 'commitment' && may(COMPARED[language])) {
    const compared = comparedIn(proseOf(model, statement), language);
    if (compared !== undefined) return compared;
  }
  if (!may(MEASURED[language]) && (kind === 'commitment' || !may(people[language]))) return undefined;
  if (!may(CHANGES[language])) return undefined;
  const prose = proseOf(model, statement);
  if (/\p{N}/u.test(prose) || PLANNED[language].find(prose) !== undefined) return undefined;
  const measured = phraseIn(model, index, MEASURED);
  // Of people a commitment may well promise a change.
  const subject = measured ?? (kind === 'commitment' ? undefined : people[language].find(prose));
  if (subject === undefined || wordsIn(prose.slice(0, subject.start)) > BEFORE) return undefined;
  const change = CHANGES[language].find(prose, subject.end);
  if (change === undefined) return undefined;
  const compares = /^(?:dan|than)/i.test(prose.slice(change.start, change.end));
  const farthest = measured !== undefined || compares ? BETWEEN : BETWEEN_PEOPLE;
  if (wordsIn(prose.slice(subject.end, change.start)) > farthest) return undefined;
  return NOT_COMPARATIVE.has(lastWord(prose.slice(change.start, change.end)))
    ? undefined
    : { start: subject.start, end: change.end };
}

/** "Langer dan tien jaar geleden", "het wordt voller": compared with what was, and not with figures or of what will be. */
function comparedIn(prose: string, language: Language): Span | undefined {
  const found = COMPARED[language].find(prose);
  if (found === undefined || /\p{N}/u.test(prose)) return undefined;
  const around = [prose.slice(0, found.start), prose.slice(found.end)];
  if (around.some((text) => PLANNED[language].find(text) !== undefined)) return undefined;
  return NOT_COMPARATIVE.has(lastWord(prose.slice(found.start, found.end))) ? undefined : found;
}

function lastWord(text: string): string {
  return /\p{L}+$/u.exec(text)?.[0].toLowerCase() ?? '';
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
