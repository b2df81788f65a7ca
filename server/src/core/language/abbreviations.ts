import type { TextRules } from './rules.js';

/** A known abbreviation in a text and where it ends. */
export interface FoundAbbreviation {
  readonly id: number;
  readonly end: number;
}

/** Returns the longest known abbreviation that begins at `start`, such as "t.z.t." or "bijv.", if there is one. */
export function abbreviationAt(prose: string, start: number, rules: TextRules): FoundAbbreviation | undefined {
  const run = DOTTED.exec(prose.slice(start, start + rules.longestAbbreviation + 1))?.[0] ?? '';
  // A run that is longer than all of them may have been cut inside a word.
  const whole = run.length > rules.longestAbbreviation ? run.lastIndexOf('.') + 1 : run.length;
  for (let size = whole; size > 0; size = run.lastIndexOf('.', size - 2) + 1) {
    const written = run.slice(0, size).replace(MASKS, '');
    // Writers forget the last stop of "o.a" more often than they write a word of that shape.
    const spelling = written.endsWith('.') || !written.includes('.') ? written : `${written}.`;
    const entries = rules.abbreviations.get(spelling.toLowerCase());
    const found = entries?.find((entry) => {
      if (entry.capital && spelling.charAt(0) === spelling.charAt(0).toLowerCase()) return false;
      return !entry.beforeNumber || NUMBER.test(prose.slice(start + size, start + size + 8));
    });
    if (found) return { id: found.id, end: start + size };
  }
  return undefined;
}

const DOTTED = /^[\p{L}\p{M}\u2060\u00AD]+(?:\.[\p{L}\p{M}\u2060\u00AD]+)*\.?/u;
const MASKS = /[\u2060\u00AD]/g;
const NUMBER = /^[\s\u2060]*\p{N}/u;
