import type { Vocabulary } from '../language/index.js';
import { spelled } from './spelling.js';
import type { LanguageData } from './types.js';
import { formsOf, type VerbReading } from './verbs.js';

/** Every form of every verb of a language. */
export interface Readings {
  readonly readings: ReadonlyMap<number, readonly VerbReading[]>;
  /** Forms that are written against the word before them ("we'll"), by their spelling from the apostrophe on. */
  readonly clitics: ReadonlyMap<string, readonly VerbReading[]>;
}

export function readingsOf(data: LanguageData, vocabulary: Vocabulary): Readings {
  const readings = new Map<number, VerbReading[]>();
  const clitics = new Map<string, VerbReading[]>();
  for (const verb of data.verbs) {
    for (const [form, reading] of formsOf(verb, data.language)) {
      const word = spelled(form);
      if (word.startsWith("'")) push(clitics, word, reading);
      else push(readings, vocabulary.idOf(word), reading);
    }
  }
  return { readings, clitics };
}

function push<K>(map: Map<K, VerbReading[]>, key: K, reading: VerbReading): void {
  const list = map.get(key);
  if (list) list.push(reading);
  else map.set(key, [reading]);
}
