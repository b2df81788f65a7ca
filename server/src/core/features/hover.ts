import type { Evidence, Finding } from '../engine/types.js';
import type { LintResult } from '../engine/session.js';
import { quoted } from '../engine/ownership/words.js';
import { SIGNAL_NAMES } from '../engine/vague/questions.js';
import type { Language } from '../language/types.js';
import { contains, type Span } from '../text/index.js';
import { lessonText } from './lessons.js';
import { escapeMarkdown } from './markdown.js';
import { slotsInWords } from './open-slots.js';
import { NO_RULE_PAGES, type RulePages } from './rule-page.js';

/** What is shown about a place; `markdown` holds nothing of the draft that is not escaped. */
export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

export interface ExplainOptions {
  /** `omitted` where the reader sees the advice already. */
  readonly advice?: 'included' | 'omitted';
  /** Where the pages of rules are; without it a rule is named and not linked. */
  readonly pages?: RulePages;
}

/** More than this many explanations at one place is a page, not a hover. */
const MOST_FINDINGS = 3;
const MOST_EVIDENCE = 6;

/** Returns why the findings at an offset are there, the narrowest first; nothing where no finding stands. */
export function findingHover(result: LintResult, offset: number, options: ExplainOptions = {}): Hover | undefined {
  const here = result.findings.filter(({ span }) => contains(span, { start: offset, end: offset }));
  const narrowest = [...here].sort((a, b) => length(a.span) - length(b.span)).slice(0, MOST_FINDINGS);
  const [first] = narrowest;
  if (!first) return undefined;
  const text = result.draft.text;
  return {
    span: first.span,
    markdown: narrowest.map((finding) => explain(finding, text, options)).join('\n\n---\n\n'),
  };
}

/** Returns why a finding is there, as Markdown: the reason, the signals, what is missing, what to ask, the lesson. */
export function explain(
  finding: Finding,
  text: string,
  { advice = 'included', pages = NO_RULE_PAGES }: ExplainOptions = {},
): string {
  const { language } = finding;
  const words = WORDS[language];
  const evidence = finding.evidence.slice(0, MOST_EVIDENCE).map((item) => evidenceLine(item, finding, text));
  const missing = slotsInWords(finding.missing, language);
  const page = pages(finding.rule, language);
  const link = page === undefined ? finding.rule : `[${finding.rule}](${page})`;
  const lesson = lessonText(finding.lesson, language);
  const parts = [
    `**${words.why}** ${escapeMarkdown(finding.message.why)}`,
    evidence.join('\n'),
    missing === '' ? '' : `**${words.missing}** ${escapeMarkdown(missing)}`,
    advice === 'omitted' ? '' : `**${words.advice}** ${escapeMarkdown(finding.message.advice)}`,
    [link, ...(lesson ? [escapeMarkdown(lesson)] : [])].join(' · '),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** A reason that the finding itself gives is not said twice. */
function evidenceLine(item: Evidence, { language, message }: Finding, text: string): string {
  const name = (SIGNAL_NAMES[language] as Readonly<Record<string, string>>)[item.signal] ?? item.signal;
  const words = quoted(shortened(text.slice(item.start, item.end)), language);
  const note = item.note && !message.why.includes(item.note) ? ` – ${escapeMarkdown(item.note)}` : '';
  return `- ${escapeMarkdown(words)} (${escapeMarkdown(name)})${note}`;
}

const LONGEST_QUOTE = 80;

function shortened(words: string): string {
  return words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE).trimEnd()}…` : words;
}

const WORDS: Readonly<Record<Language, Readonly<Record<'why' | 'missing' | 'advice', string>>>> = {
  nl: { why: 'Waarom dit telt:', missing: 'Ontbreekt:', advice: 'Wat nu:' },
  en: { why: 'Why it matters:', missing: 'Missing:', advice: 'What now:' },
};

function length(span: Span): number {
  return span.end - span.start;
}
