/** Random drafts that read like policy: sentences of the lexicons, examples of the rules, registers, Markdown, and what nobody expects. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { rules } from '../../server/src/core/index.js';
import { DIRECTIVES } from '../../server/src/core/generated/directives.js';
import { readExamples } from '../../server/src/testing/index.js';
import { markdown } from '../parse/support/fragments.js';
import { grammarsIn, readGrammar } from '../support/language.js';
import { FRONT_MATTERS, HEADINGS, LABELLED, ODD, TABLES } from './pieces.js';

interface LexiconFile {
  readonly entries?: readonly { readonly flagged?: readonly string[]; readonly allowed?: readonly string[] }[];
}

const sentences = (['nl', 'en'] as const).flatMap((language) =>
  grammarsIn(`lexicons/${language}`).flatMap(
    (name) =>
      readGrammar<LexiconFile>(`lexicons/${language}/${name}`).entries?.flatMap(({ flagged = [], allowed = [] }) => [
        ...flagged,
        ...allowed,
      ]) ?? [],
  ),
);

const examples = rules.flatMap(({ id }) =>
  readExamples(readFileSync(`server/src/core/rules/${id}/rule.md`, 'utf8')).map(({ text }) => text),
);

const CORPUS = 'test/corpus/drafts';
const corpus = readdirSync(CORPUS)
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(`${CORPUS}/${name}`, 'utf8'));

const ruleIds = fc.constantFrom(...rules.map(({ id }) => id), 'no-such-rule');

/** A suppression with or without rules, a reason and a last day, in either language. */
export const suppression = fc
  .record({
    directive: fc.constantFrom(...Object.keys(DIRECTIVES)),
    ids: fc.array(ruleIds, { maxLength: 2 }),
    until: fc.constantFrom('', '', ' tot 2026-01-01', ' until 2030-12-31'),
    reason: fc.constantFrom('', ' -- reden: zo afgesproken', ' -- reason: agreed with the board', ' -- …'),
  })
  .map(({ directive, ids, until, reason }) => `<!-- visielint-${[directive, ...ids].join(' ')}${until}${reason} -->`);

const sentence = fc.constantFrom(...sentences);
const oddText = fc.oneof(
  fc.constantFrom(...ODD),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);

/** Emphasis, a link or an odd character in the midst of a sentence. */
const disturbed = fc.tuple(sentence, fc.nat(), fc.nat(), oddText).map(([text, from, length, odd]) => {
  const start = from % (text.length + 1);
  const end = Math.min(text.length, start + (length % 12));
  const inside = text.slice(start, end);
  const marked = [`**${inside}**`, `_${inside}_`, `[${inside}](x)`, `\`${inside}\``, odd + inside, odd][length % 6];
  return text.slice(0, start) + marked + text.slice(end);
});

const paragraph = fc
  .array(fc.oneof({ arbitrary: sentence, weight: 4 }, { arbitrary: disturbed, weight: 1 }), {
    minLength: 1,
    maxLength: 4,
  })
  .chain((all) => fc.constantFrom(' ', ' ', '\n', '  \n').map((gap) => all.join(gap)));

const list = fc
  .tuple(fc.constantFrom('- ', '1. ', '* [ ] ', '> - '), fc.array(sentence, { minLength: 1, maxLength: 4 }))
  .map(([mark, items]) => items.map((item) => mark + item).join('\n'));

const block = fc.oneof(
  { arbitrary: paragraph, weight: 6 },
  { arbitrary: fc.constantFrom(...HEADINGS), weight: 5 },
  { arbitrary: list, weight: 2 },
  { arbitrary: fc.constantFrom(...LABELLED), weight: 3 },
  { arbitrary: fc.constantFrom(...TABLES), weight: 2 },
  { arbitrary: suppression, weight: 2 },
  { arbitrary: markdown('both'), weight: 1 },
  { arbitrary: fc.constantFrom(...examples), weight: 2 },
  { arbitrary: oddText, weight: 1 },
);

const composed = fc
  .tuple(
    fc.oneof({ arbitrary: fc.constant(''), weight: 2 }, { arbitrary: fc.constantFrom(...FRONT_MATTERS), weight: 1 }),
    fc.array(fc.tuple(block, fc.constantFrom('\n\n', '\n\n', '\n\n', '\n', '\n\n\n')), { maxLength: 14, size: 'max' }),
  )
  .map(([front, blocks]) => front + blocks.map((pair) => pair.join('')).join(''));

const cutting = fc.record({ text: fc.constantFrom(...corpus, ...examples), from: fc.nat(), length: fc.nat(2500) });
const piece = cutting.map(({ text, from, length }) => {
  const start = text.lastIndexOf('\n', from % (text.length + 1)) + 1;
  return text.slice(start, start + length);
});

/** Draft-like text with line feeds only, and no byte-order mark before it. */
export const plainDraft: fc.Arbitrary<string> = fc
  .oneof({ arbitrary: composed, weight: 5 }, { arbitrary: piece, weight: 2 })
  .map((text) => text.replace(/\r\n?/g, '\n').replace(/^\uFEFF+/, ''));

/** Any text at all, most of it like a draft. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: composed, weight: 6 },
  { arbitrary: piece, weight: 2 },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 200 }), weight: 1 },
  { arbitrary: composed.map((text) => text.replaceAll('\n', '\r\n')), weight: 1 },
  { arbitrary: composed.map((text) => `\uFEFF${text}`), weight: 1 },
  { arbitrary: fc.tuple(composed, fc.nat()).map(([text, at]) => text.slice(at % (text.length + 1))), weight: 1 },
);

/** One edit of a text: where as a share of its length, how much goes, and what comes. */
export interface Edit {
  readonly at: number;
  readonly removed: number;
  readonly added: string;
}

export const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 50, max: 800 })),
  added: fc.oneof(
    fc.constant(''),
    fc.constantFrom('e', ' ', '\n', '\n\n', '\r\n', '> ', '- ', '```\n', '<!--', '-->', '|', '\n---\n', '\uFEFF'),
    block.map((text) => `\n\n${text}\n\n`),
    fc.constantFrom(...FRONT_MATTERS),
  ),
});

export function edited(text: string, { at, removed, added }: Edit): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + added + text.slice(start + removed);
}
