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
