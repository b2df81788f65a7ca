import { load } from '../generated/ownership.js';
import type { Language } from '../language/types.js';

/** What a slot asks of the party in it; see `Owner.role`. */
export type OwnerRole = 'owner' | 'lead' | 'client' | 'portfolio';

/** A key and the words by which a draft may call it. */
export type KeyWords = Readonly<Record<Language, readonly string[]>>;

/** The maps that a draft's data about the table is made of. */
export type KeyGroup = 'root' | 'table' | 'roles' | 'party' | 'decision' | 'assumption' | 'theme' | 'person';

/** The word lists of `grammars/ownership/`, as they stand there. */
export interface OwnershipData {
  readonly keys: Readonly<Record<KeyGroup, Readonly<Record<string, KeyWords>>>> & {
    readonly columns: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
    readonly statuses: { readonly adopted: readonly string[] };
  };
  readonly labels: {
    readonly heads: readonly { role: OwnerRole; number: 'one' | 'many'; words: readonly string[] }[];
    readonly before: readonly string[];
    readonly after: readonly string[];
    readonly columns: Readonly<Record<'owner' | 'lead', readonly string[]>>;
    readonly raci: Readonly<Record<'owner' | 'lead' | 'other', readonly string[]>>;
    readonly themes: readonly string[];
    readonly joins: { readonly words: readonly string[]; readonly marks: readonly string[] };
    readonly firm_endings: readonly string[];
    readonly shortened: Readonly<Record<string, string>>;
    readonly stopped: readonly string[];
    readonly remarks: readonly string[];
    readonly insert: Readonly<Record<Language, string>>;
  };
  readonly diffuse: {
    readonly empty: readonly string[];
    readonly nobody: readonly string[];
    readonly answers: readonly string[];
    readonly everybody: Readonly<Record<'small' | 'heads' | 'tail', readonly string[]>>;
    readonly authorities: readonly string[];
  };
  readonly bodies: Readonly<
    Record<
      | 'units'
      | 'joined'
      | 'kinds'
      | 'thing_endings'
      | 'things'
      | 'quarters'
      | 'times'
      | 'offices'
      | 'articles'
      | 'indefinite'
      | 'alone'
      | 'places'
      | 'around'
      | 'tables_without_mandate'
      | 'political'
      | 'collective'
      | 'choosing'
      | 'technical'
      | 'strategic',
      readonly string[]
    >
  > &
    Readonly<Record<'alternatives' | 'doing' | 'will' | 'being' | 'beside' | 'labour', ByLanguage>>;
  readonly sentences: {
    readonly themes: readonly string[];
    readonly not: readonly string[];
    readonly sentences: readonly { role: OwnerRole; pattern: string; sure?: boolean }[];
  };
  readonly units: readonly { sector: string; names: readonly string[] }[];
  readonly dates: DateWords;
  readonly claims: Readonly<
    Record<
      | 'trends'
      | 'compared'
      | 'eager'
      | 'ourselves'
      | 'each'
      | 'authorities'
      | 'sources'
      | 'relative'
      | 'cherishes'
      | 'certainty'
      | 'everyone'
      | 'wants'
      | 'measured'
      | 'changes'
      | 'planned'
      | 'quantified'
      | 'thinking'
      | 'foretelling'
      | 'conditions'
      | 'receiving',
      ByLanguage
    >
  > & {
    readonly people: ByLanguage & { readonly endings: ByLanguage };
    readonly not_comparative: readonly string[];
  };
  readonly questions: Readonly<Record<QuestionWords, ByLanguage>>;
}

/** Words in each language. */
export type ByLanguage = Readonly<Record<Language, readonly string[]>>;

type QuestionWords =
  | 'asked'
  | 'indirect'
  | 'unanswered'
  | 'between'
  | 'nouns'
  | 'choices'
  | 'open'
  | 'clashes'
  | 'answers'
  | 'settled'
  | 'rhetorical'
  | 'deciding'
  | 'wondering'
  | 'closing'
  | 'must'
  | 'rarely'
  | 'done'
  | 'doubts'
  | 'undecided'
  | 'text'
  | 'routes'
  | 'answered_titles'
  | 'refers'
  | 'unknown'
  | 'whether'
  | 'still'
  | 'to_choose'
  | 'quarrels'
  | 'over'
  | 'both'
  | 'unfit'
  | 'for_both'
  | 'too_small'
  | 'room'
  | 'bids'
  | 'wishes'
  | 'differ'
  | 'faces';

/** Words of dates; see `grammars/ownership/dates.yaml`. */
export interface DateWords {
  readonly months: readonly (readonly string[])[];
  readonly ordinals: readonly (readonly string[])[];
  readonly quarter: readonly string[];
  readonly half: readonly string[];
  readonly parts: readonly { words: readonly string[]; month: number; day: number }[];
  readonly seasons: readonly { words: readonly string[]; first: string; last: string }[];
  readonly years: Readonly<Record<string, number>>;
  readonly before: readonly string[];
  readonly before_period: readonly string[];
  readonly from: readonly string[];
  readonly by: readonly string[];
}

/** The words of ownership in all languages; read once. */
export const vocabulary: OwnershipData = load();
