import { load } from './generated/rule-pages.js';

/** One part of a rule's page, such as what it finds. */
export interface PagePart {
  readonly heading: string;
  readonly text: string;
}

/** The page of a rule, as a command or an editor shows it. */
export interface RulePage {
  readonly nl: readonly PagePart[];
  readonly en: readonly PagePart[];
  readonly examples: readonly {
    readonly verdict: 'flagged' | 'accepted';
    readonly language: 'nl' | 'en';
    readonly text: string;
  }[];
}

/** Returns the pages by rule id. They are a module of their own, since only a reader who asks needs them. */
export function rulePages(): Readonly<Record<string, RulePage>> {
  return load();
}
