import type { SignalId } from '../lexicon/types.js';
import type { Language } from '../language/types.js';
import type { Draft, PartKind, PlacedSegment, Slot } from '../model/types.js';
import type { VisionPart } from '../model/vision-part.js';
import type { Span, TextEdit } from '../text/index.js';

export type Family = 'vague' | 'ownership' | 'sectors' | 'table' | 'linter';
export type Severity = 'error' | 'warning' | 'info' | 'hint';
/** Lessons 1 to 8 of the note that visielint comes from; 0 for findings about the linter itself. */
export type Lesson = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** A message in three parts. Every part is whole sentences in the reader's language. */
export interface Message {
  /** What is seen. */
  readonly seen: string;
  /** Why it matters. */
  readonly why: string;
  /** What to do: an act or a question. */
  readonly advice: string;
}

/** Why a finding is there: a signal, term or other piece of text that counted. Offsets in the whole text. */
export interface Evidence extends Span {
  /** A signal id, a sector id, or another short id that the rule's page explains. */
  readonly signal: SignalId | (string & {});
  /** A sentence about this piece of evidence, in the reader's language. */
  readonly note?: string;
}

/** Another place that a reader wants to see with a finding. Without `file` it is in the same draft. */
export interface Related {
  readonly span: Span;
  readonly message: string;
  readonly file?: string;
}

/** A change that keeps the meaning of the draft, so that a tool may carry it out when the writer asks. */
export interface Fix {
  /** In the reader's language, as an act: "Regel voor eigenaars invoegen". */
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** Whether "fix all" may carry it out: nothing is left for the writer to fill in. */
  readonly safe: boolean;
}

/** What a rule reports; the engine adds the rest. Offsets in the whole text. */
export interface Report {
  readonly span: Span;
  readonly message: Message;
  /** Overrides the rule's own severity for this finding, when the configuration does not set one. */
  readonly severity?: Severity;
  readonly lesson?: Lesson;
  readonly evidence?: readonly Evidence[];
  readonly missing?: readonly Slot[];
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
  /** Set by the engine for a crash of the rule itself. */
  readonly internal?: true;
}

/** A diagnostic with everything that explains it. */
export interface Finding extends Omit<Report, 'internal'> {
  readonly rule: string;
  readonly family: Family;
  readonly severity: Severity;
  readonly lesson: Lesson;
  readonly evidence: readonly Evidence[];
  readonly missing: readonly Slot[];
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
  /** Index of the section it stands in, -1 for none. */
  readonly section: number;
  readonly language: Language;
}

/** An option of a rule, declared once; type, default, validation, schema and settings are derived from it. */
export interface OptionSpec {
  readonly type: 'number' | 'boolean' | 'string' | 'string-list';
  readonly default: number | boolean | string | readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly description: Readonly<Record<Language, string>>;
}

export type OptionValues = Readonly<Record<string, number | boolean | string | readonly string[]>>;

/** What every rule may ask for. */
interface ContextBase {
  readonly draft: Draft;
  readonly options: OptionValues;
  /** Language of what the reader reads. */
  readonly language: Language;
  /** Today as `YYYY-MM-DD`, if the host passed it in. */
  readonly today?: string;
  report(finding: Report): void;
}

/** Handed to a rule of scope `segment`, once for each segment of a policy part unless `everywhere`. Its findings are cached with the segment. */
export interface SegmentContext extends Omit<ContextBase, 'draft'> {
  readonly segment: PlacedSegment;
  /** Names of the owners of the section, nearest first; part of the cache key. */
  readonly owners: readonly string[];
  /** Whether the segment stands in a part that makes policy. */
  readonly policy: boolean;
  /** What part of the document the segment stands in. */
  readonly part: PartKind;
}

export interface DraftContext extends ContextBase {
  /** What the other drafts of the same vision say, if there are any. */
  readonly siblings: readonly VisionPart[];
  /** Name of this draft's own file, as the host gave it. */
  readonly file?: string;
}

interface RuleBase {
  readonly id: string;
  readonly family: Family;
  readonly lessons: readonly Lesson[];
  readonly severity: Severity;
  /** Version in which it appeared. */
  readonly since: string;
  readonly options?: Readonly<Record<string, OptionSpec>>;
  /** One sentence for lists of rules, in both languages. */
  readonly summary: Readonly<Record<Language, string>>;
}

/** A rule that needs nothing but one segment. Spans that it reports count from the segment's start. */
export interface SegmentRule extends RuleBase {
  readonly scope: 'segment';
  /** Whether it looks at parts that make no policy too. */
  readonly everywhere?: boolean;
  check(context: SegmentContext): void;
}

/** A rule that looks at sections, themes, the table or the whole draft. Spans that it reports count in the whole text. */
export interface DraftRule extends RuleBase {
  readonly scope: 'draft';
  check(context: DraftContext): void;
}

export type Rule = SegmentRule | DraftRule;

/** Returns the rule; exists for its type, so that every rule folder reads alike. */
export function defineRule<R extends Rule>(rule: R): R {
  return rule;
}
