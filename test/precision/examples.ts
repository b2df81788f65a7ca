/** Turns labelled drafts into examples to learn from: the features of each sentence beside its label. */
import { createLinterFrom } from '../../server/src/core/engine/linter.js';
import * as english from '../../server/src/core/generated/language-en.js';
import * as dutch from '../../server/src/core/generated/language-nl.js';
import * as sectorData from '../../server/src/core/generated/sectors.js';
import type { Language } from '../../server/src/core/index.js';
import type { Vocabulary } from '../../server/src/core/language/types.js';
import type { Judge } from '../../server/src/core/model/statements/judge.js';
import { FEATURES, namedFeatures } from '../../server/src/core/model/statements/features.js';
import { pairFeature, wordFeatures } from '../../server/src/core/model/statements/word-features.js';
import { align } from './align.js';
import {
  LIGHT_SIGNALS,
  loadDrafts,
  loadLexiconSentences,
  loadSets,
  type LabelledDraft,
  type SentenceLabel,
} from './load.js';

/** One labelled sentence as a bag of named features. */
export interface LearningExample {
  readonly draft: string;
  readonly label: SentenceLabel;
  readonly facts: readonly string[];
  readonly words: readonly string[];
  readonly pairs: readonly string[];
  /** Names the segment that the sentence stands in. */
  readonly segment: string;
  /** Whether the sentence stands in a part that makes policy; elsewhere a promise is not called vague. */
  readonly policy: boolean;
  /** Whether it stands in a draft or a set, and not under an entry of the lexicon. */
  readonly inText: boolean;
  /** Whether the label says the kind of sentence. */
  readonly kindKnown: boolean;
  /** Whether the label says whether the sentence as a whole is vague. */
  readonly vagueKnown: boolean;
}

/** Returns the examples of the drafts and sets that development may see, and of the lexicon, in one language. */
export function developExamples(language: Language): LearningExample[] {
  const drafts = [...loadDrafts('develop'), ...loadSets('develop')].filter((draft) => draft.language === language);
  const examplesOf = createExampleReader();
  const entries = loadLexiconSentences(language).flatMap(examplesOf);
  return [...drafts.flatMap(examplesOf), ...entries.map(asLexiconExample)];
}

/**
 * What an entry flags is a commitment, a filler apart; what it allows can be of any kind. A light signal makes no
 * sentence vague.
 */
function asLexiconExample(example: LearningExample): LearningExample {
  const { label } = example;
  const isLight = label.signals.some((signal) => LIGHT_SIGNALS.has(signal));
  return {
    ...example,
    inText: false,
    kindKnown: label.vague && !label.signals.includes('filler'),
    vagueKnown: !isLight,
  };
}

interface Note {
  readonly values: Float32Array;
  readonly names: readonly string[];
  readonly words: readonly number[];
}

/** Reads labelled drafts; one for all of them, since compiling the lexicons takes longer than reading a draft. */
function createExampleReader(): (labelled: LabelledDraft) => LearningExample[] {
  const notes = new Map<string, Note>();
  // Both languages share the vocabulary of the toolkit.
  const vocabularies: Vocabulary[] = [];
  const sources = { nl: dutch, en: english };
  const linter = createLinterFrom({
    rules: [],
    data: (language) => sources[language].load(),
    judge: (language) => sources[language].loadJudge(),
    sectors: sectorData.load,
    makeJudge: (_model, vocabulary): Judge => {
      vocabularies.push(vocabulary);
      return {
        threshold: Infinity,
        neighbours: { usual: [], rows: [] },
        draft: { commitment: 0, vague: 0, usual: { commitment: 0, vague: 0 } },
        scores(values, facts) {
          const { tokens, first, end } = facts.reader;
          notes.set(keyOf(tokens, first, end), {
            values: values.slice(),
            names: namedFeatures(facts, (id) => vocabulary.wordOf(id)),
            words: [...tokens.word.subarray(first, end)],
          });
          return new Float64Array(OUTPUT_COUNT);
        },
      };
    },
  });
  return (labelled) => {
    notes.clear();
    const { draft } = linter.lint(labelled.text, undefined, { today: labelled.today });
    return align(draft, labelled).aligned.map(({ label, statement, segment }) => {
      const note = notes.get(keyOf(segment.model.tokens, statement.firstToken, statement.endToken));
      if (!note) throw new Error(`No features for "${label.text}" in ${labelled.name}.`);
      const words = note.words.map((word) => vocabularies[0]?.wordOf(word) ?? '');
      return {
        draft: labelled.name,
        label,
        facts: FEATURES.filter((_, index) => note.values[index] !== 0),
        words: [...note.names, ...words.flatMap(wordFeatures)],
        pairs: words.slice(1).map((word, index) => pairFeature(words[index] ?? '', word)),
        segment: `${labelled.name} ${segment.start}`,
        policy: (draft.sections[segment.section]?.part ?? 'policy') === 'policy',
        inText: true,
        kindKnown: true,
        vagueKnown: true,
      };
    });
  };
}

const OUTPUT_COUNT = 5;

const ids = new WeakMap<object, number>();
let nextId = 0;

function keyOf(tokens: object, first: number, end: number): string {
  let id = ids.get(tokens);
  if (id === undefined) ids.set(tokens, (id = nextId++));
  return `${id}:${first}:${end}`;
}
