import type { LintResult } from '../engine/session.js';
import { statementsOf } from './statements.js';
import type { Decision, Draft, OwnershipStatus, Section, Theme } from '../model/types.js';
import type { Span } from '../text/index.js';

/** What a section's words say of one sector. */
export interface SectorView {
  readonly id: string;
  readonly label: string;
  /** From 0 to 1. */
  readonly share: number;
}

/** A theme as lenses, lists and the matrix show it. */
export interface ThemeView {
  readonly title: string;
  readonly span: Span;
  readonly status: OwnershipStatus;
  readonly owners: readonly { readonly name: string; readonly span?: Span }[];
  readonly sectors: readonly SectorView[];
  readonly commitments: number;
  /** How many of the commitments hold nobody to anything. */
  readonly vague: number;
}

/** A stretch of the draft and how vague it is. */
export interface HeatView {
  readonly title: string;
  readonly span: Span;
  readonly commitments: number;
  readonly vague: number;
}

/** The draft at a glance: who answers for what, what is still open, where it is vague. */
export interface Overview {
  readonly language: Draft['language'];
  readonly themes: readonly ThemeView[];
  readonly decisions: readonly Decision[];
  readonly parties: readonly { readonly name: string; readonly span?: Span; readonly themes: readonly string[] }[];
  readonly heat: readonly HeatView[];
}

/** Returns the draft at a glance. */
export function overviewOf({ draft }: LintResult): Overview {
  const themes = draft.themes.map((theme) => viewTheme(theme, draft));
  return {
    language: draft.language,
    themes,
    decisions: draft.decisions,
    parties: draft.table.parties.map(({ name, span, file }) => ({
      name,
      ...(file === undefined ? { span } : {}),
      themes: draft.themes
        .filter(({ owners }) => owners.some((owner) => owner.name === name))
        .map(({ title }) => title),
    })),
    heat: draft.sections.filter(({ part }) => part === 'policy').map((section) => viewHeat(section, draft)),
  };
}

/** Returns one theme at a glance. */
export function viewTheme(theme: Theme, draft: Draft): ThemeView {
  const section = draft.sections[theme.section];
  const counts = section ? count(draft, section.firstSegment, section.endSegment) : { commitments: 0, vague: 0 };
  const shares = section ? draft.profileOf(section.index).shares : [];
  return {
    title: theme.title,
    span: theme.span,
    status: theme.status,
    owners: theme.owners.map((owner) => ({
      name: owner.name,
      ...(owner.file === undefined ? { span: { start: owner.start, end: owner.end } } : {}),
    })),
    sectors: shares.map(({ sector, share }) => ({
      id: sector,
      label: draft.catalogue.labelOf(sector, draft.language),
      share,
    })),
    ...counts,
  };
}

function viewHeat(section: Section, draft: Draft): HeatView {
  return { title: section.title, span: section.heading, ...count(draft, section.firstSegment, section.endOwnSegment) };
}

function count(draft: Draft, first: number, end: number): { commitments: number; vague: number } {
  const commitments = statementsOf(draft, first, end).filter(({ kind }) => kind === 'commitment');
  return { commitments: commitments.length, vague: commitments.filter(({ nonsense }) => nonsense).length };
}
