import type { Language, Sentence, Tokens } from '../language/types.js';
import type { Match, SignalId } from '../lexicon/types.js';
import type { Block, Comment } from '../parse/blocks.js';
import type { DataProblem } from '../config/problems.js';
import type { Span } from '../text/index.js';
import type { SectorCatalogue } from './sectors/catalogue.js';
import type { Register } from './table/register.js';
import type { PhraseHints } from './phrase-hints.js';
import type { Saying } from './sectors/saying.js';
import type { SpokenSentence } from './sectors/joins.js';
import type { JoinKind, Tension } from './sectors/types.js';
import type { DraftWeights } from './statements/judge.js';

/** The kinds of sentence of the codebook. A question is a `description` with `question` set. */
export type StatementKind = 'commitment' | 'description' | 'explanation' | 'frame' | 'quote';

/** What a reader of a commitment may ask. */
export type Slot = 'who' | 'what' | 'how-much' | 'where' | 'when' | 'at-whose-cost';

/** Something in a commitment that can be held against its author. */
export interface Anchor extends Span {
  readonly kind: 'quantity' | 'date' | 'place' | 'instrument' | 'party' | 'priority' | 'loser' | 'standard' | 'norm';
}

/** A phrase that weakens a commitment, after all exclusions. Offsets count from the segment's start. */
export interface Signal extends Span {
  readonly id: SignalId;
  /** Whether the phrase alone makes the commitment vague. */
  readonly strong: boolean;
  /** The lexicon match behind it; absent for signals that a mechanism found, such as an absurd opposite. */
  readonly match?: Match;
  /** Name of the mechanism when there is no match, for the explanation. */
  readonly mechanism?: string;
}

/** What is known of one sentence. Offsets count from the segment's start. */
export interface Statement extends Sentence {
  readonly kind: StatementKind;
  readonly question: boolean;
  /** Signals that count, in reading order; empty unless `kind` is `commitment`. */
  readonly signals: readonly Signal[];
  readonly anchors: readonly Anchor[];
  /** Slots that are empty, the one that matters most first; empty unless `kind` is `commitment`. */
  readonly missing: readonly Slot[];
  /** Whether the codebook calls it negotiated nonsense; then one warning takes the place of the separate findings. */
  readonly nonsense: boolean;
  /** How likely it is by itself that it is a commitment, and that a commitment of its words is vague; from 0 to 1. */
  readonly commits: number;
  readonly vagueness: number;
  /** What the statement is unless the draft as a whole adds more than `needs` to its score. */
  readonly otherwise?: Pick<Statement, 'signals' | 'missing'> & {
    readonly needs: number;
    readonly weights: DraftWeights;
  };
  readonly actor?: Span;
  readonly passive: boolean;
}

/** A segment with everything that can be known from its text and its context alone; cached by both. */
export interface SegmentModel {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly comments: readonly Comment[];
  readonly tokens: Tokens;
  readonly statements: readonly Statement[];
  /** Number of words of running text. */
  readonly words: number;
  /** Which word lists may have a phrase in each statement. */
  readonly hints: PhraseHints;
}

/** A part of a document that makes no policy is silent in families 1 to 3. */
export type PartKind =
  | 'policy'
  | 'title'
  | 'foreword'
  | 'contents'
  | 'reading-guide'
  | 'process'
  | 'heard'
  | 'glossary'
  | 'sources'
  | 'appendix'
  | 'colophon'
  | 'summary';

/** A segment in its place in the document. */
export interface PlacedSegment {
  /** Offset of the segment in the whole text; add it to any offset of the model. */
  readonly start: number;
  readonly end: number;
  readonly model: SegmentModel;
  /** Index of the section whose heading it stands under; -1 before the first heading. */
  readonly section: number;
}

/** A heading and what stands under it, down to the next heading of the same or a higher level. Offsets in the whole text. */
export interface Section extends Span {
  readonly index: number;
  readonly level: number;
  /** The heading's words, without numbering, attributes and parenthesised owners. */
  readonly title: string;
  /** Span of the heading's line or lines. */
  readonly heading: Span;
  /** Index of the section that holds it, -1 for none. */
  readonly parent: number;
  readonly part: PartKind;
  /** Whether it states what is wanted for a subject; see the codebook. */
  readonly theme: boolean;
  /** Indices of the draft's segments that belong to it, its sub-sections' included: from `firstSegment` up to `endSegment`. */
  readonly firstSegment: number;
  readonly endSegment: number;
  /** First segment that belongs to a sub-section; equal to `endSegment` if it has none. */
  readonly endOwnSegment: number;
  /** Words of running text, sub-sections included. */
  readonly words: number;
}

