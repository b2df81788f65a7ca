/** Words, compounds and rows of words: what they speak for, and the traps that a stem can lay. */
import { describe, expect, it } from 'vitest';
import { baseForms } from '../../server/src/core/model/sectors/base-forms.js';
import { draftOf, sectorsOf } from './support.js';

describe('Dutch words', () => {
  it.each([
    ['waterbergingsopgave', 'water'],
    ['woningbouwlocatie', 'housing'],
    ['parkeerdruk', 'mobility'],
    ['energiecoöperaties', 'energy'],
    ['mantelzorgers', 'social-care'],
    ['bomen', 'green'],
    ['bossen', 'green'],
    ['monumenten', 'heritage'],
    ['huisartsen', 'health'],
    ['leraren', 'education-youth'],
    ['boa’s', 'safety'],
    ['veehouderijen', 'agriculture'],
    ['geluidsoverlast', 'environment'],
    ['glasvezelnetwerk', 'digital'],
    ['drinkwaterwinning', 'subsurface'],
    ['containeroverslag', 'logistics'],
    ['bedrijvenparken', 'economy'],
    ['sportparken', 'culture-sport'],
  ])('%s speaks for %s', (word, sector) => {
    expect(sectorsOf(`Het gaat om ${word} en nog eens ${word}.`)[0]).toBe(sector);
  });

  it.each([
    ['zorgvuldig', 'social-care'],
    ['bijdrage', 'green'],
    ['natuurlijk', 'green'],
    ['verkeerd', 'mobility'],
    ['erfpacht', 'heritage'],
    ['brandstof', 'safety'],
    ['portefeuille', 'logistics'],
    ['kunststof', 'culture-sport'],
    ['schuur', 'housing'],
    ['voorwaarde', 'logistics'],
    ['verhinderen', 'environment'],
    ['opleiding', 'subsurface'],
  ])('%s does not speak for %s', (word, sector) => {
    expect(sectorsOf(`Dat is ${word} en nog eens ${word}.`)).not.toContain(sector);
  });
});

describe('English words', () => {
  it.each([
    ['tenants', 'housing'],
    ['cyclists', 'mobility'],
    ['hedgerows', 'green'],
    ['floods', 'water'],
    ['heat pumps', 'energy'],
    ['libraries', 'culture-sport'],
    ['carers', 'social-care'],
    ['boreholes', 'subsurface'],
    ['park and ride', 'mobility'],
    ['social rent', 'housing'],
    ['car-free', 'mobility'],
  ])('%s speaks for %s', (word, sector) => {
    expect(sectorsOf(`It is about ${word}, and ${word} again.`, 'en')[0]).toBe(sector);
  });

  it.each([
    ['business', 'mobility'],
    ['portfolio', 'logistics'],
    ['eventually', 'culture-sport'],
    ['carefully', 'social-care'],
    ['report', 'logistics'],
    ['business park', 'green'],
    ['framework', 'economy'],
  ])('%s does not speak for %s', (word, sector) => {
    expect(sectorsOf(`It is about ${word}, and ${word} again.`, 'en')).not.toContain(sector);
  });
});

describe('base forms', () => {
  it.each([
    ['bomen', 'boom'],
    ['bossen', 'bos'],
    ['huizen', 'huis'],
    ['woningen', 'woning'],
    ['winkels', 'winkel'],
    ["auto's", 'auto'],
    ['inclusieve', 'inclusief'],
  ])('%s can be a form of %s', (word, base) => {
    expect(baseForms(word, 'nl')).toContain(base);
  });

  it('does not take "halen" for a form of "hal"', () => {
    expect(baseForms('halen', 'nl')).not.toContain('hal');
  });

  it('knows English plurals', () => {
    expect(baseForms('cities', 'en')).toContain('city');
    expect(baseForms('buses', 'en')).toContain('bus');
    expect(baseForms('glass', 'en')).toEqual(['glass']);
  });
});

describe('ambiguous words', () => {
  it('go to the sector that the clear words speak for', () => {
    const farm = 'De boer houdt melkvee en verbouwt gewassen. Voor stikstof betaalt hij.';
    const nature = 'De heide en het bos herbergen vogels en vlinders. Voor stikstof zijn zij gevoelig.';
    expect(sectorsOf(farm)[0]).toBe('agriculture');
    expect(sectorsOf(nature)[0]).toBe('green');
    const shares = draftOf(`# X\n\n${farm}\n`).profileOf(0).shares;
    expect(shares.find(({ sector }) => sector === 'green')?.share ?? 0).toBeLessThan(0.05);
  });

  it('take a street’s name for no sector', () => {
    const draft = draftOf('# X\n\nWie langs de Stationsweg en het Molenpark komt, ziet huurwoningen en corporaties.\n');
    expect(draft.profileOf(0).shares.map(({ sector }) => sector)).toEqual(['housing']);
  });
});
