import type { Config } from '../config/types.js';
import { languageOf, sumOfVotes, type Language } from '../language/index.js';
import type { DocumentOutline } from '../parse/index.js';
import { createDecisionReader } from './decisions/read-decisions.js';
import { definedWordsAfter, type DefinedWords } from './defined-words.js';
import { createDraftDefinitions } from './draft-definitions.js';
import { oncePerItem } from './once-per.js';
import { buildSections, markThemes, type SegmentFacts } from './sections.js';
import { createSegmentShelf } from './segment-shelf.js';
import { createModelReader } from './model-reader.js';
import type { DraftWords, SegmentBase } from './segments.js';
import { createSurroundings } from './surroundings.js';
import { createSectorViews } from './sectors/index.js';
import { createOwnershipReader, type Ownership } from './ownership.js';
import { countCommitments, createDraftLight } from './statements/in-draft.js';
import type { Toolkit } from './toolkit.js';
import { partOf, type VisionPart } from './vision-part.js';
import type { Draft, PlacedSegment, Section, SegmentModel } from './types.js';

/** A draft with what only the engine asks of it. */
export interface BuiltDraft {
  readonly draft: Draft;
  /** Returns the names of the owners of a section, its own and those that it inherits. */
  ownersOf(section: number): readonly string[];
  /** Returns what the draft tells the others of its vision; made on demand. */
  part(file: string): VisionPart;
}

/** Facts that the host knows and a draft cannot. */
export interface DraftFacts {
  readonly today?: string;
  /** The other drafts of the same vision. */
  readonly siblings?: readonly VisionPart[];
}

/** Builds one version of a draft after another and keeps what did not change. */
export interface DraftBuilder {
  build(text: string, facts: DraftFacts): BuiltDraft;
}

/** A year in which drafts were written; only used when the host passes no date in. */
const YEAR_WITHOUT_TODAY = 2026;

/** Returns a builder for the versions of one draft. */
export function createDraftBuilder(toolkit: Toolkit, config: Config): DraftBuilder {
  const shelf = createSegmentShelf(toolkit);
  const surroundings = createSurroundings();
  const sectorView = createSectorViews();
  const inTheLight = createDraftLight();
  const commitmentsIn = oncePerItem(countCommitments);
  const decisionsInText = createDecisionReader();
  const definitionsOf = createDraftDefinitions(toolkit, config);
  const modelsOf = createModelReader();
  let words: WordsOfDraft | undefined;
  const configured = {
    ...(config.table === undefined ? {} : { table: config.table }),
    ...(config.themeData === undefined ? {} : { themes: config.themeData }),
  };
  const ownership = createOwnershipReader(configured);
  // A reader of its own, since each keeps what it made for the register that it was given.
  const ownershipAlone = createOwnershipReader(configured);

  return {
    build(text, facts) {
      const { outline, bases } = shelf.read(text);
      const frontMatter = ownership.frontMatter(text, outline.frontMatter);
      const language = config.language ?? frontMatter?.language ?? documentLanguage(bases);
      const placed = outline.segments.map((range, index) => ({ range, base: bases[index] as SegmentBase }));
      const tree = buildSections(placed.map(segmentFacts));
      const sectionOf = sectionOfSegments(tree, placed.length);
      const siblings = facts.siblings ?? [];
      const isInGlossary = (index: number) => tree[sectionOf[index] ?? -1]?.part === 'glossary';
      const definitions = definitionsOf({ segments: bases, isInGlossary, siblings, language });
      const shared = {
        language,
        fixed: config.language !== undefined,
        year: yearOf(facts.today),
      };
      words = wordsAfter(words, definitions.all, territoryOf(tree), toolkit);
      const given = { words, toolkit };
      const bySection = surroundings.of(shared, tree);
      const outside = surroundings.outside();
      const judgedAlone = modelsOf(bases, (index) => bySection[sectionOf[index] ?? -1] ?? outside, given);
      const { models, isPolicy } = inTheLight(judgedAlone, toolkit.tools(language).judge.draft.usual);
      const sections = markThemes(tree, {
        titles: config.themes ?? [],
        declared: ownership.themeTitles(frontMatter),
        words: models.map((model) => model.words),
        commitments: commitmentsIn(models),
        isPolicy,
      });
      const sources = {
        language,
        sections,
        catalogue: toolkit.sectors().catalogue,
        segments: placed.map(({ range, base }, index) => ({
          start: range.start,
          section: sectionOf[index] ?? -1,
          parsed: base.parsed,
        })),
        ...(frontMatter === undefined ? {} : { frontMatter }),
      };
      const owned = ownership.read({ ...sources, siblings });
      const built = assemble({
        text,
        language,
        outline,
        models,
        isPolicy,
        sections,
        sectionOf,
        owned,
        definitions: definitions.all,
        toolkit,
        sectorView,
        siblings,
        decisionsInText,
        today: facts.today === undefined ? {} : { today: facts.today },
      });
      const alone = () => (siblings.length === 0 ? owned : ownershipAlone.read(sources));
      return {
        ...built,
        part: (file) => partOf({ draft: built.draft, alone: alone(), definitions: definitions.own }, file),
      };
    },
  };
}

