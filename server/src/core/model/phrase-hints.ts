import type { Sentence, Tokens, Vocabulary } from '../language/types.js';
import { fold } from './statements/word-index.js';

/** What stands wherever a phrase does: a word, or a part of one. */
export interface PhraseMark {
  readonly kind: 'word' | 'part';
  readonly text: string;
}

const listsByMark = { word: new Map<string, number[]>(), part: new Map<string, number[]>() };
let lists = 0;
let unread: (() => void)[] = [];

/**
 * Makes the marks of the phrases of a word list known, one for each phrase, and returns the number of the list. They are
 * asked for when the first sentence is read: not every start of the program comes to that.
 */
export function registerMarks(marks: () => readonly PhraseMark[]): number {
  const list = lists++;
  unread.push(() => {
    for (const { kind, text } of marks()) append(listsByMark[kind], fold(text), list);
  });
  return list;
}

function append(index: Map<string, number[]>, key: string, list: number): void {
  const known = index.get(key);
  if (known) known.push(list);
  else index.set(key, [list]);
}

/** A bit for each word list that may have a phrase in a sentence or a block, `width` integers for each of them. */
export interface PhraseHints {
  readonly width: number;
  readonly bits: Int32Array;
}

/** Returns whether a list may have a phrase in a sentence. A hint never says no where the list has one. */
export function mayHold({ width, bits }: PhraseHints, sentence: number, list: number): boolean {
  const at = list >>> 5;
  return at >= width || ((bits[sentence * width + at] as number) & (1 << (list & 31))) !== 0;
}

type TokenStretch = Pick<Sentence, 'firstToken' | 'endToken'>;

/** Tells by the numbers of the words in a sentence which word lists may have a phrase there, without reading its text. */
export interface HintReader {
  /** Returns the hints of sentences, in their order. */
  read(sentences: readonly TokenStretch[], tokens: Tokens): PhraseHints;
}

/** Returns a reader over a vocabulary; what a word says is worked out when it is first met. */
export function createHintReader(vocabulary: Vocabulary): HintReader {
  for (const register of unread) register();
  unread = [];
  const width = Math.max(1, (lists + 31) >>> 5);
  let bits = new Int32Array(width << 11);
  /** The length of each word that is known, plus one. */
  let lengths = new Uint16Array(1 << 11);
  /** 1 for each word that says of some list that it may stand there. */
  let tells = new Uint8Array(1 << 11);

  function learn(word: number): void {
    while (word >= lengths.length) {
      lengths = grown(lengths, new Uint16Array(lengths.length * 2));
      tells = grown(tells, new Uint8Array(tells.length * 2));
      bits = grown(bits, new Int32Array(bits.length * 2));
    }
    const text = vocabulary.wordOf(word);
    const add = (found: readonly number[] = []): void => {
      for (const list of found) bits[word * width + (list >>> 5)]! |= 1 << (list & 31);
      if (found.length > 0) tells[word] = 1;
    };
    lengths[word] = text.length + 1;
    for (const [run] of text.matchAll(/[\p{L}\p{N}]+/gu)) add(listsByMark.word.get(run));
    for (const [part, found] of listsByMark.part) if (text.includes(part)) add(found);
  }

  return {
    read(sentences, tokens) {
      const read = new Int32Array(sentences.length * width);
      for (let index = 0; index < sentences.length; index++) {
        const { firstToken, endToken } = sentences[index] as TokenStretch;
        for (let token = firstToken; token < endToken; token++) {
          const word = tokens.word[token] as number;
          if (word < 0) continue;
          if (word >= lengths.length || lengths[word] === 0) learn(word);
          const length = (tokens.end[token] as number) - (tokens.start[token] as number);
          // A word that is spelled otherwise in the text, such as one broken off at a line's end, may be several there.
          const isAsWritten = lengths[word] === length + 1;
          if (!isAsWritten) read.fill(-1, index * width, (index + 1) * width);
          else if (tells[word] === 1) {
            for (let at = 0; at < width; at++) read[index * width + at]! |= bits[word * width + at] as number;
          }
        }
      }
      return { width, bits: read };
    },
  };
}

function grown<T extends Uint8Array | Uint16Array | Int32Array>(old: T, wider: T): T {
  wider.set(old);
  return wider;
}
