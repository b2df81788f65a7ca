import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../server/src/core/index.js';
import { loadLexiconSentences, type LabelledDraft } from './load.js';
import { linter } from '../support/linter.js';

/** Of a hundred sentences that an entry flags, in how many the whole judgement may see nothing. */
const MISSED_PER_HUNDRED = 8;
/** Of a hundred sentences that an entry allows, in how many it may still warn. */
const WARNED_PER_HUNDRED = 1;

describe.each(LANGUAGES)('the lexicon sentences of %s, judged as a writer meets them', (language) => {
  const drafts = loadLexiconSentences(language);
  const flagged = drafts.filter((draft) => draft.sentences[0]?.vague);
  const allowed = drafts.filter((draft) => !draft.sentences[0]?.vague);

  it('has sentences of both sorts', () => {
    expect(flagged.length).toBeGreaterThan(600);
    expect(allowed.length).toBeGreaterThan(500);
  });

  it('sees a commitment with a signal where an entry flags', () => {
    const missed = flagged.filter((draft) => !isFiller(draft) && !hasSignal(draft)).map(named);
    expect((missed.length * 100) / flagged.length, missed.join('\n')).toBeLessThanOrEqual(MISSED_PER_HUNDRED);
  });

  it('does not warn where an entry allows', () => {
    const warned = allowed.filter((draft) => statementsOf(draft).some(({ nonsense }) => nonsense)).map(named);
    expect((warned.length * 100) / allowed.length, warned.join('\n')).toBeLessThanOrEqual(WARNED_PER_HUNDRED);
  });
});

function statementsOf({ text, today }: LabelledDraft) {
  return linter.lint(text, undefined, { today }).draft.segments.flatMap(({ model }) => model.statements);
}

function hasSignal(draft: LabelledDraft): boolean {
  return statementsOf(draft).some(({ kind, signals }) => kind === 'commitment' && signals.length > 0);
}

/** A filler says nothing by itself; it may stand in a description as well. */
function isFiller(draft: LabelledDraft): boolean {
  return draft.sentences[0]?.signals[0] === 'filler';
}

function named(draft: LabelledDraft): string {
  return `${draft.name}: ${draft.sentences[0]?.text}`;
}
