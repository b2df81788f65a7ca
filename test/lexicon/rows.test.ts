import { describe, expect, it } from 'vitest';
import type { Language } from '../../server/src/core/language/index.js';
import { finderOf, unmarked } from '../support/lexicon.js';

type Case = [pattern: string, sentence: string];

function check(language: Language, cases: readonly Case[]): void {
  it.each(cases)('%s | %s', (pattern, marked) => {
    const { matcher, find } = finderOf(language, [pattern]);
    expect(matcher.problems).toEqual([]);
    const { source, spans } = unmarked(marked);
    const found = find(source).map(({ start, end }) => source.slice(start, end));
    expect(found).toEqual(spans.map(([start, end]) => source.slice(start, end)));
  });
}

describe('rows', () => {
  check('nl', [
    ['waar mogelijk', '<|Waar mogelijk|> en <|waar\nmogelijk|> groen.'],
    [
      '[daar] waar [dat|dit] [technisch|financieel] mogelijk [is]',
      '<|Daar waar dat technisch mogelijk is|> en <|waar mogelijk|>.',
    ],
    ['(van groot|van essentieel) belang', 'Dit is <|van groot belang|> en <|van essentieel belang|>, niet van belang.'],
    ['(zoveel|zo veel) mogelijk', '<|Zoveel mogelijk|> of <|zo veel mogelijk|>.'],
    ['zo <adj> mogelijk', '<|zo groen mogelijk|>, <|zo veel mogelijk|>, niet zo het mogelijk is.'],
    ['zowel … als', 'We willen <|zowel wonen in de stad als|> groen.'],
    ['zowel … als', 'Zowel (dit is het) als groen.'],
    ['zowel …2 als', 'Zowel een twee drie als groen.'],
    ['niet alleen … maar ook', '<|Niet alleen wonen, maar ook|> werken.'],
    ['ruimte voor <num>', '<|Ruimte voor 300|> en <|ruimte voor vijfentwintig|>, geen ruimte voor een boom.'],
    ['in <any> mate', '<|In toenemende mate|>.'],
    ['mens, milieu en markt', '<|Mens, milieu en markt|> samen.'],
    ['t.z.t.', 'Dit volgt <|t.z.t.|> in een programma.'],
    ['en/of', 'Wonen <|en/of|> werken.'],
  ]);
});

describe('words', () => {
  check('nl', [
    ['~leefbaar', 'Een <|leefbare|>, <|leefbaardere|>, <|leefbaarste|> en <|leefbaar|> dorp, geen leefbaarheidsfonds.'],
    ['~vitaal', 'Een <|vitale|> stad blijft <|vitaal|>; <|vitaler|> kan ook.'],
    ['~robuust', 'Een <|robuuste|> stad, het <|robuustst|>.'],
    ['~klimaatadaptief', 'Een <|klimaatadaptieve|> en <|klimaatadaptief|> plein.'],
    ['~slim', 'Een <|slimme|> stad is <|slimmer|>.'],
    ['~groot', 'Een <|grote|> stad is <|groter|> dan de <|grootste|>.'],
    ['~serieus', 'Een <|serieuze|> poging.'],
    ['~divers', 'Een <|diverse|> stad.'],
    ['~nodig', 'De <|nodige|> zorg.'],
    ['~substantieel', 'Een <|substantiële|> bijdrage.'],
    ['+partij', 'Alle <|partijen|> en een <|partij|>.'],
    ['+kans', 'De <|kansen|>.'],
    ['+vraag', 'De <|vragen|>.'],
    ['+mogelijkheid', 'De <|mogelijkheden|>.'],
    ['+thema', 'De <|thema’s|>.'],
    ['+opgave', 'De <|opgaven|> en <|opgaves|>.'],
    ['woning*', '<|Woningbouw|>, geen woning.'],
    ['*gericht', '<|Wijkgericht|> werken, gericht werken.'],
    ['co-creatie', '<|Co-creatie|>, <|cocreatie|> en <|co creatie|>.'],
    ['proactief', '<|Pro-actief|> en <|proactief|>.'],
    ['geborgd', 'Dit is <|gebórgd|> of <|ge\u00ADborgd|> of <|ge-\nborgd|>.'],
    ["zo'n", 'Op <|zo’n|> plek.'],
  ]);
  check('en', [
    ['~green', '<|Green|>, <|greener|>, <|greenest|>.'],
    ['~sustainable', '<|Sustainable|> and <|sustainably|>.'],
    ['~healthy', '<|Healthier|> and <|healthily|>.'],
    ['~big', '<|Bigger|>.'],
    ['+community', 'All <|communities|> and one <|community|>.'],
    ['+stakeholder', 'All <|stakeholders|>.'],
    ['high-quality', '<|High-quality|> and <|high quality|>.'],
    ['as <adj> as possible', '<|As soon as possible|> and <|as much as possible|>.'],
  ]);
});

describe('guards', () => {
  it('silence their entry where they overlap', () => {
    const { find } = finderOf('nl', ['maatwerk', 'maatwerk*'], ['geen maatwerk', 'maatwerkvoorschrift*']);
    expect(find('We leveren maatwerk.')).toHaveLength(1);
    expect(find('We leveren geen maatwerk.')).toHaveLength(0);
    expect(find('De maatwerkvoorschriften gelden.')).toHaveLength(0);
  });
});

describe('overlapping phrases of one entry', () => {
  it('give the longest of those that begin first', () => {
    const { find } = finderOf('nl', ['waar mogelijk', 'daar waar mogelijk', 'waar mogelijk is']);
    const source = 'Daar waar mogelijk is groen.';
    expect(find(source).map(({ start, end }) => source.slice(start, end))).toEqual(['Daar waar mogelijk']);
  });
});