/** A value that was read somewhere, with its place in the whole text. */
export interface Placed<T> {
  readonly value: T;
  readonly span: Span;
  /** Path of the other file in which it stands; absent for the draft itself. */
  readonly file?: string;
}

/** Where a value that is missing can be put in: `before`, the value and `after` take the place of the span. */
export interface Room {
  readonly span: Span;
  readonly before: string;
  readonly after: string;
  /** What the value must be escaped for; `raw` for a value that brings its own marks. */
  readonly format: 'yaml' | 'cell' | 'text' | 'raw';
}

/** What a party must be known by. */
export type PartyKey = 'interest' | 'representative' | 'mandate';

/** A party at the table. */
export interface Party {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly sectors: readonly string[];
  readonly interest?: string;
  readonly representative?: string;
  readonly mandate?: string;
  /** Name of the unit that it is a part of. */
  readonly parent?: string;
  /** Where its missing keys can be added in the draft. */
  readonly rooms: Readonly<Partial<Record<PartyKey, Room>>>;
  /** Span of its name. */
  readonly span: Span;
  readonly file?: string;
}

/** A question that somebody must answer somewhere. Dates as `YYYY-MM-DD`. */
export interface Decision {
  readonly question: string;
  /** The table where it lies, such as `college`. */
  readonly table?: string;
  readonly by?: string;
  readonly owner?: string;
  readonly outcome?: string;
  /** Whether a blank between square brackets stands where its table or its date belongs. */
  readonly blank?: true;
  /** Span of the question, and of its table and its date where these are given. */
  readonly span: Span;
  readonly tableSpan?: Span;
  readonly bySpan?: Span;
  /** Span of a day that does not exist, where running text gives it for a date. */
  readonly noSuchDate?: Span;
  readonly file?: string;
  /** `register` stands in the table of decisions, the others were found in running text. */
  readonly source: 'register' | 'question' | 'deferral' | 'tension';
}

export interface Assumption {
  readonly assumption: string;
  readonly about?: string;
  readonly tested?: string;
  readonly span: Span;
  readonly file?: string;
}

/** Somebody who sees to the work itself rather than to an interest. */
export type TableRole = 'chair' | 'facilitator' | 'pen-holder';

/** Two places that cannot both be right. */
export interface Conflict {
  readonly kind:
    /** A value of the table, such as the day of adoption. */
    | 'value'
    /** The owners of a theme. */
    | 'owners'
    | 'party-twice'
    | 'theme-twice'
    /** Two parties go by one name. */
    | 'shared-name'
    /** A unit is part of itself, by way of others. */
    | 'parent-cycle';
  /** The key, theme or name that it is about. */
  readonly subject: string;
  /** What is said, and where; two or more. */
  readonly places: readonly Placed<string>[];
}

/** A row that can be added to a register; its template holds names of values in braces, such as `{question}`. */
export interface RowRoom extends Room {
  readonly template: string;
}

/** What the draft says about who sits at the table. */
export interface Table {
  /** Whether anything of it was found at all. */
  readonly present: boolean;
  readonly commission?: Placed<string>;
  readonly commissioners: readonly Placed<string>[];
  readonly adoption?: Placed<string>;
  /** Whether the draft says that it was adopted. */
  readonly adopted: boolean;
  readonly roles: Readonly<Partial<Record<TableRole, Placed<string>>>>;
  readonly parties: readonly Party[];
  readonly decisions: readonly Decision[];
  readonly assumptions: readonly Assumption[];
  /** The parties, to be found by name. */
  readonly register: Register;
  /** Whether all of the front matter could be read; if not, what seems missing may only be unreadable. */
  readonly readable: boolean;
  /** What could not be read as it stands, themes included. */
  readonly problems: readonly DataProblem[];
  readonly conflicts: readonly Conflict[];
  /** Spans of the keys or headings under which things stand in the draft. */
  readonly places: Readonly<Partial<Record<'table' | 'roles' | 'parties' | 'decisions' | 'commissioners', Span>>>;
  /** Where missing keys can be added in the draft. */
  readonly rooms: Readonly<Partial<Record<'table' | 'commission' | 'commissioners' | 'roles' | TableRole, Room>>>;
  /** Where a row can be added to the draft's registers, if it has them. */
  readonly decisionRoom?: RowRoom;
  readonly partyRoom?: RowRoom;
  /** Names that tables of measures and questions give as owner. */
  readonly taskOwners: readonly string[];
  /** Owners that a table of themes names for themes that this draft does not hold; another file may. */
  readonly assignments: readonly Assignment[];
}

