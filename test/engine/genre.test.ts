import { describe, expect, it } from 'vitest';
import { createLinter, type Finding } from '../../server/src/core/index.js';

const linter = createLinter();

function findings(text: string, rule?: string): readonly Finding[] {
  const all = linter.lint(text, undefined, { today: '2026-11-24' }).findings;
  return rule === undefined ? all : all.filter((finding) => finding.rule === rule);
}

const warnings = (text: string) =>
  findings(text).filter(({ family, severity }) => family === 'vague' && severity === 'warning');

describe('a heading that speaks of the document itself', () => {
  const dutch = 'We streven waar mogelijk naar een vitale leefomgeving voor iedereen.';
  const english = 'We will seek to create a vibrant and resilient place for everyone where possible.';

  it.each([
    ['Wat is een omgevingsvisie?', dutch],
    ['De omgevingsvisie en participatie', dutch],
    ['Waarom een nieuwe visie?', dutch],
    ['1.2 Hoe deze visie is gemaakt', dutch],
    ['How to read this plan', english],
    ['What is a local plan?', english],
    ['How the strategy was developed', english],
  ])('%s: nothing under it commits anybody', (heading, sentence) => {
    expect(warnings(`# Plan\n\n## ${heading}\n\n${sentence}\n`)).toEqual([]);
  });

  it.each([
    ['Onze visie', dutch],
    ['Wat willen we met de visie?', dutch],
    ['Hoe we wonen', dutch],
    ['Hoe voeren we het plan uit?', dutch],
    ['Our vision', english],
    ['How we will deliver the plan', english],
    ['What we want for our streets', english],
  ])('%s: a subject or a wish is policy', (heading, sentence) => {
    expect(warnings(`# Plan\n\n## ${heading}\n\n${sentence}\n`)).toHaveLength(1);
  });
});

describe('text that commits hardly anybody', () => {
  const told = 'In het overleg zaten in 2019 zeven afdelingen, en dat ging in het begin moeizaam. ';
  const essay = `# Terugblik\n\n${told.repeat(30)}`;
  const policy = `# Koers\n\n${'In 2030 bouwt de gemeente 300 woningen aan de Havenkade. '.repeat(30)}`;
  const phrase = '\n\nDe gemeente moedigt samenwerking aan.\n';
  const question = '\n\nWaar willen we met de haven naartoe?\n';

  it('gets no hint at a phrase by itself', () => {
    expect(findings(essay + phrase).filter(({ family }) => family === 'vague')).toEqual([]);
  });

  it('leaves no question open, and a draft of policy does', () => {
    expect(findings(essay + question, 'open-question')).toEqual([]);
    expect(findings(policy + question, 'open-question')).toHaveLength(1);
  });

  it('has no theme that wants an owner, and asks for no commission', () => {
    const chapters = `${essay}\n\n## Aan tafel\n\n${told.repeat(8)}De voorzitter moet streng zijn.\n`;
    expect(findings(chapters).filter(({ family }) => family === 'ownership' || family === 'table')).toEqual([]);
    expect(findings(policy, 'missing-commission')).toHaveLength(1);
  });

  it('leaves one open where it says who sits at the table', () => {
    const table = '| Partij | Belang | Mandaat |\n|---|---|---|\n| Havenbedrijf | overslag | advies |\n';
    expect(findings(`${essay}\n\n${table}${question}`, 'open-question')).toHaveLength(1);
  });
});

describe('sentences in table cells', () => {
  const vague = 'We streven waar mogelijk naar een vitale en prettige leefomgeving voor iedereen.';
  const table = (header: string, row: string) => `# Wonen\n\n| ${header} |\n|---|---|\n| ${row} |\n`;

  it('are read where a cell holds a sentence of full length', () => {
    const text = table('Thema | Ambitie', `Wonen | ${vague}`);
    expect(warnings(text)[0]?.span).toEqual({ start: text.indexOf('We'), end: text.indexOf('We') + vague.length });
  });

  it.each([
    ['a wish without a stop', 'Thema | Ambitie', `Wonen | ${vague.replace('.', '')}`],
    ['a short value', 'Thema | Ambitie', 'Wonen | Waar mogelijk ja.'],
    ['what a party stands for', 'Partij | Belang', `Welstand | ${vague}`],
    ['a decision that is asked for', 'Besluit | Tafel', `${vague} | raad`],
    ['the heading of a column', `Thema | ${vague}`, 'Wonen | ja'],
  ])('are left alone: %s', (_, header, row) => {
    expect(warnings(table(header, row))).toEqual([]);
  });
});

describe('what pins a commitment down', () => {
  it.each([
    'In 2030 staan er in onze vitale en toekomstbestendige gemeente 300 prettige woningen voor iedereen.',
    'Bij schaarste krijgt een gezonde en vitale leefomgeving voorrang boven bereikbaarheid.',
    'By 2032 we will deliver 400 vibrant, inclusive and resilient homes for everyone.',
  ])('%s', (sentence) => {
    expect(warnings(`# Koers\n\n## Wonen\n\n${sentence}\n`)).toEqual([]);
  });
});

describe('explanation and description beside promises', () => {
  const promise = 'In 2031 liggen er in Noord 40 wadi’s. De Singel wordt in 2029 een park van 3 hectare.';
  const kept = 'By 2031 the north has 40 rain gardens. Canal Street becomes a park of 3 hectares in 2029.';

  it.each([
    'Onze riolen zijn gebouwd voor buien die vroeger eens in de tien jaar vielen. Nu valt zo’n bui vaker, en dan lopen onze kelders vol.',
    'De meeste straten in de wijk zijn versteend, waardoor het er na een warme dag lang heet blijft.',
    'De veerpont verbindt beide oevers en vaart elk kwartier. De meeste reizigers nemen hun fiets mee.',
  ])('%s', (told) => {
    expect(warnings(`# Visie\n\n## Water en hitte\n\n${told}\n\n${promise}\n`)).toEqual([]);
  });

  it.each([
    'Our sewers were built for storms that used to come once in ten years. Now they come more often, and our cellars fill up.',
    'The ferry links both banks and runs every quarter of an hour. Most passengers bring a bicycle.',
    'The old town remains the main place to meet. It attracts visitors from the whole region.',
    'Paved streets hold the warmth of the day. That is why older people sleep badly here in July.',
  ])('%s', (told) => {
    expect(warnings(`# Vision\n\n## Water and heat\n\n${told}\n\n${kept}\n`)).toEqual([]);
  });

  it.each(['Wij willen minder korte autoritten.', 'Bij nieuwbouw komen deelauto’s.'])(
    '%s is a direction that somebody at the table opposes',
    (sentence) => {
      expect(warnings(`# Visie\n\n## Op weg\n\n${sentence}\n\n${promise}\n`)).toEqual([]);
      expect(warnings(`# Visie\n\n## Op weg\n\n- ${sentence}\n- ${promise}\n`)).toEqual([]);
    },
  );
});
