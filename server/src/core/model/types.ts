import type { Language, Sentence, Tokens } from '../language/types.js';
import type { Match, SignalId } from '../lexicon/types.js';
import type { Block, Comment } from '../parse/blocks.js';
import type { Span } from '../text/index.js';
import type { SectorCatalogue } from './sectors/catalogue.js';

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
  readonly span: Span;
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

/** What the draft says about who sits at the table. */
export interface Table {
  /** Whether anything of it was found at all. */
  readonly present: boolean;
  readonly commission?: Placed<string>;
  readonly commissioners: readonly Placed<string>[];
  readonly adoption?: Placed<string>;
  /** Whether the draft says that it was adopted. */
  readonly adopted: boolean;
  readonly roles: Readonly<Partial<Record<'chair' | 'facilitator' | 'pen-holder', Placed<string>>>>;
  readonly parties: readonly Party[];
  readonly decisions: readonly Decision[];
  readonly assumptions: readonly Assumption[];
}

/** A party named as answering for a theme. */
export interface Owner extends Span {
  /** Name as registered if it was found in the register, else as written. */
  readonly name: string;
  readonly party?: Party;
  /** The part of speech of the slot: `owner` answers, `lead` carries out, `client` commissions, `portfolio` is politically responsible. */
  readonly role: 'owner' | 'lead' | 'client' | 'portfolio';
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
  /** Spans of owner slots that name nobody or everybody. */
  readonly diffuse: readonly Span[];
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
  readonly unjudged?: 'empty' | 'short' | 'foreign' | 'no-terms';
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
  /** Returns the sector profile of a section, sub-sections included; made once. */
  profileOf(section: number): SectorProfile;
}
