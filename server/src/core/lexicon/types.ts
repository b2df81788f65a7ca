import type { Language } from '../language/types.js';
import type { Span } from '../text/index.js';
import type { CompiledPatterns } from './compiled.js';

/** What makes a commitment vague; the nine signals of the codebook, and fillers, which only count by density. */
export type SignalId =
  | 'escape-clause'
  | 'empty-intention'
  | 'deferred-choice'
  | 'false-balance'
  | 'agentless-passive'
  | 'container-word'
  | 'vague-quantity'
  | 'vague-time'
  | 'diffuse-actor'
  | 'filler';

/** What a phrase denies its reader. */
export type Evades = 'what' | 'who' | 'how-much' | 'where' | 'when' | 'if' | 'choice' | 'means' | 'route';

/** One phrase with its reason. `flagged` and `allowed` are its own tests and are not shipped. */
export interface LexiconEntry {
  readonly id: string;
  readonly patterns: readonly string[];
  readonly evades: Evades;
  readonly strong?: boolean;
  readonly why: string;
  readonly ask: string;
  readonly flagged?: readonly string[];
  readonly allowed?: readonly string[];
  readonly not?: readonly string[];
}

/** One file of a lexicon: all phrases of one signal in one language. */
export interface LexiconList {
  readonly signal: SignalId;
  readonly language: Language;
  readonly entries: readonly LexiconEntry[];
}

/** A fixed phrase that only looks like a signal. */
export interface Exclusion {
  readonly pattern: string;
  readonly silences: 'all' | readonly SignalId[];
  readonly why: string;
  readonly allowed?: readonly string[];
}

/** The principal parts of a verb; see `grammars/README.md`. */
export interface VerbParts {
  readonly verb: string;
  readonly particle?: string;
  readonly present: readonly string[];
  readonly past: readonly string[];
  /** Some modal verbs have none. */
  readonly participle?: string;
  readonly gerund?: string;
  readonly kind?: VerbKind;
}

/** `weak` promises effort without result, `act` can be seen to be done, `say` reports. */
export type VerbKind = 'weak' | 'act' | 'stative' | 'say' | 'aux' | 'modal';

/** Everything that is known of a language as data, compiled from `grammars/`. */
export interface LanguageData {
  readonly language: Language;
  readonly lists: readonly LexiconList[];
  readonly exclusions: readonly Exclusion[];
  readonly verbs: readonly VerbParts[];
  /** Closed word classes by name, as in `grammars/morphology/<lang>/classes.yaml`. */
  readonly classes: Readonly<Record<string, readonly unknown[]>>;
  /** The patterns as `compilePatterns` has read them; data without it is read when the lexicon is compiled. */
  readonly compiled?: CompiledPatterns;
}

/** A phrase found in a text. Offsets count from the segment's start. */
export interface Match extends Span {
  readonly signal: SignalId;
  readonly entry: LexiconEntry;
  /** Indices of the tokens that the pattern's slots took, ascending; gaps are left out. */
  readonly tokens: readonly number[];
  /** Index of the verb's token when the pattern is a frame. */
  readonly verbToken?: number;
  /** The form that the verb stands in. */
  readonly verbForm?: 'present' | 'past' | 'infinitive' | 'participle' | 'gerund';
}
