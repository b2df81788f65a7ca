import type { Vocabulary } from '../language/index.js';
import { Fact } from './facts.js';
import type { Anchor, Program } from './program.js';
import { isNumberWord } from './number-words.js';
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
  /** The verbs that the word can be a form of. */
  readonly senses: (readonly VerbSense[] | undefined)[];
  /** Numbers of the beginnings and endings that the word has. */
  readonly wild: (readonly number[] | undefined)[];
  /** Finds out everything about a word and returns its facts. */
  learn(word: number): number;
}

/** How a word can be read as a form of one verb, with its particle on the word or without one, and with the particle apart. */
export interface VerbSense {
  readonly verb: VerbReading['verb'];
  readonly whole: readonly VerbReading[];
  readonly apart: readonly VerbReading[];
}

export function createWordBook(program: Program, vocabulary: Vocabulary): WordBook {
  const facts: number[] = [];
  const plain: number[] = [];
  const anchors: (readonly Anchor[] | undefined)[] = [];
  const wild: (readonly number[] | undefined)[] = [];
  const senses: (readonly VerbSense[] | undefined)[] = [];

  function learn(word: number): number {
    const text = withoutHyphens(vocabulary.wordOf(word));
    const id = vocabulary.idOf(text);
    const clitic = cliticOf(text);
    const forms = [...program.readings(text), ...program.readings(clitic)];
    const known = Fact.known | (program.facts.get(text) ?? 0) | verbFacts(forms);

    makeRoom(Math.max(word, id));
    facts[word] = known | spellingFacts(text, known);
    plain[word] = id;
    senses[word] = forms.length > 0 ? sensesOf(forms) : undefined;
    const found = [...program.anchorsAt(id, text)];
    if (clitic !== '') found.push(...program.anchorsAt(vocabulary.idOf(clitic), clitic));
    const passed = program.tests.wildOf(text);
    for (const test of passed ?? []) found.push(...(program.testAnchors.get(test) ?? []));
    wild[word] = passed;
    anchors[word] = found.length > 0 ? found : undefined;
    return facts[word] as number;
  }

  function spellingFacts(text: string, known: number): number {
    if (!WORD.test(text)) return 0;
    const isFigure = FIGURE.test(text);
    let found: number = Fact.word;
    if (isFigure || ((known & Fact.determiner) === 0 && isNumberWord(text, program.numbers))) found |= Fact.number;
    if (!isFigure && (known & NO_ADJECTIVE) === 0) found |= Fact.adjective;
    if (program.ordered && ADVERB.test(text)) found |= Fact.adverb;
    return found;
  }

  /** Arrays without holes are read fastest, so they grow one by one. */
  function makeRoom(word: number): void {
    while (facts.length <= word) {
      facts.push(0);
      plain.push(0);
      anchors.push(undefined);
      senses.push(undefined);
      wild.push(undefined);
    }
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

  return { facts, plain, anchors, senses, wild, learn };
}

/** Words of these kinds are no adjective or adverb. Quantities ("veel") are, so other determiners are not ruled out. */
const NO_ADJECTIVE = Fact.pronoun | Fact.preposition | Fact.negation | Fact.marker | Fact.coordinator | Fact.auxiliary;

const ADVERB = /.ly$/;
const FIGURE = /^\p{Nd}/u;
const WORD = /[\p{L}\p{N}]/u;

function sensesOf(forms: readonly VerbReading[]): VerbSense[] {
  return [...new Set(forms.map(({ verb }) => verb))].map((verb) => {
    const own = forms.filter((form) => form.verb === verb);
    const isApart = ({ particle }: VerbReading): boolean => particle === 'apart';
    return { verb, whole: own.filter((form) => !isApart(form)), apart: own.filter(isApart) };
  });
}

function verbFacts(forms: readonly VerbReading[]): number {
  let facts = 0;
  const infinitive = forms.some(({ form }) => form === 'infinitive');
  for (const { verb, form, bareStem } of forms) {
    if (verb.kind === 'aux' || verb.kind === 'modal') facts |= Fact.auxiliary;
    if (bareStem || (form !== 'present' && form !== 'past')) continue;
    facts |= infinitive ? Fact.plural : Fact.finite;
  }
  return facts;
}
