import type { Span } from '../text/index.js';

/** What can be wrong with the data about the table. The words for it are the rule's. */
export type ProblemKind =
  /** The YAML cannot be read; `detail` is the parser's code. */
  | 'syntax'
  /** Aliases or nesting make the data larger than any table is. */
  | 'too-large'
  /** A key that nothing reads; `nearest` is the key that was probably meant. */
  | 'unknown-key'
  /** The same key twice, perhaps in two languages. */
  | 'duplicate-key'
  /** Something else than `expected` stands there. */
  | 'wrong-type'
  /** A day that no calendar has. */
  | 'no-such-date'
  /** Something that is no date, or too loose a one. */
  | 'no-date'
  /** An owner in a row of a table of themes that names no theme. */
  | 'no-theme';

/** What a value should have been. */
export type Expected = 'text' | 'names' | 'list' | 'map' | 'date';

/** One thing that could not be read as it stands. */
export interface DataProblem {
  readonly kind: ProblemKind;
  readonly span: Span;
  /** Path of the file in which it stands; absent for the draft itself. */
  readonly file?: string;
  /** The key that it is about, as written. */
  readonly key?: string;
  /** The value that it is about, as written. */
  readonly value?: string;
  readonly expected?: Expected;
  readonly nearest?: string;
  /** Whether the nearest key stands there already, so that to put it in place would give it twice. */
  readonly taken?: true;
  readonly detail?: string;
}
