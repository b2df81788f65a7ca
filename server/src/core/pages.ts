import { lessonText } from './features/lessons.js';
import { load } from './generated/rule-pages.js';
import { rules } from './generated/rules.js';
import type { Language } from './language/types.js';

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

/** Returns the page of a rule as Markdown in one language, with the examples in that language; nothing for an unknown rule. */
export function rulePageMarkdown(id: string, language: Language): string | undefined {
  const rule = rules.find((candidate) => candidate.id === id);
  const page = rulePages()[id];
  if (!rule || !page) return undefined;
  const words = WORDS[language];
  const lessons = rule.lessons.flatMap((lesson) => lessonText(lesson, language) ?? []);
  const examples = (verdict: 'flagged' | 'accepted') =>
    page.examples.filter((example) => example.language === language && example.verdict === verdict);
  const shown = (['flagged', 'accepted'] as const).flatMap((verdict) => {
    const texts = examples(verdict).map(({ text }) => fenced(text.trimEnd()));
    return texts.length === 0 ? [] : [`## ${words[verdict]}`, ...texts];
  });
  return [
    `# ${id}`,
    `**${rule.summary[language]}**`,
    ...page[language].flatMap(({ heading, text }) => [`## ${heading}`, text]),
    ...shown,
    ...(lessons.length === 0 ? [] : ['---', ...lessons.map((lesson) => `*${lesson}*`)]),
    '',
  ].join('\n\n');
}

const WORDS: Readonly<Record<Language, Readonly<Record<'flagged' | 'accepted', string>>>> = {
  nl: { flagged: 'Hier komt een melding', accepted: 'Hier niet' },
  en: { flagged: 'Here it speaks', accepted: 'Here it does not' },
};

/** A fence longer than any in the example, so that an example may hold one. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}md\n${text}\n${fence}`;
}
