import { describe, expect, it } from 'vitest';
import { parseSegment, split } from '../../server/src/core/parse/index.js';
import { MASK, OPAQUE } from '../../server/src/core/text/index.js';

/** Prose with `.` for a mask and `#` for something opaque. */
function shown(prose: string): string {
  return prose.replaceAll(MASK, '.').replaceAll(OPAQUE, '#');
}

const proses: readonly (readonly [source: string, prose: string])[] = [
  ['een *twee* **drie**', 'een .twee. ..drie..'],
  ['[vier](u "t") vijf', '.vier........ vijf'],
  ['`zes` &eacute; \\* <b>x</b>', '#.... é....... .* ...x....'],
  ['a <!-- weg --> b[^1]', 'a ............ b....'],
  ['![p](q) na', '#...... na'],
  ['# Kop {#a} ##', '. Kop .... ..'],
  ['Kop\n===', 'Kop\n...'],
  ['> a\n> b', 'a\n. b'],
];

describe('masked prose', () => {
  it.each(proses)('%j', (source, prose) => {
    const { blocks } = parseSegment(source, new Map([['^1', '[^1]:']]));
    expect(shown(blocks[0]?.prose ?? '')).toBe(prose);
  });
});

describe('split', () => {
  it('tiles the text after the front matter', () => {
    const text = '---\ntitel: x\n---\n\n# A\n\nb\n\n```\n# geen kop\n```\n\n## C\n';
    const outline = split(text);
    expect(outline.segments.map((segment) => text.slice(segment.start, segment.end))).toEqual([
      '\n# A\n\nb\n\n```\n# geen kop\n```\n\n',
      '## C\n',
    ]);
  });
});
