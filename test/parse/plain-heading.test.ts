/** Headings of plain text, as a draft has them that was written or pasted without Markdown. */
import { describe, expect, it } from 'vitest';
import { parseSegment } from '../../server/src/core/parse/segment.js';
import { split } from '../../server/src/core/parse/split.js';
import { splitIncremental } from '../../server/src/core/parse/split-incremental.js';

/** Returns the headings of a text with their depths, as cut and as parsed. */
function headingsOf(text: string): string[] {
  const { segments, definitions } = split(text);
  return segments.flatMap(({ start, end, heading }) => {
    const { blocks } = parseSegment(text.slice(start, end), definitions);
    const found = blocks.filter(({ kind }) => kind === 'heading');
    expect(blocks[0]?.kind === 'heading').toBe(heading);
    return found.map((block) => `${block.depth} ${block.prose}`);
  });
}

describe('a line on its own', () => {
  it.each([
    ['2.1 Huis en haard', '2 2.1 Huis en haard'],
    ['2.1. Huis en haard', '2 2.1. Huis en haard'],
    ['3.2.1 Éénoudergezinnen en starters', '3 3.2.1 Éénoudergezinnen en starters'],
    ['2. WAT WE WILLEN', '1 2. WAT WE WILLEN'],
    ['4 HOE WE HET BETALEN', '1 4 HOE WE HET BETALEN'],
  ])('is a heading: %s', (line, heading) => {
    for (const end of ['\n', '\r\n']) {
      const text = ['Een inleiding.', '', line, '', 'Tekst.', ''].join(end);
      expect(headingsOf(text)).toEqual([heading]);
    }
    expect(headingsOf(line)).toEqual([heading]);
    expect(headingsOf(`${line}\n# Nog een\n`).map((found) => found.replace(/[#\u2060]+ ?/, ''))).toEqual([
      heading,
      '1 Nog een',
    ]);
  });

  it.each([
    '2.1 miljoen euro',
    '2.1 Miljoen euro gaat naar de brug.',
    '2.1 Huis, haard,',
    '1. Eerst de dijk',
    '1. GGD',
    '12 woningen',
    '2027',
    '2.1 A | B',
  ])('is none: %s', (line) => {
    expect(headingsOf(`Tekst.\n\n${line}\n\nTekst.\n`)).toEqual([]);
  });
});

it('a line of a paragraph or a list is none', () => {
  expect(headingsOf('Zie ook\n2.1 Huis en haard\n\nen verder.\n')).toEqual([]);
  expect(headingsOf('2.1 Huis en haard\nis een titel.\n')).toEqual([]);
  expect(headingsOf('1. EERST DE DIJK\n2. DAN DE WEG\n')).toEqual([]);
});

it('is the same after any edit as read anew', () => {
  const text = 'Een inleiding.\n\n2.1 Huis en haard\n\nTekst.\n\n2.2 Werk en weg\n\nMeer tekst.\n';
  for (let at = 0; at < text.length; at++) {
    for (const edited of [text.slice(0, at) + text.slice(at + 1), `${text.slice(0, at)}\n${text.slice(at)}`]) {
      expect(splitIncremental({ text, outline: split(text) }, edited).outline).toEqual(split(edited));
    }
  }
});
