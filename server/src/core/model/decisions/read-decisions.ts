import { shift, visible } from '../../text/index.js';
import { phrasesOf } from '../phrases.js';
import { nameTokens, plainWords } from '../table/names.js';
import type { Register } from '../table/register.js';
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
  'colophon',
]);
const { answered_titles: titles } = vocabulary.questions;
const ANSWERED_TITLES = phrasesOf([...titles.nl, ...titles.en]);

/** Returns the questions, dilemmas and deferrals of the running text that nothing answers, and those that have a table and a date. */
export function decisionsInText({ segments, sections, register, parties, today }: DecisionSources): Decision[] {
  const known = register.map((decision) => contentWords(decision.question));
  return segments.flatMap((segment) => {
    const section = sections[segment.section];
    if (section !== undefined && (NO_QUESTIONS.has(section.part) || answersItself(section, sections))) return [];
    return mattersIn(segment.model, today)
      .filter((matter) => !known.some((words) => isSameMatter(words, contentWords(matter.question))))
      .map((matter) => ({ ...withOwner(matter, parties), span: shift(matter.span, segment.start) }));
  });
}

/** Of a matter that has its table, the party that the sentence names is the one who brings it there. */
function withOwner(matter: Decision, parties: Register): Decision {
  if (matter.table === undefined) return matter;
  const [first] = parties.matches(nameTokens(matter.question));
  return first === undefined ? matter : { ...matter, owner: first.party.name };
}

const made = new WeakMap<SegmentModel, { today: string | undefined; matters: readonly Decision[] }>();

/** What one segment puts on the table, kept with its model. Spans count from its start. */
function mattersIn(model: SegmentModel, today: string | undefined): readonly Decision[] {
  const known = made.get(model);
  if (known !== undefined && known.today === today) return known.matters;
  const matters = model.statements.flatMap((_, index) => matterAt(model, index, today) ?? []);
  made.set(model, { today, matters });
  return matters;
}

function matterAt(model: SegmentModel, index: number, today: string | undefined): Decision | undefined {
  const statement = model.statements[index];
  if (statement === undefined) return undefined;
  const source = openMatter(model, statement);
  const route = routeOf(model, index, today);
  if (source === undefined)
    return route !== undefined && statement.kind !== 'quote' ? decisionOf(model, index, 'deferral', route) : undefined;
  if (route === undefined && source === 'question' && isAnswered(model, index)) return undefined;
  if (route === undefined && source === 'tension' && isSettled(model, index)) return undefined;
  return decisionOf(model, index, source, route);
}

function decisionOf(
  model: SegmentModel,
  index: number,
  source: Decision['source'],
  route: Route | undefined,
): Decision {
  const { start, end } = model.statements[index] ?? { start: 0, end: 0 };
  return { question: visible(model.text.slice(start, end)), span: { start, end }, source, ...route };
}

/** A part with questions from readers gives the answers along. */
function answersItself(section: Section, sections: readonly Section[]): boolean {
  for (let at: Section | undefined = section; at !== undefined; at = sections[at.parent]) {
    if (ANSWERED_TITLES.find(at.title) !== undefined) return true;
  }
  return false;
}

const SHORTEST_CONTENT = 4;
const SAME = 0.5;

function contentWords(text: string): Set<string> {
  return new Set(plainWords(text).filter((word) => word.length >= SHORTEST_CONTENT));
}

/** Two wordings of one question share most of the words of the shorter one. */
function isSameMatter(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared >= 2 && shared / Math.min(a.size, b.size) > SAME;
}
