import type {
  Family,
  Fix,
  Language,
  Lesson,
  Matrix,
  Message,
  PartKind,
  Severity,
  Slot,
  OwnershipStatus,
} from '../core/index.js';

/** A place as readers count: line and column from 1, the offset from 0; columns and offsets in UTF-16 units. */
export interface Place {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

export interface PlacedSpan {
  readonly start: Place;
  readonly end: Place;
}

export interface ReportedEvidence extends PlacedSpan {
  readonly signal: string;
  readonly text: string;
  readonly note?: string;
}

export interface ReportedRelated {
  readonly message: string;
  /** Path of another file; absent for the same draft. */
  readonly file?: string;
  /** In that file; absent where the line is not known. */
  readonly place?: PlacedSpan;
}

/** A finding with everything that a report can show of it, as plain data. */
export interface ReportedFinding extends PlacedSpan {
  readonly rule: string;
  readonly family: Family;
  readonly severity: Severity;
  readonly lesson: Lesson;
  readonly message: Message;
  readonly language: Language;
  readonly evidence: readonly ReportedEvidence[];
  readonly missing: readonly Slot[];
  readonly related: readonly ReportedRelated[];
  readonly fixes: readonly Fix[];
  /** Title of the section it stands in; null before the first heading. */
  readonly section: string | null;
  /** Index of that section, -1 for none. */
  readonly sectionIndex: number;
  /** The sentence or heading to show with it; offsets in the draft. */
  readonly excerpt: { readonly text: string; readonly start: number };
  /** The same as long as the sentence is, wherever it moves in the draft. */
  readonly fingerprint: string;
}

export interface ReportedSection {
  readonly title: string;
  readonly line: number;
  readonly level: number;
  readonly words: number;
  readonly kind: PartKind;
  readonly theme: boolean;
  readonly sectors: Readonly<Record<string, number>>;
  readonly sectorOnly: boolean;
}

export interface ReportedTheme {
  readonly title: string;
  /** Line of its heading; null if only front matter names it. */
  readonly line: number;
  readonly owners: readonly { readonly name: string }[];
  readonly status: OwnershipStatus;
  readonly commitments: number;
  /** How many of the commitments hold nobody to anything. */
  readonly vague: number;
}

/** A stretch of the draft under one heading, and how vague it is. */
export interface ReportedHeat {
  readonly title: string;
  readonly line: number;
  readonly commitments: number;
  readonly vague: number;
}

export interface ReportedDecision {
  readonly question: string;
  readonly line: number | null;
  readonly table: string | null;
  readonly by: string | null;
  readonly owner: string | null;
  readonly outcome: string | null;
  readonly source: 'register' | 'question' | 'deferral' | 'tension';
}

export interface ReportedSuppression {
  readonly rules: readonly string[];
  readonly reason: string;
  readonly until: string | null;
  readonly line: number;
  readonly kind: string;
  readonly silenced: number;
}

/** Everything that reports say of one draft, as plain data: it can be cached, and sent between threads. */
export interface FileReport {
  /** As a reader would name it: seen from the folder where the command was given. */
  readonly path: string;
  /** What the draft calls itself; its file's name when it does not say. */
  readonly title: string;
  readonly language: Language;
  /** What lines count: those of a text file, or the paragraphs of a document, tables included, that hold text. */
  readonly unit: 'line' | 'paragraph';
  readonly words: number;
  readonly findings: readonly ReportedFinding[];
  readonly sections: readonly ReportedSection[];
  readonly themes: readonly ReportedTheme[];
  readonly decisions: readonly ReportedDecision[];
  readonly suppressions: readonly ReportedSuppression[];
  /** The parts that make policy, in reading order, each without its sub-sections. */
  readonly heat: readonly ReportedHeat[];
  /** Themes by sectors, in the draft's language; its rows are the themes in their order. */
  readonly matrix: Matrix;
}

export interface Tool {
  readonly name: string;
  readonly version: string;
}

/** What a format is given. */
export interface RunReport {
  readonly tool: Tool;
  readonly files: readonly FileReport[];
  /** The day on which it was made, as `YYYY-MM-DD`. */
  readonly date?: string;
}

/** How a report is to look; a format takes from it what it needs. */
export interface ReportOptions {
  /** Language of headings and summaries. */
  readonly language: Language;
  /** Columns of the terminal. */
  readonly width: number;
  readonly color: boolean;
}

export interface Format {
  /** One line for the help. */
  readonly about: string;
  render(run: RunReport, options: ReportOptions): string;
}
