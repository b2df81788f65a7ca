/** What counts in a section, and when a section cannot be judged. */
import { describe, expect, it } from 'vitest';
import { draftOf } from './support.js';

const HOMES = 'Er komen huurwoningen en appartementen bij. Huurders en corporaties bouwen samen aan de woningvoorraad.';

describe('what counts', () => {
  it('gives shares that sum to one, with terms in reading order', () => {
    const { shares, terms } = draftOf(`# X\n\n${HOMES} De bus en de trein rijden vaker.\n`).profileOf(0);
    expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    expect(shares[0]).toMatchObject({ sector: 'housing' });
    expect(terms.map(({ start }) => start)).toEqual([...terms.map(({ start }) => start)].sort((a, b) => a - b));
  });

  it('points at the words themselves', () => {
    const text = `# X\n\n${HOMES}\n`;
    const { terms } = draftOf(text).profileOf(0);
    expect(terms.map(({ start, end }) => text.slice(start, end))).toContain('huurwoningen');
  });

  it('leaves out quotations, code and tables of figures', () => {
    const text = `# X\n\n${HOMES}\n\n> De bus, de trein en de fiets.\n\n\`\`\`\nbus trein fiets\n\`\`\`\n\n| Vervoer | 2020 | 2030 |\n|---|---|---|\n| bus | 4 | 5 |\n| trein | 6 | 7 |\n`;
    expect(
      draftOf(text)
        .profileOf(0)
        .shares.map(({ sector }) => sector),
    ).toEqual(['housing']);
  });

  it('counts a table that holds policy', () => {
    const text = `# X\n\n${HOMES}\n\n| Wat | Wie |\n|---|---|\n| De bus rijdt elk kwartier naar het station | GGD |\n| De fiets krijgt voorrang op de auto | RWM |\n`;
    expect(
      draftOf(text)
        .profileOf(0)
        .shares.map(({ sector }) => sector),
    ).toContain('mobility');
  });

  it('counts the items of a list', () => {
    const text = '# X\n\n- bus en trein\n- fietspad en stoep\n- parkeergarage\n';
    expect(draftOf(text).profileOf(0).shares[0]).toMatchObject({ sector: 'mobility' });
  });

  it('adds sub-sections up, without parts that make no policy', () => {
    const text = `# Visie\n\n## A\n\n${HOMES}\n\n### B\n\nDe bus en de trein rijden.\n\n### Begrippen\n\nErfgoed: monumenten en kerken.\n`;
    const sectors = draftOf(text)
      .profileOf(1)
      .shares.map(({ sector }) => sector);
    expect(sectors).toContain('mobility');
    expect(sectors).not.toContain('heritage');
  });

  it('keeps a word that is repeated from drowning the rest', () => {
    const text = `# X\n\n${'De bus. '.repeat(40)}Huurwoningen, corporaties, huurders, appartementen, woningbouw en hypotheken.\n`;
    expect(draftOf(text).profileOf(0).shares[0]).toMatchObject({ sector: 'housing' });
  });
});

describe('what cannot be judged', () => {
  it.each([
    ['headings only', '# Wonen\n\n## Groen\n', 'short'],
    ['a section without text', '# X\n', 'empty'],
    ['a few words', '# X\n\nEr komen huurwoningen bij.\n', 'short'],
    [
      'no word of any sector',
      `# X\n\n${'Wij zien dat dit er morgen ook nog zo uit zal zien als nu. '.repeat(4)}\n`,
      'no-terms',
    ],
  ])('%s', (_, text, reason) => {
    expect(draftOf(text).profileOf(0).unjudged).toBe(reason);
  });

  it('a third language', () => {
    const german =
      'Die Stadt wird in den kommenden Jahren weiter wachsen und dabei viele neue Wohnungen bauen, damit Familien sich hier auch weiterhin wohl fühlen können. Der öffentliche Nahverkehr soll ausgebaut werden, und auch die Radwege werden erneuert, weil immer mehr Menschen mit dem Rad zur Arbeit fahren.';
    expect(draftOf(`# X\n\n${german}\n`).profileOf(0).unjudged).toBe('foreign');
  });
});

describe('joins', () => {
  const joinsOf = (text: string) => draftOf(`# X\n\n${text}\n`).joinsOf(0);

  it('finds a choice', () => {
    const [join] = joinsOf('Waar een boom en een parkeerplaats botsen, gaat de boom voor.');
    expect(join).toMatchObject({ kind: 'choice' });
    expect([...(join?.sectors ?? [])].sort()).toEqual(['green', 'mobility']);
  });

  it('finds a balance over two sentences', () => {
    const joins = joinsOf('De huurwoningen moeten er komen. Met de natuur houden wij rekening.');
    expect(joins.map(({ kind }) => kind)).toContain('balance');
  });

  it('finds a mere list', () => {
    expect(joinsOf('Er komen huurwoningen, musea en fietspaden.').every(({ kind }) => kind === 'list')).toBe(true);
  });

  it('joins nothing in a text of one sector', () => {
    expect(joinsOf(HOMES)).toEqual([]);
  });
});
