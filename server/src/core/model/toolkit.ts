import {
  createTextRules,
  createVocabulary,
  LANGUAGES,
  type Language,
  type TextRules,
  type Vocabulary,
} from '../language/index.js';
import { compileLexicon, type LanguageData, type LexiconList, type Matcher } from '../lexicon/index.js';
import { createHintReader, type HintReader } from './phrase-hints.js';
import { createSectorTools, type SectorData, type SectorTools } from './sectors/index.js';
import { createJudge, type Judge, type JudgeModel } from './statements/judge.js';
import { createPhraseSet, type PhraseSet } from './statements/phrase-set.js';
import type { Auxiliaries } from './statements/verbs.js';
import { createWordIndex, fold, itemsOf, type WordIndex } from './statements/word-index.js';

/** What a draft is read with; made once for a linter and shared by its sessions. */
export interface Toolkit {
  readonly vocabulary: Vocabulary;
  readonly rules: TextRules;
  readonly hints: HintReader;
  /** Returns the tools of a language, made when they are first asked for. */
  tools(language: Language): LanguageTools;
  /** Returns what sectors are read with, made when first asked for. */
  sectors(): SectorTools;
}

export interface LanguageTools {
  readonly language: Language;
  readonly data: LanguageData;
  readonly words: WordIndex;
  readonly phrases: PhraseSet;
  readonly matcher: Matcher;
  readonly judge: Judge;
  readonly auxiliaries: Auxiliaries;
}

/** What a toolkit is made from. */
export interface ToolkitSources {
  data(language: Language): LanguageData;
  judge(language: Language): JudgeModel;
  /** Returns the vocabularies of the sectors. */
  sectors(): SectorData;
  /** Sectors that an organisation adds, splits or renames, as its configuration has them. */
  readonly ownSectors?: unknown;
  /** Makes the judge; training passes one that notes what it is asked. */
  readonly makeJudge?: typeof createJudge;
  /** Phrases that an organisation adds, and ids of entries that it silences. */
  readonly extra?: readonly LexiconList[];
  readonly silenced?: ReadonlySet<string>;
}

/** Phrases of these classes are told apart in a sentence; `authority` stands for all spellings of other authorities. */
const PHRASE_CLASSES = [
  'priority_markers',
  'definition_markers',
  'source_markers',
  'frame_markers',
  'list_markers',
  'explanation_markers',
  'authorities',
];

/** Returns a toolkit over a vocabulary of its own. */
export function createToolkit(sources: ToolkitSources): Toolkit {
  const vocabulary = createVocabulary();
  const made = new Map<Language, LanguageTools>();
  let sectors: SectorTools | undefined;
  const rules = createTextRules(
    vocabulary,
    LANGUAGES.map((language) => sources.data(language)),
  );
  return {
    vocabulary,
    rules,
    hints: createHintReader(vocabulary),
    sectors: () => (sectors ??= createSectorTools(sources.sectors(), sources.ownSectors, rules)),
    tools(language) {
      const known = made.get(language);
      if (known) return known;
      const tools = createTools(sources, language, vocabulary);
      made.set(language, tools);
      return tools;
    },
  };
}

function createTools(sources: ToolkitSources, language: Language, vocabulary: Vocabulary): LanguageTools {
  const data = withExtras(sources.data(language), sources);
  const set = (name: string) => new Set(itemsOf(data, name).map(fold));
  return {
    language,
    data,
    words: createWordIndex(data, vocabulary),
    phrases: createPhraseSet(data, vocabulary, PHRASE_CLASSES),
    matcher: compileLexicon(data, vocabulary),
    judge: (sources.makeJudge ?? createJudge)(sources.judge(language), vocabulary),
    auxiliaries: { passive: set('passive_auxiliaries'), perfect: set('perfect_auxiliaries') },
  };
}

function withExtras(data: LanguageData, { extra = [], silenced = new Set() }: ToolkitSources): LanguageData {
  const added = extra.filter((list) => list.language === data.language);
  if (added.length === 0 && silenced.size === 0) return data;
  const without = (lists: readonly LexiconList[], ids: ReadonlySet<string>): LexiconList[] =>
    lists.map((list) => ({ ...list, entries: list.entries.filter((entry) => !ids.has(entry.id)) }));
  // An entry of an organisation takes the place of the one that comes with visielint under the same name.
  const replaced = new Set([...silenced, ...added.flatMap(({ entries }) => entries.map(({ id }) => id))]);
  return { ...data, lists: [...without(data.lists, replaced), ...without(added, silenced)] };
}
