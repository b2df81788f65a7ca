import type { Span } from '../../text/index.js';
import type { Party } from '../types.js';
import { vocabulary } from '../vocabulary.js';
import { createWordFinder } from '../word-finder.js';
import { ARTICLES, nameKey, nameTokens, spellingsOf, type NameToken } from './names.js';

/** A registered name in a text. */
export interface RegisterMatch extends Span {
  readonly party: Party;
  /** Index of its first token in the tokens that were searched, and of the one after its last. */
  readonly firstToken: number;
  readonly endToken: number;
}

/** The parties at the table, to be found by any of their names. */
export interface Register {
  readonly parties: readonly Party[];
  /** Returns the party of this name, alias or representative; nothing if the name is not known or belongs to two parties. */
  find(name: string): Party | undefined;
  /** Returns whether two parties lay claim to the name. */
  isAmbiguous(name: string): boolean;
  /** Returns the registered names in a text, the longest at each place, in reading order. */
  matches(tokens: readonly NameToken[]): RegisterMatch[];
  /** Returns whether a text may hold a registered name; for most texts that hold none it says so much faster than a search. */
  mayHoldName(text: string): boolean;
}

interface TrieNode {
  readonly next: Map<string, TrieNode>;
  party?: Party;
}

/** Makes a register. Cost grows with the length of all names, and a search with that of the text. */
export function createRegister(parties: readonly Party[]): Register {
  const names = new Map<string, Party | undefined>();
  for (const party of parties) claim(names, party.name, party);
  for (const party of parties) for (const alias of party.aliases) claim(names, alias, party);
  addWeak(names, representatives(parties));
  addWeak(names, shortNames(parties));
  const root = trieOf(names);
  return {
    parties,
    find: (name) => names.get(nameKey(name)),
    isAmbiguous: (name) => names.has(nameKey(name)) && names.get(nameKey(name)) === undefined,
    matches: (tokens) => matchesIn(root, tokens),
    mayHoldName: firstWordTest(root),
  };
}

/** Words of other letters are folded before they are compared, so of such texts and names this says nothing. */
function firstWordTest({ next }: TrieNode): Register['mayHoldName'] {
  const words = [...next.keys()].flatMap(spellingsOf);
  if (!words.every((word) => PLAIN_WORD.test(word))) return () => true;
  const finder = createWordFinder(new Map(words.map((word) => [word, true] as const)));
  return (text) => OTHER_LETTERS.test(text) || finder.find(text, 0, (found) => found) === true;
}

const PLAIN_WORD = /^[a-z0-9]+$/;
const OTHER_LETTERS = /[^ -&(-~\s]/;

/** A name that two parties claim belongs to neither. */
function claim(names: Map<string, Party | undefined>, name: string, party: Party): void {
  const key = nameKey(name);
  if (key === '') return;
  if (!names.has(key)) names.set(key, party);
  else if (names.get(key) !== party) names.set(key, undefined);
}

/** Names that nobody wrote into the register give way to those that somebody did. */
function addWeak(names: Map<string, Party | undefined>, weak: readonly [string, Party][]): void {
  const own = new Map<string, Party | undefined>();
  for (const [name, party] of weak) claim(own, name, party);
  for (const [key, party] of own) if (!names.has(key) && party !== undefined) names.set(key, party);
}

function representatives(parties: readonly Party[]): [string, Party][] {
  return parties.flatMap((party): [string, Party][] =>
    party.representative === undefined || !/\s/.test(party.representative) ? [] : [[party.representative, party]],
  );
}

const UNITS = new Set(vocabulary.bodies.units);
const AROUND = new Set(vocabulary.bodies.around);
const EVERYBODY = new Set(vocabulary.diffuse.everybody.heads);

/** "het waterschap" is Waterschap Beekland, as long as no other water board sits at the table; a department may be any. */
function shortNames(parties: readonly Party[]): [string, Party][] {
  return parties.flatMap((party): [string, Party][] => {
    const tokens = nameTokens(party.name);
    const first = tokens.find((token) => !ARTICLES.has(token.word))?.word;
    if (first === undefined || tokens.length < 2 || !UNITS.has(first)) return [];
    if (EVERYBODY.has(first) || AROUND.has(first)) return [];
    return tokens.some((token) => token.word === '&' || token.word === ',') ? [] : [[first, party]];
  });
}

function trieOf(names: ReadonlyMap<string, Party | undefined>): TrieNode {
  const root: TrieNode = { next: new Map() };
  for (const [key, party] of names) {
    if (party === undefined) continue;
    let node = root;
    for (const word of key.split(' ')) {
      let next = node.next.get(word);
      if (next === undefined) node.next.set(word, (next = { next: new Map() }));
      node = next;
    }
    node.party = party;
  }
  return root;
}

function matchesIn(root: TrieNode, tokens: readonly NameToken[]): RegisterMatch[] {
  const found: RegisterMatch[] = [];
  for (let first = 0; first < tokens.length; first++) {
    const match = longestAt(root, tokens, first);
    if (match === undefined) continue;
    found.push(match);
    first = match.endToken - 1;
  }
  return found;
}

function longestAt(root: TrieNode, tokens: readonly NameToken[], first: number): RegisterMatch | undefined {
  let node: TrieNode | undefined = root;
  let longest: RegisterMatch | undefined;
  for (let index = first; node !== undefined; index++) {
    const last = tokens[index - 1];
    if (node.party !== undefined && last !== undefined) {
      const start = tokens[first]?.start ?? 0;
      longest = { party: node.party, start, end: last.end, firstToken: first, endToken: index };
    }
    const token = tokens[index];
    node = token === undefined ? undefined : node.next.get(token.word);
  }
  return longest;
}
