import type { VerbKind } from '../../lexicon/types.js';
import type { SentenceReader } from './reader.js';
import { Word, type VerbReading } from './word-index.js';

/** What the verbs of a sentence say of its time, mood and voice. */
export interface VerbFacts {
  /** The first finite verb, which in a Dutch or English main clause is the one that counts; -1 for none. */
  readonly finite: number;
  readonly tense: 'present' | 'past' | 'none';
  /** Infinitives of the modals and auxiliaries that stand in a present form, each once. */
  readonly presentModals: readonly string[];
  /** Whether one of them stands in a past form. */
  readonly pastModal: boolean;
  /** Whether a participle stands with a present or future auxiliary of the passive. */
  readonly passive: boolean;
  /** Whether a participle stands with an auxiliary of the perfect. */
  readonly perfect: boolean;
  readonly kinds: readonly VerbKind[];
  /** Infinitives of the full verbs, each once, separable ones only when their particle was found or is joined. */
  readonly lemmas: readonly string[];
}

/** The auxiliaries that voice and tense are read from, per language. */
export interface Auxiliaries {
  readonly passive: ReadonlySet<string>;
  readonly perfect: ReadonlySet<string>;
}

/** Returns the verb facts of a sentence. */
export function readVerbs(reader: SentenceReader, auxiliaries: Auxiliaries): VerbFacts {
  let finite = -1;
  let tense: VerbFacts['tense'] = 'none';
  let participle = false;
  let passive = false;
  let perfect = false;
  let pastModal = false;
  // Lists are made when they are needed: most sentences have no modal, and many have one verb.
  let presentModals: string[] | undefined;
  let kinds: VerbKind[] | undefined;
  let lemmas: string[] | undefined;
  let particles: Map<number, boolean> | undefined;
  if ((reader.all & Word.verb) === 0) return NO_VERBS;
  for (let token = reader.first; token < reader.end; token++) {
    if (!reader.has(token, Word.verb)) continue;
    const afterDeterminer = reader.has(token - 1, Word.determiner);
    for (const reading of reader.words.verbsOf(reader.tokens.word[token] as number)) {
      const { parts, form } = reading;
      const nounLike = afterDeterminer && !(token === reader.first + 1 && isSubject(reader, reading));
      // A split verb is one only if its particle stands in the same sentence.
      if (reading.particleId >= 0) {
        particles ??= new Map();
        if (!standsIn(reader, reading.particleId, particles)) continue;
      }
      const isAuxiliary = parts.kind === 'aux' || parts.kind === 'modal';
      if (form === 'participle' && !isAuxiliary) participle = true;
      const isFinite = (form === 'present' || form === 'past') && !nounLike;
      if (isFinite && isAuxiliary && form === 'past') pastModal = true;
      if (isFinite && isAuxiliary && form === 'present') {
        presentModals = withOne(presentModals, parts.verb);
        passive ||= auxiliaries.passive.has(parts.verb);
        perfect ||= auxiliaries.perfect.has(parts.verb);
      }
      if (isFinite && (finite < 0 || finite === token)) {
        finite = token;
        tense = tenseOf(tense, reading);
      }
      if (isAuxiliary || nounLike) continue;
      lemmas = withOne(lemmas, parts.verb);
      if (parts.kind) kinds = withOne(kinds, parts.kind);
    }
  }
  return {
    finite,
    tense,
    presentModals: presentModals ?? NONE,
    pastModal,
    passive: passive && participle,
    perfect: perfect && participle,
    kinds: kinds ?? NONE,
    lemmas: lemmas ?? NONE,
  };
}

const NONE: readonly never[] = [];

const NO_VERBS: VerbFacts = {
  finite: -1,
  tense: 'none',
  presentModals: NONE,
  pastModal: false,
  passive: false,
  perfect: false,
  kinds: NONE,
  lemmas: NONE,
};

/**
 * Returns whether the word that opens the sentence is the subject of the verb behind it ("that is", "dit vergt") and no
 * determiner of a noun. A noun is written like the infinitive or the stem of its verb ("that work", "dit gebruik"), in
 * the plural of English like the other form ("these plans").
 */
function isSubject(reader: SentenceReader, { parts, isBare }: VerbReading): boolean {
  if (!reader.has(reader.first, Word.pronoun)) return false;
  if (parts.kind === 'aux' || parts.kind === 'modal') return true;
  return (isBare === true) === reader.has(reader.first, Word.plural);
}

function withOne<T>(list: T[] | undefined, item: T): T[] {
  if (list === undefined) return [item];
  if (!list.includes(item)) list.push(item);
  return list;
}

/** A form that can be present or past ("zetten") counts as present. */
function tenseOf(known: VerbFacts['tense'], reading: VerbReading): VerbFacts['tense'] {
  return known === 'present' || reading.form === 'present' ? 'present' : 'past';
}

/** A sentence is searched once for each particle, since it may be as long as a document and full of verbs. */
function standsIn({ first, end, tokens }: SentenceReader, word: number, known: Map<number, boolean>): boolean {
  let stands = known.get(word);
  if (stands !== undefined) return stands;
  stands = false;
  for (let token = first; token < end && !stands; token++) stands = tokens.word[token] === word;
  known.set(word, stands);
  return stands;
}
