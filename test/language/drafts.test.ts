import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { splitSentences, tokenize } from '../../server/src/core/language/index.js';
import { parseSegment, split } from '../../server/src/core/parse/index.js';
import { createLineIndex, visible } from '../../server/src/core/text/index.js';
import { textRules } from '../support/language.js';

/** The labels of a draft, as far as they say where a sentence begins. */
interface Labels {
  readonly sentences: readonly { readonly line: number; readonly text: string }[];
}

const DRAFTS = new URL('../corpus/drafts/', import.meta.url);
const rules = textRules();

describe('sentences of the labelled drafts', () => {
  const names = readdirSync(DRAFTS).filter((name) => name.endsWith('.json'));
  it.each(names)('%s', (name) => {
    const text = readFileSync(new URL(name.replace('.json', '.md'), DRAFTS), 'utf8');
    const { sentences } = JSON.parse(readFileSync(new URL(name, DRAFTS), 'utf8')) as Labels;
    const found = sentencesByLine(text);
    const missing = sentences.filter(
      ({ line, text: label }) => !found.get(line)?.some((sentence) => sentence.startsWith(plain(label))),
    );
    expect(missing).toEqual([]);
  });
});

function sentencesByLine(text: string): Map<number, string[]> {
  const lines = createLineIndex(text);
  const found = new Map<number, string[]>();
  const { segments, definitions } = split(text);
  for (const { start, end } of segments) {
    const { blocks } = parseSegment(text.slice(start, end), definitions);
    const sentences = splitSentences(
      blocks,
      tokenize(blocks, rules),
      blocks.map(() => 'nl' as const),
      rules,
    );
    for (const sentence of sentences) {
      const { prose, start: base } = blocks[sentence.block] as (typeof blocks)[number];
      const line = lines.positionAt(start + sentence.start).line + 1;
      const shown = plain(visible(prose.slice(sentence.start - base, sentence.end - base)));
      found.set(line, [...(found.get(line) ?? []), shown]);
    }
  }
  return found;
}

/** Labels keep the source's marks, and are cut at sixty characters, which may be inside one. */
function plain(label: string): string {
  return label
    .replace(/!?\[([^\]]*)\]\([^)]*\)?/g, '$1')
    .replace(/\[\^[^\]]*\]?/g, '')
    .replace(/[*`[\]\u200B]/g, '')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}
