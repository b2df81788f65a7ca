import { shift, visible } from '../../text/index.js';
import { oncePerItem, oncePerText } from '../once-per.js';
import { phrasesOf } from '../phrases.js';
import { nameTokens, plainWords } from '../table/names.js';
import type { Register } from '../table/register.js';
import { namesKey } from '../themes/table-memory.js';
import type { Decision, PartKind, PlacedSegment, Section, SegmentModel } from '../types.js';
import { vocabulary } from '../vocabulary.js';
import { isAnswered, isSettled, routeOf, type Route } from './answers.js';
import { openMatter } from './cues.js';

/** Where decisions are looked for. */
export interface DecisionSources {
  readonly segments: readonly PlacedSegment[];
  readonly sections: readonly Section[];
  /** The decisions of the register; what it holds is not found again in the text. */
  readonly register: readonly Decision[];
  /** The parties, one of which may put a matter on the table. */
  readonly parties: Register;
  readonly today?: string;
}

/** Parts in which a question is put for effect, or by somebody else. */
const NO_QUESTIONS: ReadonlySet<PartKind> = new Set([
  'title',
  'foreword',
  'contents',
  'reading-guide',
  'process',
  'heard',
  'glossary',
  'sources',
  'appendix',
  'colophon',
]);
const { answered_titles: titles } = vocabulary.questions;
const ANSWERED_TITLES = phrasesOf([...titles.nl, ...titles.en]);

/**
 * Returns a reader of the versions of one draft: it finds the questions, dilemmas and deferrals of the running text that
 * nothing answers, and those that have a table and a date.
 */
export function createDecisionReader(): (sources: DecisionSources) => Decision[] {
  let last:
    { readonly key: string; readonly read: (models: readonly SegmentModel[]) => readonly Matters[] } | undefined;
  return ({ segments, sections, register, parties, today }) => {
    const key = keyOf(register, parties, today);
    if (last?.key !== key) {
      const read = oncePerItem((model: SegmentModel) => unregisteredIn(model, { register, parties, today }));
      last = { key, read };
    }
    const isSilent = silentSections(sections);
    const matters = last.read(segments.map(({ model }) => model));
    return segments.flatMap(({ start, section }, index) => {
      if (isSilent[section] === true) return [];
      const isPolicy = (sections[section]?.part ?? 'policy') === 'policy';
      return (matters[index] ?? []).map((matter) => placed(matter, { start, isPolicy }));
    });
  };
}

/** A matter of one segment; spans count from its start. */
interface Matter extends Decision {
  /** Whether its sentence is warned of for putting a choice off, and for nothing else. */
  readonly putOff: boolean;
}

type Matters = readonly Matter[];

function placed({ putOff, ...matter }: Matter, at: { start: number; isPolicy: boolean }): Decision {
  const { noSuchDate, source } = matter;
  const date = noSuchDate === undefined ? {} : { noSuchDate: shift(noSuchDate, at.start) };
  // One sentence gets one warning, and only policy is warned of for what it puts off.
  return {
    ...matter,
    source: putOff && at.isPolicy ? 'deferral' : source,
    span: shift(matter.span, at.start),
    ...date,
  };
}

/** The same for registers that make the same of any matter. */
function keyOf(register: readonly Decision[], parties: Register, today: string | undefined): string {
  return JSON.stringify([today, register.map(({ question }) => question), namesKey({ register: parties })]);
}

/** Returns for each section whether its questions are no open ones. A part with questions from readers gives the answers along. */
function silentSections(sections: readonly Section[]): boolean[] {
  const answers: boolean[] = [];
  return sections.map(({ part, title, parent, index }) => {
    const isAnswered = answers[parent] === true || isAnsweredTitle(title);
    answers[index] = isAnswered;
    return isAnswered || NO_QUESTIONS.has(part);
  });
}

const isAnsweredTitle = oncePerText((title) => ANSWERED_TITLES.find(title) !== undefined);

/** Returns the matters of a segment that the register does not hold, with the party that brings each to its table. */
function unregisteredIn(
  model: SegmentModel,
  { register, parties, today }: Pick<DecisionSources, 'register' | 'parties'> & { today: string | undefined },
): Matters {
  return mattersIn(model, today)
    .filter(({ question }) => {
      const words = contentWords(question);
      return !register.some((known) => isSameMatter(contentWordsOf(known.question), words));
    })
    .map((matter) => withOwner(matter, parties));
}

/** Of a matter that has its table, the party that the sentence names is the one who brings it there. */
function withOwner(matter: Matter, parties: Register): Matter {
  if (matter.table === undefined) return matter;
  const [first] = parties.matches(nameTokens(matter.question));
  return first === undefined ? matter : { ...matter, owner: first.party.name };
}

const made = new WeakMap<SegmentModel, { today: string | undefined; matters: Matters }>();

/** What one segment puts on the table, kept with its model. Spans count from its start. */
function mattersIn(model: SegmentModel, today: string | undefined): Matters {
  const known = made.get(model);
  if (known !== undefined && known.today === today) return known.matters;
  const matters = model.statements.flatMap((_, index) => matterAt(model, index, today) ?? []);
  made.set(model, { today, matters });
  return matters;
}

function matterAt(model: SegmentModel, index: number, today: string | undefined): Matter | undefined {
  const statement = model.statements[index];
  if (statement === undefined) return undefined;
  const source = openMatter(model, index);
  const route = routeOf(model, index, today);
  if (route?.past) return undefined;
  if (source === undefined)
    return route !== undefined && statement.kind !== 'quote' ? decisionOf(model, index, 'deferral', route) : undefined;
  if (route === undefined && source === 'question' && isAnswered(model, index)) return undefined;
  if (route === undefined && source === 'tension' && isSettled(model, index)) return undefined;
  return decisionOf(model, index, source, route);
}

function decisionOf(model: SegmentModel, index: number, source: Decision['source'], route: Route | undefined): Matter {
  const statement = model.statements[index];
  const { start, end } = statement ?? { start: 0, end: 0 };
  const putOff =
    statement?.nonsense === true && statement.signals.every(({ id }) => id === 'deferred-choice' || id === 'filler');
  return { question: visible(model.text.slice(start, end)), span: { start, end }, source, putOff, ...route };
}

const SHORTEST_CONTENT = 4;
const SAME = 0.5;

function contentWords(text: string): Set<string> {
  return new Set(plainWords(text).filter((word) => word.length >= SHORTEST_CONTENT));
}

const contentWordsOf = oncePerText(contentWords);

/** Two wordings of one question share most of the words of the shorter one. */
function isSameMatter(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared >= 2 && shared / Math.min(a.size, b.size) > SAME;
}
