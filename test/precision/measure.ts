/** Measures what the linter finds in labelled drafts against their labels. */
import { createLinter, createLineIndex, type Draft, type Finding } from '../../server/src/core/index.js';
import { align, type Aligned } from './align.js';
import { loadDrafts, loadSets, type LabelledDraft, type Split } from './load.js';
import { addScores, NO_SCORE, type Score } from './score.js';

/** The rules whose warnings say that a commitment is vague. */
export const NONSENSE_RULES = ['negotiated-nonsense', 'deferred-choice', 'false-balance'];

export interface Disagreement {
  readonly draft: string;
  readonly line: number;
  readonly rule: string;
  readonly verdict: 'wrong' | 'missed';
  readonly text: string;
  readonly detail: string;
}

export interface Measured {
  readonly drafts: number;
  readonly sentences: number;
  readonly words: number;
  readonly nonsense: Score;
  /** Sentences whose kind is right, out of all. */
  readonly kinds: { readonly right: number; readonly all: number };
  /** By signal, over vague sentences: whether the finding names a signal that the label names. */
  readonly signals: ReadonlyMap<string, Score>;
  /** By rule that warns: what it warns of rightly and wrongly, and the vague sentences that it should have warned of. */
  readonly rules: ReadonlyMap<string, Score>;
  readonly disagreements: readonly Disagreement[];
}

/** Returns the measurements of one language and split, draft by draft joined. */
export function measure(split: Split, language: 'nl' | 'en'): Measured {
  const drafts = loadDrafts(split).filter((draft) => draft.language === language);
  return drafts.map(measureDraft).reduce(join, EMPTY);
}

/** The same for sets of sentences. */
export function measureSets(split: Split, language: 'nl' | 'en'): Measured {
  const sets = loadSets(split).filter((set) => set.language === language);
  return sets.map(measureDraft).reduce(join, EMPTY);
}

const EMPTY: Measured = {
  drafts: 0,
  sentences: 0,
  words: 0,
  nonsense: NO_SCORE,
  kinds: { right: 0, all: 0 },
  signals: new Map(),
  rules: new Map(),
  disagreements: [],
};

const linter = createLinter();

/** Returns the measurements of one draft. */
export function measureDraft(labelled: LabelledDraft): Measured {
  const { draft, findings, suppressed } = linter.lint(labelled.text, undefined, { today: labelled.today });
  const { aligned, lost } = align(draft, labelled);
  const all = [...findings, ...suppressed];
  const vague = all.filter((finding) => NONSENSE_RULES.includes(finding.rule) && finding.severity === 'warning');
  const measured = measureSentences(labelled.name, aligned, vague);
  const lines = createLineIndex(labelled.text);
  return {
    ...measured,
    drafts: 1,
    sentences: labelled.sentences.length,
    words: draft.segments.reduce((sum, segment) => sum + segment.model.words, 0),
    kinds: {
      right: aligned.filter(({ label, statement }) => label.kind === statement.kind).length,
      all: aligned.length + lost.length,
    },
    disagreements: measured.disagreements.map((item) => ({ ...item, line: lines.positionAt(item.line).line + 1 })),
  };
}

/** Returns the rule that warns of a vague sentence with these signals: each has its own where it is the only one. */
function ruleFor(signals: readonly string[]): string {
  const [only = '', ...others] = new Set(signals);
  return others.length === 0 && NONSENSE_RULES.includes(only) ? only : 'negotiated-nonsense';
}

function measureSentences(
  name: string,
  aligned: readonly Aligned[],
  warnings: readonly Finding[],
): Pick<Measured, 'nonsense' | 'signals' | 'rules' | 'disagreements'> {
  const at = new Map(warnings.map((finding) => [finding.span.start, finding]));
  let nonsense = NO_SCORE;
  const signals = new Map<string, Score>();
  const rules = new Map<string, Score>();
  const disagreements: Disagreement[] = [];
  for (const { label, statement, start } of aligned) {
    const warned = at.get(start);
    const score = { found: 0, wrong: 0, missed: 0 };
    if (warned && label.vague) score.found = 1;
    else if (warned) score.wrong = 1;
    else if (label.vague) score.missed = 1;
    nonsense = addScores(nonsense, score);
    const rule = warned?.rule ?? ruleFor(label.signals);
    if (warned || label.vague) rules.set(rule, addScores(rules.get(rule) ?? NO_SCORE, score));
    if (score.wrong + score.missed > 0) {
      const detail = `${label.kind}; ${statement.kind}; ${statement.signals.map((signal) => signal.match?.entry.id ?? signal.id).join(', ')}`;
      const verdict = score.wrong > 0 ? 'wrong' : 'missed';
      disagreements.push({
        draft: name,
        line: start,
        rule,
        verdict,
        text: label.text,
        detail,
      });
    }
    if (!label.vague) continue;
    const seen = new Set<string>(statement.signals.map((signal) => signal.id));
    for (const signal of new Set([...label.signals, ...seen])) {
      const hit = { found: 0, wrong: 0, missed: 0 };
      if (seen.has(signal) && label.signals.includes(signal)) hit.found = 1;
      else if (seen.has(signal)) hit.wrong = 1;
      else hit.missed = 1;
      signals.set(signal, addScores(signals.get(signal) ?? NO_SCORE, hit));
    }
  }
  return { nonsense, signals, rules, disagreements };
}

function join(a: Measured, b: Measured): Measured {
  return {
    drafts: a.drafts + b.drafts,
    sentences: a.sentences + b.sentences,
    words: a.words + b.words,
    nonsense: addScores(a.nonsense, b.nonsense),
    kinds: { right: a.kinds.right + b.kinds.right, all: a.kinds.all + b.kinds.all },
    signals: joinMaps(a.signals, b.signals),
    rules: joinMaps(a.rules, b.rules),
    disagreements: [...a.disagreements, ...b.disagreements],
  };
}

function joinMaps(a: ReadonlyMap<string, Score>, b: ReadonlyMap<string, Score>): Map<string, Score> {
  const joined = new Map(a);
  for (const [name, score] of b) joined.set(name, addScores(joined.get(name) ?? NO_SCORE, score));
  return joined;
}

export type { Draft };
