import type { VerbKind } from '../../lexicon/types.js';
import type { SentenceReader } from './reader.js';
import { Word, type VerbReading } from './word-index.js';

/** What the verbs of a sentence say of its time, mood and voice. */
export interface VerbFacts {
  /** The first finite verb, which in a Dutch or English main clause is the one that counts; -1 for none. */
  readonly finite: number;
  readonly tense: 'present' | 'past' | 'none';
  /** Infinitives of the modals and auxiliaries that stand in a present form. */
  readonly presentModals: ReadonlySet<string>;
  readonly pastModals: ReadonlySet<string>;
  /** Whether a participle stands with a present or future auxiliary of the passive. */
  readonly passive: boolean;
  /** Whether a participle stands with an auxiliary of the perfect. */
  readonly perfect: boolean;
  readonly kinds: ReadonlySet<VerbKind>;
  /** Infinitives of the full verbs, separable ones only when their particle was found or is joined. */
  readonly lemmas: ReadonlySet<string>;
}

/** The auxiliaries that voice and tense are read from, per language. */
export interface Auxiliaries {
  readonly passive: ReadonlySet<string>;
  readonly perfect: ReadonlySet<string>;
}

/** Returns the verb facts of a sentence. */
export function readVerbs(reader: SentenceReader, auxiliaries: Auxiliaries): VerbFacts {
  const state = { finite: -1, tense: 'none' as VerbFacts['tense'], participle: false, passive: false, perfect: false };
  const presentModals = new Set<string>();
  const pastModals = new Set<string>();
  const kinds = new Set<VerbKind>();
  const lemmas = new Set<string>();
  const stands = createPresence(reader);
  for (let token = reader.first; token < reader.end; token++) {
    if (!reader.has(token, Word.verb)) continue;
    const nounLike = reader.has(token - 1, Word.determiner);
    for (const reading of reader.words.verbsOf(reader.tokens.word[token] ?? -1)) {
      const { parts, form } = reading;
      if (reading.particle !== undefined && !stands(reader.words.particleOf(reading))) continue;
      const isAuxiliary = parts.kind === 'aux' || parts.kind === 'modal';
      if (form === 'participle') state.participle ||= !isAuxiliary;
      const isFinite = (form === 'present' || form === 'past') && !nounLike;
      if (isFinite && isAuxiliary) (form === 'present' ? presentModals : pastModals).add(parts.verb);
      if (isFinite && isAuxiliary && form === 'present') {
        state.passive ||= auxiliaries.passive.has(parts.verb);
        state.perfect ||= auxiliaries.perfect.has(parts.verb);
      }
      if (isFinite && (state.finite < 0 || state.finite === token)) {
        state.finite = token;
        state.tense = tenseOf(state.tense, reading);
      }
      if (isAuxiliary || nounLike) continue;
      lemmas.add(parts.verb);
      if (parts.kind) kinds.add(parts.kind);
    }
  }
  return {
    finite: state.finite,
    tense: state.tense,
    presentModals,
    pastModals,
    passive: state.passive && state.participle,
    perfect: state.perfect && state.participle,
    kinds,
    lemmas,
  };
}

/** A form that can be present or past ("zetten") counts as present. */
function tenseOf(known: VerbFacts['tense'], reading: VerbReading): VerbFacts['tense'] {
  return known === 'present' || reading.form === 'present' ? 'present' : 'past';
}

/** A split verb is one only if its particle stands in the same sentence, which is searched once for each particle. */
function createPresence(reader: SentenceReader): (word: number) => boolean {
  const known = new Map<number, boolean>();
  return (word) => {
    const stands = known.get(word) ?? standsIn(reader, word);
    known.set(word, stands);
    return stands;
  };
}

function standsIn(reader: SentenceReader, word: number): boolean {
  for (let token = reader.first; token < reader.end; token++) if (reader.tokens.word[token] === word) return true;
  return false;
}
