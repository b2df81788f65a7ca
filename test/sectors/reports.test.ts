/** The matrix and the explanation of a section, as data and in print. */
import { describe, expect, it } from 'vitest';
import { explainSection, matrixOf, profileAt } from '../../server/src/core/index.js';
import {
  matrixForCsv,
  matrixForJson,
  matrixForMarkdown,
  matrixForSvg,
  matrixForTerminal,
} from '../../server/src/report/matrix/index.js';
import { codesFor } from '../../server/src/report/matrix/codes.js';
import { profileForJson, profileForTerminal } from '../../server/src/report/profile/index.js';
import { draftOf } from './support.js';

const TEXT = `---
tafel:
  partijen:
    - { naam: Team Wonen, sectoren: [wonen] }
    - { naam: Team Sport, sectoren: [sport] }
themas:
  - { titel: "Huizen | bomen", eigenaren: [Team Wonen], sectoren: [wonen, energie] }
---

# Visie

## Thema's

### Huizen | bomen

Er komen huurwoningen en appartementen voor huurders van de corporatie. In de straat staan bomen, vogels en bloemen. Waar een woning en een boom niet allebei passen, gaat de boom voor.

### =Water

In de polder liggen dijken en gemalen. De wadi en het riool vangen regen op, en het waterschap baggert de sloten langs de rivier.
`;
const draft = draftOf(TEXT);
const matrix = matrixOf([{ file: 'visie.md', draft }], 'nl');

describe('matrix', () => {
  it('has a row for each theme and a cell for each sector', () => {
    expect(matrix.rows.map(({ title }) => title)).toEqual(['Huizen | bomen', '=Water']);
    expect(matrix.rows[0]?.cells).toHaveLength(matrix.sectors.length);
    expect(matrix.rows[0]?.owners).toEqual(['Team Wonen']);
  });

  it('names the gaps', () => {
    const kinds = matrix.gaps.map(({ kind }) => kind);
    expect(matrix.gaps).toContainEqual({ kind: 'orphan', sector: 'culture-sport', parties: ['Team Sport'] });
    expect(matrix.gaps).toContainEqual({ kind: 'undelivered', sector: 'energy', theme: 'Huizen | bomen' });
    expect(kinds).toContain('unseated');
  });

  it('fits a terminal of eighty columns', () => {
    const lines = matrixForTerminal(matrix, { columns: 80, color: false }).split('\n');
    expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(80);
    expect(lines.join('\n')).not.toContain('\u001b');
  });

  it('escapes what would be read as a mark', () => {
    expect(matrixForMarkdown(matrix)).toContain('Huizen \\| bomen');
    expect(matrixForCsv(matrix)).toContain("'=Water");
    expect(matrixForSvg(matrixOf([{ file: 'a', draft: draftOf('# A <b> & c\n\nTekst.') }], 'nl'))).not.toContain('<b>');
  });

  it('is valid JSON with shares by sector', () => {
    const { themes } = JSON.parse(matrixForJson(matrix)) as { themes: { shares: Record<string, number> }[] };
    expect(themes[1]?.shares.water).toBeGreaterThan(0.5);
  });

  it.each([
    ['no drafts', []],
    ['a draft without themes', [{ file: 'leeg.md', draft: draftOf('Tekst zonder koppen.') }]],
  ])('says so when there are %s', (_, drafts) => {
    const empty = matrixOf(drafts, 'nl');
    expect(empty.rows).toEqual([]);
    expect(matrixForTerminal(empty, { columns: 80, color: false })).toContain('geen thema’s');
    expect(matrixForMarkdown(empty)).toContain('geen thema’s');
    expect(matrixForSvg(empty)).toContain('</svg>');
  });

  it('gives every sector a code of its own', () => {
    const codes = codesFor(['Onderwijs', 'Ondergrond', 'Ond', 'Ond', 'a', ''], 3);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.every((code) => code.length === 3)).toBe(true);
  });
});

describe('profile', () => {
  const lineOf = (offset: number) => TEXT.slice(0, offset).split('\n').length;
  const options = {
    columns: 80,
    color: false,
    text: TEXT,
    lineOf,
    labelOf: (id: string) => draft.catalogue.labelOf(id, 'nl'),
  };

  it('explains the section around an offset', () => {
    const profile = profileAt(draft, TEXT.indexOf('gemalen'));
    expect(profile?.title).toBe('=Water');
    expect(profile?.sectors[0]?.id).toBe('water');
    expect(profile?.sectors[0]?.terms.map(({ text }) => text)).toContain('wadi');
  });

  it('sets declared sectors beside those of the text', () => {
    const profile = profileAt(draft, TEXT.indexOf('huurwoningen'));
    expect(profile?.undelivered).toEqual(['energy']);
    expect(profile?.undeclared).toEqual(['green']);
  });

  it('prints shares, words and joins', () => {
    const profile = profileAt(draft, TEXT.indexOf('huurwoningen'));
    const printed = profile ? profileForTerminal(profile, options) : '';
    expect(printed).toContain('huurwoningen');
    expect(printed).toContain('keuze: ');
    expect(Math.max(...printed.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(80);
    expect(JSON.parse(profile ? profileForJson(profile) : '{}')).toMatchObject({ version: 1 });
  });

  it('knows no section that is not there', () => {
    expect(explainSection(draft, 99)).toBeUndefined();
    expect(profileAt(draftOf('Tekst zonder koppen.'), 3)).toBeUndefined();
  });
});
