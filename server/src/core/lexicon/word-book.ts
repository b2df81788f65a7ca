import type { Vocabulary } from '../language/index.js';
import { Fact } from './facts.js';
import type { Anchor, Program } from './program.js';
import { withoutHyphens } from './spelling.js';
import type { VerbReading } from './verbs.js';

/**
 * What the matcher knows of each word, found out once when the word is first met.
 * The lists are indexed by vocabulary id; the vocabulary only grows, so nothing in them goes stale.
 */
export interface WordBook {
  /** Facts by word; 0 or undefined for a word that `learn` has not met. */
  readonly facts: number[];
  /** Id of the word without hyphens; phrases are compared by it. */
  readonly plain: number[];
  readonly anchors: (readonly Anchor[] | undefined)[];
  readonly readings: (readonly VerbReading[] | undefined)[];
  /** Returns the numbers of the tests that a word passes. */
  passedBy(word: number): readonly number[];
  /** Finds out everything about a word and returns its facts. */
  learn(word: number): number;
}

export function createWordBook(program: Program, vocabulary: Vocabulary): WordBook {
  const facts: number[] = [];
  const plain: number[] = [];
  const anchors: (readonly Anchor[] | undefined)[] = [];
  const passed: (readonly number[] | undefined)[] = [];
  const readings: (readonly VerbReading[] | undefined)[] = [];

  function learn(word: number): number {
    const text = withoutHyphens(vocabulary.wordOf(word));
    const id = vocabulary.idOf(text);
    const clitic = cliticOf(text);
    const forms = [...program.readings(text), ...program.readings(clitic)];
    let known = Fact.known | (program.facts.get(text) ?? 0) | verbFacts(forms);
    if (WORD.test(text)) known |= Fact.word;
    if (program.ordered && ADVERB.test(text)) known |= Fact.adverb;

    facts[word] = known;
    plain[word] = id;
    readings[word] = forms.length > 0 ? forms : undefined;
    const found = [...program.anchorsAt(id, text)];
    if (clitic !== '') found.push(...program.anchorsAt(vocabulary.idOf(clitic), clitic));
    for (const [test, list] of program.testAnchors) if (passedBy(word).includes(test)) found.push(...list);
    anchors[word] = found.length > 0 ? found : undefined;
    return known;
  }

  function passedBy(word: number): readonly number[] {
    return (passed[word] ??= program.tests.passedBy(withoutHyphens(vocabulary.wordOf(word)), facts[word] ?? 0));
  }

  /** "we're" ends in a form of a verb; "council's" may be a possessive, so an s only counts after a pronoun. */
  function cliticOf(text: string): string {
    const at = text.indexOf("'");
    if (at <= 0) return '';
    const ending = text.slice(at);
    if (program.readings(ending).length === 0) return '';
    const before = program.facts.get(text.slice(0, at)) ?? 0;
    return ending.length > 2 || (before & Fact.pronoun) !== 0 ? ending : '';
  }

  return { facts, plain, anchors, readings, passedBy, learn };
}

const ADVERB = /.ly$/;
const WORD = /[\p{L}\p{N}]/u;

function verbFacts(forms: readonly VerbReading[]): number {
  let facts = 0;
  const infinitive = forms.some(({ form }) => form === 'infinitive');
  for (const { verb, form, bareStem } of forms) {
    if (verb.kind === 'aux' || verb.kind === 'modal') facts |= Fact.auxiliary;
    if ((form === 'present' || form === 'past') && !bareStem && !infinitive) facts |= Fact.finite;
  }
  return facts;
}
