/** What a message quotes of a vague sentence, as a reader would quote it. */
import { describe, expect, it } from 'vitest';
import { linter } from '../support/linter.js';

const DRAFTS = [
  {
    what: 'words that two signals share once, with both names',
    text: 'Er wordt gekeken naar de mogelijkheden voor meer groen in de omliggende straten.',
    quote: /‘meer groen’ \([a-z ]+, [a-z ]+\)/u,
    never: /‘meer groen’.*‘meer groen’/u,
  },
  {
    what: 'no article that only the entry needs',
    text: 'The council will promote growth while enhancing the district for everyone.',
    quote: /“enhancing” \(/u,
    never: /enhancing the”/u,
  },
];

describe('a message quotes', () => {
  it.each(DRAFTS)('$what', ({ text, quote, never }) => {
    const [finding] = linter.lint(text).findings.filter(({ rule }) => rule === 'negotiated-nonsense');
    expect(finding?.message.seen).toMatch(quote);
    expect(finding?.message.seen).not.toMatch(never);
  });
});