/** A title and who a table says answers for it. It is told to other drafts, so its owners have neither a place nor a party. */
export interface Assignment {
  readonly title: string;
  readonly owners: readonly Owner[];
}

/** A party named as answering for a theme. */
export interface Owner extends Span {
  /** Name as registered if it was found in the register, else as written. */
  readonly name: string;
  readonly party?: Party;
  /** The part of speech of the slot: `owner` answers, `lead` carries out, `client` commissions, `portfolio` is politically responsible. */
  readonly role: 'owner' | 'lead' | 'client' | 'portfolio';
  /** Where another name can be added behind it. */
  readonly room?: Room;
  readonly file?: string;
}

export type OwnershipStatus = 'none' | 'diffuse' | 'single' | 'one-sector' | 'shared';

/** A theme and who answers for it. */
export interface Theme {
  readonly title: string;
  /** Index of its section, -1 if only the front matter names it. */
  readonly section: number;
  readonly owners: readonly Owner[];
  readonly status: OwnershipStatus;
  /** Spans of what names everybody in its owner slots. */
  readonly diffuse: readonly Span[];
  /** Spans of owner slots that are empty or say that nobody is known yet. */
  readonly unnamed: readonly Span[];
  /** Spans of blanks between square brackets that wait for an owner. */
  readonly blanks: readonly Span[];
  /** Sectors that the draft declares for it. */
  readonly declaredSectors: readonly string[];
  readonly span: Span;
}

/** What one sector has in a section. */
export interface SectorShare {
  readonly sector: string;
  /** Part of the weight of all sector terms. */
  readonly share: number;
  /** Number of terms that speak for it rather than for another sector. */
  readonly hits: number;
  /** Number of sentences in which one of them stands. */
  readonly sentences: number;
}

/** A word that speaks for a sector; offsets in the whole text. */
export interface SectorTerm extends Span {
  readonly sector: string;
  /** The item of the sector's vocabulary. */
  readonly term: string;
  readonly weight: number;
}

/** What a section's words say of the sectors they speak for. */
export interface SectorProfile {
  /** Shares per sector id, descending; they sum to 1, or are empty when nothing was found. */
  readonly shares: readonly SectorShare[];
  /** The terms that gave the shares, in reading order. */
  readonly terms: readonly SectorTerm[];
  /**
   * Why the shares say too little to judge by, if they do: nothing is written here, too little, in a third language,
   * or without a word of any sector.
   */
  readonly unjudged?: 'empty' | 'short' | 'long' | 'foreign' | 'no-terms';
}

/** A sentence that brings two sectors together, and how; offsets in the whole text. */
export interface SectorJoin extends Span {
  readonly sectors: readonly [string, string];
  readonly kind: JoinKind;
  /** The phrases that show it. */
  readonly marks: readonly Span[];
}

/** A known tension between two sectors that carry weight in a section. */
export interface SectorTension {
  readonly tension: Tension;
  readonly sectors: readonly [string, string];
  /** The share of the lighter of the two. */
  readonly share: number;
  /** What speaks for an open conflict, less what settles it. */
  readonly points: number;
  /** `unclear` when the section says too little about it to tell. */
  readonly state: 'decided' | 'undecided' | 'unclear';
  /** Sentences that keep it open, and those that settle it; offsets in the whole text. */
  readonly open: readonly Span[];
  readonly closed: readonly Span[];
}

/** The model of one version of a draft; read-only. */
export interface Draft {
  readonly text: string;
  readonly language: Language;
  readonly segments: readonly PlacedSegment[];
  readonly sections: readonly Section[];
  readonly table: Table;
  readonly themes: readonly Theme[];
  /** Decisions of the register, and open questions, deferrals and tensions of the text. */
  readonly decisions: readonly Decision[];
  /** Terms that the draft defines, normalised. */
  readonly definitions: ReadonlySet<string>;
  /** The sectors that there are. */
  readonly catalogue: SectorCatalogue;
  /** Returns the sectors that a loose phrase, such as a question, speaks for. */
  sectorsOf(phrase: string): ReadonlySet<string>;
  /** Returns what stands for all that a section says; the same from version to version as long as that is the same. */
  sayingOf(section: number): Saying;
  /** Returns the sector profile of a section, sub-sections included; made once. */
  profileOf(section: number): SectorProfile;
  /** Returns the sentences of a section with the sectors that each speaks for; made once. */
  sentencesOf(section: number): readonly SpokenSentence[];
  /** Returns where a section brings sectors together; made once. */
  joinsOf(section: number): readonly SectorJoin[];
  /** Returns the known tensions between sectors that carry weight in a section, what is most open first; made once. */
  tensionsOf(section: number): readonly SectorTension[];
}
