import type { Language } from '../../language/types.js';
import type { SignalId } from '../../lexicon/types.js';
import type { Signal, Statement } from '../../model/types.js';
import type { Lesson, OptionSpec, SegmentContext, SegmentRule } from '../types.js';
import { evidenceOf, nonsenseMessage } from './nonsense-message.js';
import { SIGNAL_NAMES, SLOT_QUESTIONS } from './questions.js';
import { loneSignals, nonsenseRuleOf, type NonsenseRule } from './verdict.js';

/** What the folder of a rule of family 1 declares. */
interface VagueRule {
  readonly lessons: readonly Lesson[];
  readonly summary: Readonly<Record<Language, string>>;
}

/** Returns a rule that warns of vague commitments and, where it has a signal of its own, hints at that signal alone. */
export function defineNonsenseRule(
  rule: VagueRule & { readonly id: NonsenseRule; readonly signal?: SignalId },
): SegmentRule {
  const { id, signal } = rule;
  return {
    ...rule,
    scope: 'segment',
    family: 'vague',
    severity: 'warning',
    since: '0.1.0',
    check(context) {
      for (const statement of context.segment.model.statements) {
        if (nonsenseRuleOf(statement) === id) reportNonsense(statement, context);
        else if (signal) hintAtFirst(statement, loneSignals(statement, signal), context);
      }
    },
  };
}

/** Returns a rule that hints at a signal that stands alone in a commitment. */
export function defineSignalRule(rule: VagueRule & { readonly id: SignalId }): SegmentRule {
  return {
    ...rule,
    scope: 'segment',
    family: 'vague',
    severity: 'hint',
    since: '0.1.0',
    check(context) {
      for (const statement of context.segment.model.statements) {
        hintAtFirst(statement, loneSignals(statement, rule.id), context);
      }
    },
  };
}

/** Returns a rule for words that are too frequent to hint at one by one: one hint a paragraph, by density. */
export function defineDensityRule(rule: VagueRule & { readonly id: SignalId; readonly atLeast: number }): SegmentRule {
  const { atLeast, ...declared } = rule;
  return {
    ...declared,
    scope: 'segment',
    family: 'vague',
    severity: 'hint',
    since: '0.1.0',
    options: { atLeast: { ...AT_LEAST, default: atLeast } },
    check(context) {
      const { statements } = context.segment.model;
      const least = Number(context.options['atLeast']);
      for (let index = 0; index < statements.length;) {
        const first = statements[index] as Statement;
        let signals: Signal[] | undefined;
        for (; statements[index]?.block === first.block; index++) {
          const lone = loneSignals(statements[index] as Statement, rule.id);
          for (const signal of lone) (signals ??= []).push(signal);
        }
        if (signals !== undefined && signals.length >= least) hintAtFirst(first, signals, context);
      }
    },
  };
}

const AT_LEAST: OptionSpec = {
  type: 'number',
  default: 2,
  minimum: 1,
  description: {
    nl: 'Vanaf hoeveel van zulke woorden in één alinea er een tip komt.',
    en: 'From how many such words in one paragraph there is a hint.',
  },
};

function reportNonsense(statement: Statement, context: SegmentContext): void {
  const { text } = context.segment.model;
  context.report({
    span: { start: statement.start, end: statement.end },
    // Reason and question come from the lexicon of the sentence's language, and one message speaks one language.
    message: nonsenseMessage(statement, text, statement.language),
    evidence: evidenceOf(statement),
    missing: statement.missing,
  });
}

function hintAtFirst(statement: Statement, signals: readonly Signal[], context: SegmentContext): void {
  const signal = signals[0];
  if (!signal?.match) return;
  const { entry } = signal.match;
  const words = context.segment.model.text.slice(signal.start, signal.end).replace(/\s+/g, ' ');
  const { language } = statement;
  const name = SIGNAL_NAMES[language][signal.id];
  const slot = statement.missing[0];
  context.report({
    span: { start: signal.start, end: signal.end },
    severity: 'hint',
    message: {
      seen: language === 'nl' ? `‘${words}’: ${name}.` : `“${words}”: ${name}.`,
      why: entry.why,
      advice: entry.ask || SLOT_QUESTIONS[language][slot ?? 'what'],
    },
    evidence: signals.map(({ id, start, end, match }) => ({ signal: id, start, end, note: match?.entry.why ?? '' })),
    missing: statement.missing,
  });
}
