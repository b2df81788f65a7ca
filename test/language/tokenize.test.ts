import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize, type Tokens } from '../../server/src/core/language/index.js';
import { proseOf, textRules } from '../support/language.js';

const rules = textRules();

function tokensOf(source: string): Tokens {
  return tokenize([{ start: 0, prose: proseOf(source) }], rules).tokens;
}

function wordsOf(source: string): string[] {
  return [...tokensOf(source).word].map((id) => rules.vocabulary.wordOf(id));
}

describe('words', () => {
  const cases: [name: string, source: string, words: string][] = [
    ['plain words', 'Wij zetten in op groen.', 'wij zetten in op groen .'],
    ['accents', 'één café, ambiëren', 'een cafe , ambieren'],
    ['accents that are units of their own', 'e\u0301e\u0301n', 'een'],
    ['a ligature', 'o\uFB03cieel en \u0133s', 'officieel en ijs'],
    ['an inner hyphen', 'co-creatie en Noord-Holland', 'co-creatie en noord-holland'],
    ['a hanging hyphen', 'woon- en werkgebied', 'woon - en werkgebied'],
    ['an inner apostrophe', "thema's, foto’s en zo'n", "thema's , foto's en zo'n"],
    ['a leading apostrophe', "'s avonds en 't plein", "'s avonds en 't plein"],
    ['a quoted word', "het 'groene' hart", "het ' groene ' hart"],
    ['curly quotes', '“groen” en ‘grijs’', '" groen " en \' grijs \''],
    ['numbers', '1.200 woningen, 2,5 ha, 30% in 2040.', '1.200 woningen , 2,5 ha , 30 % in 2040 .'],
    ['a range of years', '2025-2030', '2025 - 2030'],
    ['a number with its unit', '70mm en 12m²', '70 mm en 12 m2'],
    ['an ordinal', 'de 2e fase', 'de 2e fase'],
    ['abbreviations', 'o.a. groen, t.z.t. en bijv. water', 'o.a. groen , t.z.t. en bijv. water'],
    ['an abbreviation without its last stop', 'o.a groen', 'o.a. groen'],
    ['an abbreviation before a number only', 'see no. 3, or no. Then', 'see no. 3 , or no . then'],
    ['an abbreviation with a capital only', 'St. Anna en dr. Smit', 'st. anna en dr. smit'],
    ['an ellipsis', 'en dan ... of…', 'en dan \u2026 of \u2026'],
    ['slashes', 'en/of 50 km/u', 'en / of 50 km / u'],
    ['emphasis inside a word', '**vol**ledig en *zetten* in', 'volledig en zetten in'],
    ['a soft hyphen', 'ver\u00ADschil', 'verschil'],
    ['a word joiner and a zero-width space', 'ver\u2060sc\u200Bhil', 'verschil'],
    ['a no-break space', 'waar\u00A0mogelijk', 'waar mogelijk'],
    ['a broken word', 'verschil-\nlende wijken', 'verschillende wijken'],
    ['a word broken in a quotation', '> verschil-\n> lende wijken', 'verschillende wijken'],
    ['a word broken at a soft hyphen', 'verschil\u00AD\r\n  lende', 'verschillende'],
    ['a hanging hyphen at a line end', 'woon-\nen werkgebied', 'woon - en werkgebied'],
    ['a broken name', 'Noord-\nHolland', 'noord-holland'],
    ['a hyphen before a blank line', 'woon-\n\nwerk', 'woon - werk'],
    ['emoji', 'groen 🌳🚲 en', 'groen 🌳 🚲 en'],
  ];
  it.each(cases)('%s', (_name, source, words) => {
    expect(wordsOf(source).join(' ')).toBe(words.replace(/🌳|🚲/g, (symbol) => symbol.charAt(0)));
  });

  it('keeps offsets of the source', () => {
    const { start, end } = tokensOf('Een **vol**ledig, 30%.');
    const spans = [...start].map((at, index) => [at, end[index]]);
    expect(spans).toEqual([[0, 3], [6, 16], [16, 17], [18, 20], [20, 21], [21, 22]]); // prettier-ignore
  });

  it('counts offsets from the segment, block by block', () => {
    const { tokens, ranges } = tokenize([{ start: 5, prose: 'een' }, { start: 10, prose: 'en twee' }], rules); // prettier-ignore
    expect([...tokens.start]).toEqual([5, 10, 13]);
    expect(ranges).toEqual([[0, 1], [1, 3]]); // prettier-ignore
  });

  it('takes code and its masks as one opaque token', () => {
    const { tokens } = tokenize([{ start: 0, prose: 'de \uFFFC\u2060\u2060 is' }], rules);
    expect([...tokens.kind]).toEqual([0, 3, 0]);
    expect(tokens.end[1]).toBe(6);
  });
});

describe('any text', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom('o.a.', 'a.', '-\n', '\u00AD\n', "'s", '1.2', ' ', '\u2060', 'é', '“', '…', 'no. 3')).map((parts) => parts.join('')), // prettier-ignore
  );
  it('gives ascending tokens inside the text', () => {
    fc.assert(
      fc.property(anyText, (prose) => {
        const { tokens } = tokenize([{ start: 0, prose }], rules);
        let last = 0;
        for (let at = 0; at < tokens.length; at++) {
          expect(tokens.start[at]).toBeGreaterThanOrEqual(last);
          expect(tokens.end[at]).toBeGreaterThan(tokens.start[at] as number);
          last = tokens.end[at] as number;
        }
        expect(last).toBeLessThanOrEqual(prose.length);
      }),
    );
  });
});
