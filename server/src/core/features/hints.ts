import type { LintResult } from '../engine/session.js';
import { listed } from '../engine/ownership/words.js';
import { SLOT_NAMES } from '../engine/vague/questions.js';
import type { Language } from '../language/types.js';
import type { Slot } from '../model/types.js';
import type { Span } from '../text/index.js';
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
      text: asked(statement.missing.slice(0, MOST_SLOTS), draft.language),
    }));
}

/** What is most telling is asked, in the order in which people ask it: "wie, wat en hoeveel?". */
function asked(slots: readonly Slot[], language: Language): string {
  const names = SLOT_NAMES[language];
  const inOrder = (Object.keys(names) as Slot[]).filter((slot) => slots.includes(slot));
  return `${listed(
    inOrder.map((slot) => names[slot]),
    language,
  )}?`;
}
