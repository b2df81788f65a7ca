/**
 * What client and server say to each other beside the standard protocol.
 * Nothing but names and types, so that a client never pulls in server code.
 */

/** Client to server: read every draft of the workspace, also those that are not open. */
export const LINT_WORKSPACE = 'visielint/lintWorkspace';

export interface LintWorkspaceParams {
  /** Under which the client wants to hear how far the server is; absent for no such reports. */
  readonly workDoneToken?: number | string;
  /** Whether the findings are wanted as lines of text too. */
  readonly lists?: boolean;
}

/** Totals for a message; the findings themselves arrive as ordinary diagnostics. */
export interface LintWorkspaceResult {
  readonly files: number;
  readonly findings: number;
  /** Each finding as the command line writes it with `--format compact`, without the path that stands in front. */
  readonly lines?: readonly { readonly uri: string; readonly text: string }[];
}

/** Server to client: the text of a file, or null when there is none. A web worker has no disk. */
export const READ_FILE = 'visielint/readFile';

/** Server to client: what stands in a folder, or null when there is none. */
export const LIST_FOLDER = 'visielint/listFolder';

export interface FileParams {
  readonly uri: string;
}

export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
}

/** As the protocol writes a stretch of text. */
interface Range {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** What a client may say about itself when it starts the server. */
export interface InitializationOptions {
  /** It has the panel with themes and sectors, under the command `visielint.showMatrix`. */
  readonly showsMatrix?: boolean;
  /** Its hovers show the message of a finding already. */
  readonly showsMessages?: boolean;
  /** Address by which it opens the page of a rule, with `{rule}` and `{language}` where those belong. */
  readonly rulePages?: string;
  /** Languages that were chosen for single drafts, by address. */
  readonly languages?: Readonly<Record<string, 'nl' | 'en'>>;
}

/** Client to server: the findings of one draft are wanted in this language; null takes back what was chosen. */
export const CHOOSE_LANGUAGE = 'visielint/chooseLanguage';

export interface ChooseLanguageParams {
  readonly uri: string;
  readonly language: 'nl' | 'en' | null;
}

/** Client to server: the page of a rule as Markdown, or null when there is no such rule. */
export const RULE_PAGE = 'visielint/rulePage';

export interface RulePageParams {
  readonly rule: string;
  readonly language: 'nl' | 'en';
}

/** Client to server: what a tool answers to a language model in the editor. */
export const ANSWER = 'visielint/answer';

export type AnswerParams =
  | { readonly tool: 'explain'; readonly rule: string; readonly language?: string }
  | {
      readonly tool: 'lint' | 'listOpenDecisions';
      readonly uri: string;
      /** How the draft is called in the answer. */
      readonly name: string;
    };

/** A text, or in words why there is none. */
export type AnswerResult = { readonly text: string } | { readonly refused: string };

/** Client to server: the draft at a glance; null when the document is no draft. */
export const DRAFT_OVERVIEW = 'visielint/overview';

export interface DraftOverviewParams {
  readonly textDocument: { readonly uri: string };
}

export interface DraftOverview {
  readonly uri: string;
  readonly language: 'nl' | 'en';
  /** Language of the findings, which somebody may have chosen. */
  readonly messages: 'nl' | 'en';
  readonly themes: readonly ThemeOverview[];
  readonly decisions: readonly DecisionOverview[];
  readonly parties: readonly PartyOverview[];
  /** Sections that make policy, in reading order, with how much of each is vague. */
  readonly heat: readonly SectionHeat[];
}

export interface ThemeOverview {
  readonly title: string;
  readonly range: Range;
  readonly status: 'none' | 'diffuse' | 'single' | 'one-sector' | 'shared';
  readonly owners: readonly { readonly name: string; readonly range?: Range }[];
  readonly sectors: readonly { readonly id: string; readonly label: string; readonly share: number }[];
  readonly commitments: number;
  readonly vague: number;
}

export interface DecisionOverview {
  readonly question: string;
  readonly table?: string;
  readonly by?: string;
  readonly owner?: string;
  readonly outcome?: string;
  readonly source: 'register' | 'question' | 'deferral' | 'tension';
  readonly range: Range;
}

export interface PartyOverview {
  readonly name: string;
  readonly themes: readonly string[];
  readonly range?: Range;
}

export interface SectionHeat {
  readonly title: string;
  readonly range: Range;
  readonly commitments: number;
  readonly vague: number;
}
