import { byUrgency, stateOf } from '../../core/index.js';
import type { FileReport, ReportedDecision, ReportedFinding, ReportedTheme } from '../types.js';

/** What a chapter counts, worked out once. */
export interface Figures {
  readonly words: number;
  readonly themes: readonly ReportedTheme[];
  /** Themes for which nobody answers, or everybody. */
  readonly ownerless: readonly ReportedTheme[];
  readonly shared: number;
  readonly alone: number;
  readonly commitments: number;
  readonly vague: number;
  /** What is not decided, in the order of an agenda. */
  readonly open: readonly ReportedDecision[];
  /** Of these, the ones that lie on no table or have no date. */
  readonly homeless: readonly ReportedDecision[];
  readonly overdue: readonly ReportedDecision[];
  readonly sentences: readonly ReportedFinding[];
}

export function figuresOf(file: FileReport, today: string | undefined): Figures {
  const open = inOrder(
    file.decisions.filter(({ outcome }) => outcome === null),
    today,
  );
  const of = (...statuses: readonly string[]) => file.themes.filter(({ status }) => statuses.includes(status));
  return {
    words: file.words,
    themes: file.themes,
    ownerless: of('none', 'diffuse'),
    shared: of('shared').length,
    alone: of('single', 'one-sector').length,
    commitments: sum(file.heat.map(({ commitments }) => commitments)),
    vague: sum(file.heat.map(({ vague }) => vague)),
    open,
    homeless: open.filter(({ table, by }) => table === null || by === null),
    overdue: today === undefined ? [] : open.filter(({ by }) => by !== null && by < today),
    sentences: firstToRepair(file),
  };
}

/** Without a day nothing is late. */
function inOrder(decisions: readonly ReportedDecision[], today = ''): ReportedDecision[] {
  return decisions
    .map((decision) => {
      const { by, table } = decision;
      const said = { ...(by === null ? {} : { by }), ...(table === null ? {} : { table }) };
      return { decision, ...said, state: stateOf(said, today) };
    })
    .sort(byUrgency)
    .map(({ decision }) => decision);
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

const MOST_SENTENCES = 10;
/** So many of one section; ten sentences from one page would say nothing of the rest. */
const MOST_OF_SECTION = 3;
const GRAVE_FIRST = ['error', 'warning', 'info'];

/** Returns the sentences that repay repair most: the gravest first, and of these the ones that leave most open. */
function firstToRepair(file: FileReport): ReportedFinding[] {
  const weight = ({ missing, evidence }: ReportedFinding) => missing.length * 2 + evidence.length;
  const ranked = file.findings
    .filter(({ family, severity }) => family === 'vague' && GRAVE_FIRST.includes(severity))
    .sort(
      (a, b) =>
        GRAVE_FIRST.indexOf(a.severity) - GRAVE_FIRST.indexOf(b.severity) || weight(b) - weight(a) || before(a, b),
    );
  const seen = new Set<string>();
  const perSection = new Map<number, number>();
  const [first, later]: [ReportedFinding[], ReportedFinding[]] = [[], []];
  for (const finding of ranked) {
    const { excerpt, sectionIndex } = finding;
    if (seen.has(excerpt.text)) continue;
    seen.add(excerpt.text);
    const count = (perSection.get(sectionIndex) ?? 0) + 1;
    perSection.set(sectionIndex, count);
    (count <= MOST_OF_SECTION ? first : later).push(finding);
  }
  return [...first, ...later].slice(0, MOST_SENTENCES);
}

function before(a: ReportedFinding, b: ReportedFinding): number {
  return a.start.offset - b.start.offset;
}
