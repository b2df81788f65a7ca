import { describe, expect, it } from 'vitest';
import { findDates, readDate } from '../../server/src/core/model/dates/index.js';

const today = '2026-11-24';

describe('dates', () => {
  it.each([
    ['2027-06-30', '2027-06-30', 'day'],
    ['30-6-2027', '2027-06-30', 'day'],
    ['uiterlijk op 1 juli 2027', '2027-07-01', 'day'],
    ['vóór 1 juli 2027', '2027-06-30', 'day'],
    ['1 jan. 2026', '2026-01-01', 'day'],
    ['1 september', '2027-09-01', 'day'],
    ['24 december', '2026-12-24', 'day'],
    ['14 July 2026', '2026-07-14', 'day'],
    ['July 14, 2026', '2026-07-14', 'day'],
    ['the 1st of March 2027', '2027-03-01', 'day'],
    ['mei 2027', '2027-05-31', 'month'],
    ['by February 2028', '2028-02-29', 'month'],
    ['voor mei 2027', '2027-04-30', 'day'],
    ['Q2 2027', '2027-06-30', 'quarter'],
    ['2027-Q4', '2027-12-31', 'quarter'],
    ['tweede kwartaal 2027', '2027-06-30', 'quarter'],
    ['het 3e kwartaal van 2027', '2027-09-30', 'quarter'],
    ['the second quarter of 2027', '2027-06-30', 'quarter'],
    ['eerste helft van 2027', '2027-06-30', 'half'],
    ['H2 2027', '2027-12-31', 'half'],
    ['medio 2027', '2027-07-31', 'part'],
    ['begin 2027', '2027-03-31', 'part'],
    ['eind 2027', '2027-12-31', 'part'],
    ['eind mei 2027', '2027-05-31', 'part'],
    ['mid-2027', '2027-07-31', 'part'],
    ['eind dit jaar', '2026-12-31', 'part'],
    ['voor de zomer van 2027', '2027-06-20', 'day'],
    ['before the summer of 2027', '2027-06-20', 'day'],
    ['voorjaar 2027', '2027-06-20', 'season'],
    ['winter 2027', '2028-03-19', 'season'],
    ['voor het zomerreces van 2027', '2027-07-09', 'day'],
    ['2027', '2027-12-31', 'year'],
    ['vóór 2030', '2029-12-31', 'day'],
  ])('reads %s', (text, date, precision) => {
    expect(readDate(text, { today })).toEqual({ kind: 'date', date, precision });
  });

  it.each(['31 februari 2027', '2027-02-30', '2027-13-01', '31-4-2027', '0 mei 2027', 'Q5 2027'])(
    'knows that %s does not exist',
    (text) => {
      expect(readDate(text)).toEqual({ kind: 'impossible' });
    },
  );

  it.each(['', 'zo snel mogelijk', '1 mei', 'dit jaar', '12 bomen'])('finds no date in %j without today', (text) => {
    expect(readDate(text)).toEqual({ kind: 'none' });
  });

  it('gives places, and tells when a date is a beginning', () => {
    const text = 'Vanaf 1 mei 2027 geldt de regel; de raad beslist in Q1 2027.';
    const { dates } = findDates(text);
    expect(dates.map((found) => [text.slice(found.start, found.end), found.role])).toEqual([
      ['1 mei 2027', 'from'],
      ['Q1 2027', 'by'],
    ]);
  });

  it('doubts a number that may be a count', () => {
    expect(findDates('Er komen 2045 woningen').dates[0]?.announced).toBe(false);
    expect(findDates('Gereed in 2045').dates[0]?.announced).toBe(true);
  });
});
