import type { SignalId } from '../../lexicon/types.js';
import type { Statement } from '../../model/types.js';

/** The rules that warn of a vague commitment; a sentence gets at most one of them. */
export type NonsenseRule = 'negotiated-nonsense' | 'deferred-choice' | 'false-balance';

/** Returns the rule that reports a vague commitment: the specific one if the sentence has that signal only. */
export function nonsenseRuleOf(statement: Statement): NonsenseRule | undefined {
  if (!statement.nonsense) return undefined;
  const ids = new Set(statement.signals.map((signal) => signal.id).filter((id) => id !== 'filler'));
  if (ids.size === 1 && ids.has('deferred-choice')) return 'deferred-choice';
  if (ids.size === 1 && ids.has('false-balance')) return 'false-balance';
  return 'negotiated-nonsense';
}

/** Returns the signals of one kind that stand in commitments which no warning speaks of already. */
export function loneSignals(statement: Statement, id: SignalId): Statement['signals'] {
  if (statement.nonsense || statement.kind !== 'commitment') return [];
  return statement.signals.filter((signal) => signal.id === id);
}
