/** Which titles name a sector. */
import { describe, expect, it } from 'vitest';
import { draftOf } from './support.js';

const { catalogue } = draftOf('# X\n');

describe('titles', () => {
  it.each([
    'Wonen',
    'Mobiliteit',
    'Verkeer en vervoer',
    'Groen en water',
    'Zorg & welzijn',
    'Opgave 3: Parkeren',
    'D. Openbaar vervoer',
    'Het thema wonen',
    'Wonen 🏠',
    'Housing',
    'Arts and culture',
    'Flood risk',
    'Natural environment',
    'Our local economy',
  ])('%s names a sector', (title) => {
    expect(catalogue.readTitle(title).kind).toBe('sector');
  });

  it.each(['Duurzame mobiliteit', 'Betaalbaar wonen en een sterke economie', 'A thriving economy'])(
    '%s is a sector with praise',
    (title) => {
      expect(['praised', 'sector']).toContain(catalogue.readTitle(title).kind);
    },
  );

  it.each([
    'De gezonde stad',
    'Ruimte om te spelen en te wonen',
    'Wonen boven water',
    'Genoeg water, ook in augustus',
    'Water en bodem sturend',
    'De verbonden stad',
    'Homes at the edge of the marsh',
    'Getting about',
    'A town you can walk across',
    'Culture on every doorstep',
    '',
    '🙂',
    '2040',
  ])('%s names none', (title) => {
    expect(catalogue.readTitle(title).kind).toBe('other');
  });

  it('says which sectors it names', () => {
    expect(catalogue.readTitle('Groen en water').sectors).toEqual(['green', 'water']);
  });
});

describe('names of sectors', () => {
  it.each([
    ['wonen', 'housing'],
    ['Sport', 'culture-sport'],
    ['stedenbouw', 'urban-design'],
    ['sociaal', 'social-care'],
    ['natuur', 'green'],
    ['transport', 'mobility'],
    ['heritage', 'heritage'],
    ['haven', 'logistics'],
    ['klimaatadaptatie', 'water'],
  ])('%s is %s', (name, id) => {
    expect(catalogue.idOf(name)).toBe(id);
  });

  it('leaves an unknown name unknown', () => {
    expect(catalogue.idOf('ruimtevaart')).toBeUndefined();
    expect(catalogue.labelOf('ruimtevaart', 'nl')).toBe('ruimtevaart');
  });
});