function assemble(parts: {
  text: string;
  language: Language;
  outline: DocumentOutline;
  models: readonly SegmentModel[];
  isPolicy: boolean;
  sections: readonly Section[];
  sectionOf: readonly number[];
  owned: Ownership;
  definitions: ReadonlySet<string>;
  toolkit: Toolkit;
  sectorView: ReturnType<typeof createSectorViews>;
  siblings: readonly VisionPart[];
  decisionsInText: ReturnType<typeof createDecisionReader>;
  /** Today, if the host passed it in. */
  today: Pick<DraftFacts, 'today'>;
}): Omit<BuiltDraft, 'part'> {
  const { text, language, outline, models, sections, sectionOf, owned, today } = parts;
  const segments: PlacedSegment[] = outline.segments.map((range, index) => ({
    start: range.start,
    end: range.end,
    model: models[index] as SegmentModel,
    section: sectionOf[index] ?? -1,
  }));
  const view = parts.sectorView({ language, segments, sections }, parts.toolkit.sectors());
  const register = [...owned.table.decisions, ...parts.siblings.flatMap(({ table }) => table.decisions)];
  // An essay asks to make its reader think; only a draft of policy, or one that says who decides, leaves a matter open.
  const leavesOpen = parts.isPolicy || owned.table.parties.length + register.length > 0;
  const found = leavesOpen
    ? parts.decisionsInText({ segments, sections, register, parties: owned.table.register, ...today })
    : [];
  const draft: Draft = {
    text,
    language,
    segments,
    sections,
    table: owned.table,
    themes: owned.themes,
    decisions: [...owned.table.decisions, ...found],
    definitions: parts.definitions,
    ...view,
  };
  return { draft, ownersOf: owned.ownersOf };
}

function documentLanguage(bases: readonly SegmentBase[]): Language {
  return languageOf(sumOfVotes(bases.map((base) => base.votes))) ?? 'nl';
}

function segmentFacts({ range, base }: { range: { start: number; end: number }; base: SegmentBase }): SegmentFacts {
  if (!base.heading) return { start: range.start, end: range.end };
  const { level, title, start, end } = base.heading;
  const span = { start: range.start + start, end: range.start + end };
  return { start: range.start, end: range.end, heading: { level, title, span } };
}

/** Inner sections come after outer ones, so the last to claim a segment is the innermost. */
function sectionOfSegments(sections: readonly Section[], count: number): number[] {
  const owner = new Array<number>(count).fill(-1);
  for (const section of sections) owner.fill(section.index, section.firstSegment, section.endSegment);
  return owner;
}

interface WordsOfDraft extends DraftWords {
  readonly defined: DefinedWords;
  readonly territory: TerritoryWords;
}

interface TerritoryWords {
  readonly name: string;
  has(word: number): boolean;
}

/** Returns what a version of a draft says of words; the same objects as the earlier ones where it says the same. */
function wordsAfter(
  earlier: WordsOfDraft | undefined,
  terms: ReadonlySet<string>,
  territory: ReadonlySet<string>,
  { vocabulary }: Toolkit,
): WordsOfDraft {
  const defined = definedWordsAfter(earlier?.defined, terms, vocabulary);
  const name = [...territory].sort().join(' ');
  if (earlier?.territory.name === name) {
    return earlier.defined === defined ? earlier : { defined, territory: earlier.territory };
  }
  return { defined, territory: { name, has: (word) => territory.has(vocabulary.wordOf(word)) } };
}

/** Capitalised words of the document's title after its first word name the territory that the draft is about. */
function territoryOf(sections: readonly Section[]): Set<string> {
  const words = sections[0]?.title.split(/\s+/).slice(1) ?? [];
  return new Set(
    words.filter((word) => /^\p{Lu}/u.test(word)).map((word) => word.toLowerCase().replace(/[^\p{L}'-]/gu, '')),
  );
}

function yearOf(today: string | undefined): number {
  return today ? Number(today.slice(0, 4)) : YEAR_WITHOUT_TODAY;
}
