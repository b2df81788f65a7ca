import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSegment, split } from '../../server/src/core/parse/index.js';
import { shapes } from '../bench/shapes.js';
import { found } from './support/reference.js';
import { runs } from '../support/runs.js';

function blocks(text: string): ReturnType<typeof parseSegment>['blocks'] {
  const { segments, definitions } = split(text);
  return segments.flatMap(({ start, end }) => [...parseSegment(text.slice(start, end), definitions).blocks]);
}

describe('hostile text', () => {
  it.each(Object.entries(shapes))('takes no more than its share of time: %s', (_name, make) => {
    const text = make(100_000);
    const before = process.cpuUsage();
    blocks(text);
    const { user, system } = process.cpuUsage(before);
    // A tenth of a megabyte should take a tenth of a second at most; a test machine may be ten times slower.
    expect((user + system) / 1000).toBeLessThan(1000);
  });

  it('reads a line of twenty megabytes', () => {
    expect(blocks('woord '.repeat(3_400_000))).toHaveLength(1);
  });

  it.each(['> '.repeat(9000), '>'.repeat(9000), '- '.repeat(9000), '1. '.repeat(9000)])(
    'takes what is nested too deep for one opaque paragraph: %.10s',
    (nested) => {
      const [block] = blocks(`${nested}woord\n\nna`);
      expect(block?.kind).toBe('paragraph');
      expect(block?.prose).toMatch(/^\uFFFC\u2060+$/);
      expect(blocks(`${nested}woord\n\nna`).at(-1)?.prose).toBe('na');
    },
  );

  it.each([
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: fc.constantFrom(...'*_`[]()<>!&\\~#-+=|:.@ \t\n\r\0\uD800\uDC00\uFEFFa1'), maxLength: 80 }),
  ])('never throws', (texts) => {
    fc.assert(
      fc.property(texts, (text) => void found(text)),
      { seed: 20261124, numRuns: runs(600) },
    );
  });
});
