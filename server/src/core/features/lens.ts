import type { LintResult } from '../engine/session.js';
import type { Span } from '../text/index.js';
import { viewTheme, type ThemeView } from './overview.js';
import { FEATURE_WORDS } from './words.js';

/** A line about a theme, shown above its heading. */
export interface Lens {
  readonly span: Span;
  readonly title: string;
}

/** A sector with less than this says nothing about a section. */
const SMALLEST_SHARE = 0.1;
const MOST_SECTORS = 3;

/** Returns a line for each theme: who answers for it, which sectors it speaks for, how much of it is vague. */
export function lensesOf({ draft }: LintResult): Lens[] {
  return draft.themes
    .filter(({ section }) => section >= 0)
    .map((theme) => viewTheme(theme, draft))
    .map((view) => ({
      span: view.span,
      title: [ownersText(view), sectorsText(view), vagueText(view)].filter((part) => part !== '').join('  ·  '),
    }));

  function ownersText({ owners, status }: ThemeView): string {
    const { owners: label, status: words } = FEATURE_WORDS[draft.language];
    const names = [...new Set(owners.map(({ name }) => name))].join(', ');
    return names === '' ? capital(words[status]) : `${label}: ${names}`;
  }

  function sectorsText({ sectors }: ThemeView): string {
    const telling = sectors.filter(({ share }) => share >= SMALLEST_SHARE).slice(0, MOST_SECTORS);
    return telling.map(({ label, share }) => `${label} ${Math.round(share * 100)}%`).join(', ');
  }

  function vagueText({ commitments, vague }: ThemeView): string {
    return commitments === 0 ? '' : FEATURE_WORDS[draft.language].vague(vague, commitments);
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
