import { describe, expect, it } from 'vitest';
import { splitSentences, tokenize } from '../../server/src/core/language/index.js';
import { visible } from '../../server/src/core/text/index.js';
import { proseOf, textRules } from '../support/language.js';

const rules = textRules();

function sentencesOf(source: string): string[] {
  const blocks = [{ start: 0, prose: proseOf(source) }];
  const sentences = splitSentences(blocks, tokenize(blocks, rules), ['nl'], rules);
  return sentences.map(({ start, end }) => visible(proseOf(source).slice(start, end)));
}

describe('sentence ends', () => {
  // A bar stands where one sentence ends and the next begins.
  const cases = [
    'Wij kiezen. | De raad besluit!',
    'Wie betaalt? | Niemand weet het.',
    'Wat nu?! | Dat is de vraag.',
    'Een zin\nover twee regels. | Nog een.',
    'Een punt zonder vervolg',
    'Dit geldt voor o.a. Brinkhof niet.',
    'Er komen bomen, struiken enz. | De raad besluit.',
    'Wij vragen dhr. Jansen en J. de Vries en P.J. Smit om advies.',
    'Wij vragen J. Jansen om advies.',
    'Zie bijlage A. | Gemeenten kiezen.',
    'Dit is variant B. | Wij kiezen die.',
    '1. Eerst de bomen. | Dan de stenen.',
    'a. Eerst de bomen.',
    'In 3.2. staat meer. | In 3.3 ook.',
    'Het kost 1.200 euro. | In 2030 is het klaar.',
    'In 2030. | In 2040 ook.',
    'Het plan is af. | 2e fase volgt.',
    'Ieder kan meedoen. | 66k kinderen.',
    'Zie art. 3a en nr. 5b van de regels.',
    'See no. 5b of the rules.',
    'Wij wachten ... en hopen.',
    'Wij wachten ... | Dan hopen wij.',
    'Het plan (...) Groen is klaar.',
    '“Wij kiezen.” | “Dat is goed.”',
    'Zij zei: ‘Kom maar.’ | Toen ging zij.',
    '(Wij kiezen.) | Dat is goed.',
    'Wij kiezen groen; water komt later: in 2030.',
    'Wij kiezen **groen.** | *Dan* water.',
    'Wij kiezen groen.[^1] | Dan water.',
    // An emoji after the last stop goes with the sentence before it.
    'Dat kan. 🌳',
    "Dat kan. | 's Avonds niet.",
    'De site haverdam.nl is klaar.',
    'Volgens prof. dr. Smit kan dat.',
    'Volgens dhr. De Vries kan dat.',
    'Wij kiezen o.a. De Brink.',
    'See no. 3 for more. | The answer is no. | Then we stop.',
    'Cllr. Brown and St. Anne agree, e.g. The Mill.',
  ];
  it.each(cases)('%s', (marked) => {
    const source = marked.replace(/ \| /g, ' ');
    const parts = marked.split(' | ');
    expect(sentencesOf(source)).toEqual(parts.map((part) => visible(proseOf(part))));
  });

  it('makes no sentence of marks alone', () => {
    expect(sentencesOf('—')).toEqual([]);
    expect(sentencesOf('')).toEqual([]);
  });
});
