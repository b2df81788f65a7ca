/** Sectors that an organisation adds, splits, renames or switches off, and what it gets wrong. */
import { describe, expect, it } from 'vitest';
import { load } from '../../server/src/core/generated/sectors.js';
import { customize } from '../../server/src/core/model/sectors/customize.js';
import { draftOf } from './support.js';

const AIRPORT = {
  id: 'space',
  label: { nl: 'Ruimtevaart', en: 'Space' },
  nl: { titles: ['ruimtevaart'], strong: ['raket*', 'lanceer*', 'satelliet*'] },
};

const problemsOf = (own: unknown) => customize(load(), own).problems.map(({ nl }) => nl);

describe('a sector of one’s own', () => {
  it('is added', () => {
    const text = '# X\n\nRaketten en satellieten worden gelanceerd vanaf het lanceerplatform.\n';
    const draft = draftOf(text, { sectors: { data: [AIRPORT], file: 'visielint.yaml' } });
    expect(draft.profileOf(0).shares[0]?.sector).toBe('space');
    expect(draft.catalogue.labelOf('space', 'nl')).toBe('Ruimtevaart');
  });

  it('is split off, with its words and its tensions', () => {
    const sport = {
      id: 'sport',
      splits: 'culture-sport',
      label: { nl: 'Sport', en: 'Sport' },
      nl: { titles: ['sport'], strong: 'sport*, *sport, voetbal*, zwembad*' },
      en: { strong: 'sport*, football*' },
    };
    const { data, problems } = customize(load(), [sport]);
    expect(problems).toEqual([]);
    const rest = data.sectors.find(({ id }) => id === 'culture-sport');
    expect(rest?.words.nl.strong).not.toContain('voetbal*');
    expect(data.tensions.some(({ sectors }) => sectors.includes('sport'))).toBe(true);
  });

  it('is renamed and gets words', () => {
    const { data } = customize(load(), [{ id: 'green', label: { nl: 'Stadsgroen' }, nl: { strong: ['bloembak*'] } }]);
    const green = data.sectors.find(({ id }) => id === 'green');
    expect(green?.label.nl).toBe('Stadsgroen');
    expect(green?.words.nl.strong).toContain('bloembak*');
    expect(green?.words.nl.strong).toContain('groen*');
  });

  it('is switched off', () => {
    const { data } = customize(load(), [{ id: 'logistics', off: true }]);
    expect(data.sectors.some(({ id }) => id === 'logistics')).toBe(false);
    expect(data.tensions.some(({ sectors }) => sectors.includes('logistics'))).toBe(false);
  });
});

describe('what is wrong', () => {
  it.each([
    ['no list', 'wonen', /lijst van sectoren/],
    ['no id', [{ label: { nl: 'X' } }], /heeft een id/],
    ['no words', [{ id: 'leeg' }], /heeft geen woorden/],
    ['an unknown key', [{ ...AIRPORT, color: 'red' }], /geen sleutel ‘color’/],
    ['an unknown list', [{ ...AIRPORT, nl: { sterk: ['x'] } }], /geen lijst ‘sterk’/],
    ['nothing to split', [{ ...AIRPORT, splits: 'nergens' }], /geen sector ‘nergens’/],
    [
      'words of another sector',
      [{ id: 'huizen', nl: { strong: ['woning*', 'huurder*', 'volkshuisvest*'] } }],
      /delen hun woorden/,
    ],
  ])('%s', (_, own, message) => {
    expect(problemsOf(own).join('\n')).toMatch(message);
  });

  it('leaves the built-in sectors as they are when nothing is given', () => {
    const data = load();
    expect(customize(data, undefined).data).toBe(data);
  });
});
