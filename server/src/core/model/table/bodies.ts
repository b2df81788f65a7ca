import type { Language } from '../../language/types.js';
import { vocabulary } from '../vocabulary.js';
import { plainWords } from './names.js';

const { bodies } = vocabulary;

/** Returns whether a table has no say in politics, such as a project group. */
export function hasNoMandate(table: string): boolean {
  const words = padded(table);
  return holdsAny(words, bodies.tables_without_mandate) && !holdsAny(words, bodies.political);
}

/** Returns whether a name stands for several politicians together, such as a council. */
export function isCollective(name: string): boolean {
  const words = padded(name);
  return holdsAny(words, bodies.collective) && !bodies.offices.some((office) => words.startsWith(` ${office} `));
}

/** Returns whether a question asks for a direction or for who gives way, rather than for a means. */
export function isStrategic(question: string, language: Language): boolean {
  const words = padded(question);
  if (holdsAny(words, bodies.strategic)) return true;
  if (holdsAny(words, bodies.technical)) return false;
  return (
    holdsAny(words, bodies.alternatives[language]) || bodies.choosing.some((word) => words.startsWith(` ${word} `))
  );
}

function padded(text: string): string {
  return ` ${plainWords(text).join(' ')} `;
}

function holdsAny(words: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => words.includes(` ${phrase} `));
}
