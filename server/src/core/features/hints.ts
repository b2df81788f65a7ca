import type { LintResult } from '../engine/session.js';
import type { Span } from '../text/index.js';
import { slotsInWords } from './open-slots.js';
import { statementsIn } from './statements.js';

/** A short word behind a commitment that says what it leaves open. */
export interface Hint {
  readonly at: number;
  readonly text: string;
}

const MOST_SLOTS = 3;

/** Returns what the vague commitments in a span leave open. */
export function hintsIn({ draft }: LintResult, span: Span): Hint[] {
  return statementsIn(draft, span)
    .filter(({ statement }) => statement.nonsense && statement.missing.length > 0)
    .map(({ statement, offset }) => ({
      at: offset + statement.end,
      // The first are the most telling.
      text: `${slotsInWords(statement.missing.slice(0, MOST_SLOTS), draft.language)}?`,
    }));
}
