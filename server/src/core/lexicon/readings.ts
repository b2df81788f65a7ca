import { entryOf } from './compiled.js';
import { spelled } from './spelling.js';
import type { LanguageData } from './types.js';
import { formsOf, type VerbReading } from './verbs.js';

/** Returns the readings of every form of a language's verbs. Forms that are written against another word begin with an apostrophe. */
export function readingsOf(data: LanguageData): Map<string, VerbReading[]> {
  const readings = new Map<string, VerbReading[]>();
  for (const verb of data.verbs) {
    for (const [form, reading] of formsOf(verb, data.language)) {
      const word = spelled(form);
      const known = readings.get(word);
      if (known) known.push(reading);
      else readings.set(word, [reading]);
    }
  }
  return readings;
}

/** Returns the readings of a word; those of a verb are made when one of its forms is first asked for. */
export type Readings = (word: string) => readonly VerbReading[];

export function createReadings(data: LanguageData): Readings {
  if (!data.compiled) {
    const readings = readingsOf(data);
    return (word) => readings.get(word) ?? [];
  }
  const { forms } = data.compiled;
  return (word) =>
    entryOf(forms, word).flatMap((number) => {
      const verb = data.verbs[number];
      const all = verb ? formsOf(verb, data.language) : [];
      return all.filter(([form]) => spelled(form) === word).map(([, reading]) => reading);
    });
}
