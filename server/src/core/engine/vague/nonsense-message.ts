import type { Language } from '../../language/types.js';
import { ARTICLES } from '../../model/table/names.js';
import type { Signal, Statement } from '../../model/types.js';
import type { Evidence, Message } from '../types.js';
import { SIGNAL_NAMES, SLOT_QUESTIONS } from './questions.js';

/** Returns the message of a vague commitment: what was seen, why two departments could both sign it, and one question. */
export function nonsenseMessage(statement: Statement, text: string, language: Language): Message {
  const phrases = statement.signals.filter((signal) => signal.match !== undefined);
  const first = mostTelling(phrases);
  const slot = statement.missing[0] ?? 'what';
  return {
    seen: seen(phrases, text, language),
    why: why(first, language),
    // An organisation's own entry may leave the question out.
    advice: first?.match?.entry.ask || SLOT_QUESTIONS[language][slot],
  };
}

/** Returns the signals of a statement as evidence, each with its own reason. Offsets as in the statement. */
export function evidenceOf(statement: Statement): Evidence[] {
  return statement.signals.map((signal) => ({
    signal: signal.id,
    start: signal.start,
    end: signal.end,
    ...(signal.match ? { note: signal.match.entry.why } : {}),
  }));
}

function seen(phrases: readonly Signal[], text: string, language: Language): string {
  if (phrases.length === 0) {
    return language === 'nl'
      ? 'In deze toezegging staat niets dat iemand kan nagaan: geen aantal, jaar, plek of keuze.'
      : 'Nothing in this commitment can be checked: no number, year, place or choice.';
  }
  const listed = [...namesByQuote(phrases, text, language)].map(([quote, names]) => `${quote} (${names.join(', ')})`);
  return language === 'nl'
    ? `Deze toezegging houdt niemand ergens aan: ${listed.join(', ')}.`
    : `This commitment holds nobody to anything: ${listed.join(', ')}.`;
}

/** Returns what is quoted, in reading order, with what it is called: words that two signals share are shown once. */
function namesByQuote(phrases: readonly Signal[], text: string, language: Language): Map<string, string[]> {
  const named = new Map<string, string[]>();
  for (const signal of phrases) {
    const quote = quoted(signal, text, language);
    const name = SIGNAL_NAMES[language][signal.id];
    const names = named.get(quote);
    if (names === undefined) named.set(quote, [name]);
    else if (!names.includes(name)) names.push(name);
  }
  return named;
}

function quoted(signal: Signal, text: string, language: Language): string {
  const words = text
    .slice(signal.start, signal.end)
    .replace(/[*_\u00ad]/g, '')
    .replace(BROKEN_WORD, '')
    .replace(/\s+/g, ' ')
    .replace(OPEN_END, '');
  const short = words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE).trimEnd()}…` : words;
  return language === 'nl' ? `‘${short}’` : `“${short}”`;
}

/** An article or "and" that an entry needs to tell its use of a word, and that a reader would not quote. */
const OPEN_END = new RegExp(`(?<=\\p{L}) (?:${[...ARTICLES, 'een', 'an?', 'and', 'en'].join('|')})$`, 'iu');

/** The hyphen and line end within a word that a scan or an export left broken. */
const BROKEN_WORD = /(?<=\p{L})-[ \t]*\r?\n[ \t]*(?=\p{Ll})/gu;

const LONGEST_QUOTE = 60;

function why(first: Signal | undefined, language: Language): string {
  const reason = first?.match ? `${first.match.entry.why} ` : '';
  return language === 'nl'
    ? `${reason}Twee afdelingen die het tegenovergestelde willen, kunnen deze zin allebei ondertekenen.`
    : `${reason}Two departments that want opposite things could both sign this sentence.`;
}

/** The phrase that makes the sentence vague by itself explains more than one that only helps. */
function mostTelling(phrases: readonly Signal[]): Signal | undefined {
  return phrases.find((signal) => signal.strong) ?? phrases.find((signal) => signal.id !== 'filler') ?? phrases[0];
}
