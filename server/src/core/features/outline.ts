import type { LintResult } from '../engine/session.js';
import type { Draft, Theme } from '../model/types.js';
import { contains, type Span } from '../text/index.js';
import { FEATURE_WORDS } from './words.js';

export type OutlineKind = 'theme' | 'owner' | 'decision' | 'party';

/** A theme, owner, decision or party in the outline of a draft. */
export interface OutlineItem {
  readonly kind: OutlineKind;
  readonly name: string;
  readonly detail: string;
  /** The whole of it, and the part to go to. */
  readonly span: Span;
  readonly selection: Span;
  readonly children: readonly OutlineItem[];
}

/** Returns the parties, the themes with their owners and decisions, and the decisions that stand elsewhere. */
export function outlineOf({ draft }: LintResult): OutlineItem[] {
  const decisions = decisionItems(draft);
  const themes = draft.themes
    .filter(({ section }) => section >= 0)
    .map((theme): OutlineItem => {
      const span = draft.sections[theme.section] ?? theme.span;
      const own = decisions.filter((item) => contains(span, item.span));
      return {
        kind: 'theme',
        name: theme.title,
        detail: FEATURE_WORDS[draft.language].status[theme.status],
        span: { start: span.start, end: span.end },
        selection: theme.span,
        children: inOrder([...ownerItems(theme, span), ...own]),
      };
    });
  const held = new Set(themes.flatMap(({ children }) => children));
  return inOrder([...partyItems(draft), ...themes, ...decisions.filter((item) => !held.has(item))]);
}

function ownerItems(theme: Theme, around: Span): OutlineItem[] {
  const here = theme.owners.filter((owner) => owner.file === undefined && contains(around, owner));
  return here.map(({ name, role, start, end }) => leaf('owner', name, { start, end }, role === 'owner' ? '' : role));
}

function decisionItems(draft: Draft): OutlineItem[] {
  const { decision } = FEATURE_WORDS[draft.language];
  return draft.decisions
    .filter(({ file, span }) => file === undefined && span.end > span.start)
    .map(({ question, table, by, span }) =>
      leaf('decision', question, span, [table, by].filter((part) => part !== undefined).join(', ') || decision),
    );
}

function partyItems(draft: Draft): OutlineItem[] {
  const { party } = FEATURE_WORDS[draft.language];
  const here = draft.table.parties.filter(({ file, span }) => file === undefined && span.end > span.start);
  return here.map(({ name, span, sectors }) => leaf('party', name, span, sectors.join(', ') || party));
}

function leaf(kind: OutlineKind, name: string, span: Span, detail: string): OutlineItem {
  // A client refuses a symbol without a name.
  return { kind, name: name.trim() || '…', detail, span, selection: span, children: [] };
}

function inOrder(items: readonly OutlineItem[]): OutlineItem[] {
  return [...items].sort((a, b) => a.span.start - b.span.start);
}
