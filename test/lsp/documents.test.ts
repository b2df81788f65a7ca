import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createDocuments } from '../../server/src/lsp/documents.js';
import { chooseEncoding, createPositions, type Encoding } from '../../server/src/lsp/positions.js';

const text = fc.array(fc.constantFrom('a', 'é', '€', '😀', '\n', '\r\n', ' ', '\uFEFF'), { maxLength: 60 });
const encodings: readonly Encoding[] = ['utf-16', 'utf-8'];

it.each(encodings)('gives every offset that is no half of a character back in %s', (encoding) => {
  fc.assert(
    fc.property(text, (parts) => {
      const whole = parts.join('');
      const positions = createPositions(whole, encoding);
      let at = 0;
      for (const part of parts) {
        expect(positions.offsetOf(positions.at(at))).toBe(at);
        at += part.length;
      }
    }),
  );
});

it.each(encodings)('follows changes as a client makes them, in %s', (encoding) => {
  fc.assert(
    fc.property(text, text, fc.nat(), fc.nat(), (before, inserted, from, length) => {
      const uri = 'file:///visie.md';
      const documents = createDocuments(encoding);
      documents.open({ uri, languageId: 'markdown', version: 1, text: before.join('') });
      const start = from % (before.length + 1);
      const end = Math.min(before.length, start + (length % 9));
      const offset = (index: number) => before.slice(0, index).join('').length;
      const positions = createPositions(before.join(''), encoding);
      const range = positions.range({ start: offset(start), end: offset(end) });
      const changed = documents.change(uri, 2, [{ range, text: inserted.join('') }]);
      expect(changed?.text).toBe([...before.slice(0, start), ...inserted, ...before.slice(end)].join(''));
    }),
  );
});

it('clamps what lies behind the end of a line or of the text', () => {
  const positions = createPositions('een\r\ntwee', 'utf-16');
  expect(positions.offsetOf({ line: 0, character: 99 })).toBe(3);
  expect(positions.offsetOf({ line: 99, character: 0 })).toBe(9);
});

it('finds columns in long lines in time that does not grow with the square', () => {
  const line = 'é'.repeat(300_000);
  const positions = createPositions(line, 'utf-8');
  for (let at = 0; at < line.length; at += 100) expect(positions.at(at).character).toBe(at * 2);
});

it('takes the first encoding of the list that it knows', () => {
  expect(chooseEncoding(undefined)).toBe('utf-16');
  expect(chooseEncoding(['utf-32', 'utf-8', 'utf-16'])).toBe('utf-8');
});
