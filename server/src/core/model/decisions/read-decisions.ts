import { shift, visible } from '../../text/index.js';
import { oncePerText } from '../once-per.js';
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
  const asked = { key: register.map(({ question }) => question).join('\n'), register, parties };
  const isSilent = silentSections(sections);
  const found: Decision[] = [];
  for (const { model, start, section } of segments) {
    if (isSilent[section] === true) continue;
    for (const matter of mattersIn(model, today)) {
      const decision = unregistered(matter, asked);
      if (decision) found.push({ ...decision, span: shift(decision.span, start) });
    }
  }
  return found;
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

/** The register by which matters are judged. */
interface Asked extends Pick<DecisionSources, 'register' | 'parties'> {
  /** The same for the same questions. */
  readonly key: string;
}

const judged = new WeakMap<Decision, Pick<Asked, 'key' | 'parties'> & { readonly decision: Decision | undefined }>();

/** Returns a matter with the party that brings it to its table, or nothing if the register holds it; kept for the same register. */
function unregistered(matter: Decision, { key, register, parties }: Asked): Decision | undefined {
  const known = judged.get(matter);
  const sameParties = known?.parties === parties || matter.table === undefined;
  if (known?.key === key && sameParties) return known.decision;
  const words = contentWords(matter.question);
  const isRegistered = register.some(({ question }) => isSameMatter(contentWordsOf(question), words));
  const decision = isRegistered ? undefined : withOwner(matter, parties);
  judged.set(matter, { key, parties, decision });
  return decision;
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
  const source = openMatter(model, index);
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
