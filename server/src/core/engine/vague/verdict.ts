import type { SignalId } from '../../lexicon/types.js';
import type { Signal, Statement } from '../../model/types.js';

/** The rules that warn of a vague commitment; a sentence gets at most one of them. */
export type NonsenseRule = 'negotiated-nonsense' | 'deferred-choice' | 'false-balance';

/** Returns the rule that reports a vague commitment: the specific one if the sentence has that signal only. */
export function nonsenseRuleOf(statement: Statement): NonsenseRule | undefined {
  if (!statement.nonsense) return undefined;
  let only: SignalId | undefined;
  for (const { id } of statement.signals) {
    if (id === 'filler' || id === only) continue;
    if (only !== undefined) return 'negotiated-nonsense';
    only = id;
  }
  return only === 'deferred-choice' || only === 'false-balance' ? only : 'negotiated-nonsense';
}

const NONE: Statement['signals'] = [];

/** Returns the signals of one kind that stand in commitments which no warning speaks of already. */
export function loneSignals(statement: Statement, id: SignalId): Statement['signals'] {
  if (statement.nonsense || statement.signals.length === 0 || statement.kind !== 'commitment') return NONE;
  let lone: Signal[] | undefined;
  for (const signal of statement.signals) if (signal.id === id) (lone ??= []).push(signal);
  return lone ?? NONE;
}
