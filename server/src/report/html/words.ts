import type { Language, OwnershipStatus } from '../../core/index.js';
import type { ReportedDecision } from '../types.js';
import type { Figures } from './figures.js';
import { DUTCH } from './words-nl.js';
import { ENGLISH } from './words-en.js';

/** What the page says around what the drafts say. */
export interface PageWords {
  readonly locale: string;
  readonly kicker: string;
  readonly skip: string;
  readonly contents: string;
  readonly inShort: string;
  readonly next: string;
  readonly drafts: string;
  readonly draft: string;
  readonly heat: string;
  readonly heatNote: string;
  readonly heatNone: string;
  readonly noneVague: string;
  readonly allVague: string;
  readonly mostVague: string;
  readonly themes: string;
  readonly themesNote: string;
  readonly themesNone: string;
  readonly matrixNote: string;
  readonly gaps: string;
  readonly agenda: string;
  readonly agendaNote: string;
  readonly agendaNone: string;
  readonly sentencesNone: string;
  readonly sentencesNote: string;
  readonly account: string;
  readonly accountLines: readonly string[];
  readonly section: string;
  readonly theme: string;
  readonly owners: string;
  readonly commitments: string;
  readonly vague: string;
  readonly sectors: string;
  readonly question: string;
  readonly table: string;
  readonly by: string;
  readonly who: string;
  readonly noTable: string;
  readonly noDate: string;
  readonly nobody: string;
  readonly overdue: string;
  readonly unreadDrafts: string;
  readonly status: Readonly<Record<OwnershipStatus, string>>;
  readonly source: Readonly<Record<ReportedDecision['source'], string>>;
  title(drafts: number): string;
  sentences(count: number): string;
  ofThem(part: number, whole: number): string;
  heatLabel(figures: Figures): string;
  /** The draft in plain sentences. */
  summary(figures: Figures, overdueKnown: boolean): string[];
  /** What to do first, with the anchor of the part that says how. */
  steps(figures: Figures): { readonly text: string; readonly part: 'themes' | 'agenda' | 'sentences' }[];
  facts: readonly ['themes' | 'ownerless' | 'vague' | 'homeless', string][];
  notShown(count: number, what: 'themes' | 'decisions' | 'sections' | 'drafts'): string;
  made(version: string): string;
}

export const PAGE_WORDS: Readonly<Record<Language, PageWords>> = { nl: DUTCH, en: ENGLISH };

/** Returns names as a reader would list them, and how many there are beyond the first few. */
export function listed(
  names: readonly string[],
  { and, more }: { and: string; more: (count: number) => string },
): string {
  const MOST = 4;
  const shown = names.slice(0, names.length > MOST + 1 ? MOST : names.length);
  const rest = names.length - shown.length;
  if (rest > 0) return `${shown.join(', ')} ${more(rest)}`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} ${and} ${shown.at(-1) ?? ''}`;
}
