import type { Vocabulary } from '../../language/types.js';
import type { LanguageData } from '../../lexicon/types.js';
import { fold, itemsOf } from './word-index.js';

/** A phrase of a closed class in a sentence. */
export interface FoundPhrase {
  readonly name: string;
  /** Index of its first token and of the token after its last one. */
  readonly first: number;
  readonly end: number;
}

/** Returns the phrases between two tokens in reading order; of two at one place the longest. */
export function phrasesBetween(set: PhraseSet, words: Int32Array, first: number, end: number): readonly FoundPhrase[] {
  let found: FoundPhrase[] | undefined;
  for (let token = first; token < end; token++) {
    if (!set.opens(words[token] as number)) continue;
    const phrase = set.at(words, token, end);
    if (phrase) (found ??= []).push({ name: phrase.name, first: token, end: phrase.end });
  }
  return found ?? NONE;
}

const NONE: readonly FoundPhrase[] = [];

/** Finds the phrases of several closed classes in one pass. */
export interface PhraseSet {
  /** Returns whether a phrase may begin with a word; few words are looked for further. */
  opens(word: number): boolean;
  /** Returns the name of the class of the longest phrase that begins at a token, and the token after it. */
  at(words: Int32Array, index: number, end: number): { readonly name: string; readonly end: number } | undefined;
}

interface Node {
  name?: string;
  readonly next: Map<number, Node>;
}

/** Returns the set of all phrases of the named classes of a language; of two equal phrases the first class wins. */
export function createPhraseSet(data: LanguageData, vocabulary: Vocabulary, names: readonly string[]): PhraseSet {
  const root: Node = { next: new Map() };
  for (const name of names) {
    for (const item of itemsOf(data, name)) addPhrase(root, fold(item).split(/\s+/), name, vocabulary);
  }
  const opening = new Uint8Array(Math.max(0, ...root.next.keys()) + 1);
  for (const word of root.next.keys()) opening[word] = 1;
  return {
    opens: (word) => word >= 0 && word < opening.length && opening[word] === 1,
    at(words, index, end) {
      let node: Node | undefined = root.next.get(words[index] ?? -1);
      let found: { name: string; end: number } | undefined;
      for (let at = index + 1; node; at++) {
        if (node.name !== undefined) found = { name: node.name, end: at };
        if (at >= end) break;
        node = node.next.get(words[at] ?? -1);
      }
      return found;
    },
  };
}

function addPhrase(root: Node, words: readonly string[], name: string, vocabulary: Vocabulary): void {
  let node = root;
  for (const word of words) {
    const id = vocabulary.idOf(word);
    let next = node.next.get(id);
    if (!next) node.next.set(id, (next = { next: new Map() }));
    node = next;
  }
  node.name ??= name;
}
