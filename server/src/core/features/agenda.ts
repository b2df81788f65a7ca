import type { Language } from '../language/types.js';
import type { Decision } from '../model/types.js';
import { createLineIndex } from '../text/index.js';
import type { NamedDraft } from './matrix.js';

/** How a matter stands, the most pressing first: the order in which an agenda lists them. */
export const AGENDA_STATES = ['overdue', 'homeless', 'dated', 'undated', 'decided'] as const;

/**
 * `overdue`: its date has passed without an outcome. `homeless`: it lies on no table. `dated` and `undated`: it lies on
 * a table, with or without a date. `decided`: it has an outcome.
 */
export type AgendaState = (typeof AGENDA_STATES)[number];

/** A matter to be decided, with the place where the drafts raise it. */
export interface AgendaItem extends Pick<Decision, 'question' | 'table' | 'by' | 'owner' | 'outcome' | 'source'> {
  readonly state: AgendaState;
  readonly file: string;
  /** Line from 1; absent for what stands in a configuration. */
  readonly line?: number;
}

/** What the next meeting has to decide. */
export interface Agenda {
  readonly language: Language;
  /** The day it was made for, as `YYYY-MM-DD`. */
  readonly today: string;
  /** By state in the order of `AGENDA_STATES`, within one the soonest first. */
  readonly items: readonly AgendaItem[];
}

/** Returns all open questions, deferred choices, tensions and registered decisions of the drafts of a vision. */
export function agendaOf(
  drafts: readonly NamedDraft[],
  { language, today }: Pick<Agenda, 'language' | 'today'>,
): Agenda {
  const items = drafts.flatMap((draft) => itemsOf(draft, today));
  const elsewhere = new Set<string>();
  return {
    language,
    today,
    // What stands in a configuration belongs to every draft under it, and is one matter all the same.
    items: items
      .filter(({ line, file, question }) => {
        const key = `${file}\n${question}`;
        return line !== undefined || (!elsewhere.has(key) && elsewhere.add(key));
      })
      .sort(byUrgency),
  };
}

/** Compares matters in the one order of every agenda: by state, within one the soonest first. */
export function byUrgency(a: Pick<AgendaItem, 'state' | 'by'>, b: Pick<AgendaItem, 'state' | 'by'>): number {
  return rank(a) - rank(b) || compare(a.by ?? LAST, b.by ?? LAST);
}

/** Sorts behind every date. */
const LAST = '~';

function itemsOf({ file, draft }: NamedDraft, today: string): AgendaItem[] {
  const lines = createLineIndex(draft.text);
  const inOrder = [...draft.decisions].sort((a, b) => a.span.start - b.span.start);
  return inOrder.map((decision) => {
    const { question, table, by, owner, outcome, source, span, file: other } = decision;
    return {
      question,
      source,
      state: stateOf(decision, today),
      ...(table === undefined ? {} : { table }),
      ...(by === undefined ? {} : { by }),
      ...(owner === undefined ? {} : { owner }),
      ...(outcome === undefined ? {} : { outcome }),
      ...(other === undefined ? { file, line: lines.positionAt(span.start).line + 1 } : { file: other }),
    };
  });
}

/** Returns how a matter stands on a day. */
export function stateOf(
  { by, table, outcome }: Pick<Decision, 'by' | 'table' | 'outcome'>,
  today: string,
): AgendaState {
  if (outcome !== undefined) return 'decided';
  if (by !== undefined && by < today) return 'overdue';
  if (table === undefined) return 'homeless';
  return by === undefined ? 'undated' : 'dated';
}

function rank({ state }: Pick<AgendaItem, 'state'>): number {
  return AGENDA_STATES.indexOf(state);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
