/** Measures the findings about ownership, the table and the linter against the labels of the drafts. */
import { createLinter, createLineIndex, type Draft, type Finding } from '../../server/src/core/index.js';
import { loadDrafts, type LabelledDraft, type Split } from './load.js';
import { addScores, NO_SCORE, type Score } from './score.js';

interface PlaceLabel {
  readonly rule: string;
  readonly line: number;
  readonly text: string;
}

interface ThemeLabel {
  readonly heading: string;
  readonly line: number;
  readonly owners: readonly string[];
  readonly status: string;
}

export interface RuleMeasure {
  /** By rule. */
  readonly rules: ReadonlyMap<string, Score>;
  readonly themes: { readonly all: number; readonly status: number; readonly owners: number };
  readonly disagreements: readonly string[];
}

/** Rules that say something of the whole draft: their place is a matter of taste, so only their number counts. */
const WHOLE_DRAFT = new Set(['missing-role', 'missing-commission', 'single-commissioner', 'all-priority']);
/** A label names the line of the sentence, a finding that of its phrase or its list. */
const NEARBY = 1;

/** A question that only puts a choice off gets one warning, under the other name; it is neither found nor missed here. */
const TOLD_AS: Readonly<Record<string, string>> = { 'open-question': 'deferred-choice' };

const linter = createLinter();

/** Returns the measurements of all drafts of a split. */
export function measureRules(split: Split): RuleMeasure {
  return loadDrafts(split).map(measureDraftRules).reduce(join, EMPTY);
}

const EMPTY: RuleMeasure = { rules: new Map(), themes: { all: 0, status: 0, owners: 0 }, disagreements: [] };

function measureDraftRules(labelled: LabelledDraft): RuleMeasure {
  const { draft, findings, suppressed } = linter.lint(labelled.text, undefined, { today: labelled.today });
  const labels = [...places(labelled, 'table'), ...places(labelled, 'linter')];
  const lines = createLineIndex(labelled.text);
  const lineOf = (finding: Finding) => lines.positionAt(finding.span.start).line + 1;
  const rules = new Map<string, Score>();
  const disagreements: string[] = [];
  for (const rule of new Set([...labels.map((label) => label.rule), ...TABLE_RULES])) {
    const accepted = places(labelled, 'accepted').filter((place) => place.rule === rule);
    const counts = ({ line }: { readonly line: number }) => !accepted.some((place) => place.line === line);
    const wanted = labels.filter((label) => label.rule === rule && counts(label));
    const found = findings
      .filter((finding) => finding.rule === rule)
      .map(lineOf)
      .filter((line) => counts({ line }));
    const hidden = suppressed.filter((finding) => finding.rule === rule).map(lineOf);
    const told = findings.filter((finding) => finding.rule === TOLD_AS[rule]).map(lineOf);
    const { score, wrong, missed } = compare(rule, wanted, found, [...hidden, ...told]);
    rules.set(rule, score);
    for (const line of wrong) disagreements.push(`wrong  ${labelled.name}:${line}  ${rule}`);
    for (const label of missed) disagreements.push(`missed ${labelled.name}:${label.line}  ${rule}  ${label.text}`);
  }
  return { rules, ...measureThemes(labelled, draft, disagreements) };
}

function compare(rule: string, wanted: readonly PlaceLabel[], found: readonly number[], hidden: readonly number[]) {
  const left = [...found];
  const missed: PlaceLabel[] = [];
  for (const label of wanted) {
    const at = WHOLE_DRAFT.has(rule)
      ? Math.min(0, left.length - 1)
      : left.findIndex((line) => Math.abs(line - label.line) <= NEARBY);
    if (at >= 0) left.splice(at, 1);
    else if (!hidden.some((line) => Math.abs(line - label.line) <= NEARBY)) missed.push(label);
  }
  const score = { found: found.length - left.length, wrong: left.length, missed: missed.length };
  return { score, wrong: left, missed };
}

/** Rules that the drafts have labels for; a finding of one of these without a label is wrong. */
const TABLE_RULES = [
  'open-question',
  'wrong-table',
  'late-decision',
  'overdue-decision',
  'untested-assumption',
  'unsourced-trend',
  'role-conflict',
  'incomplete-party',
  'idle-party',
  'orphan-interest',
  'unworkable-theme',
  'wish-list',
  'all-priority',
  'missing-role',
  'missing-commission',
  'single-commissioner',
  'one-department-plan',
  'unknown-party',
  'unused-suppression',
  'unexplained-suppression',
  'expired-suppression',
  'invalid-front-matter',
];

function measureThemes(labelled: LabelledDraft, draft: Draft, disagreements: string[]) {
  const lines = createLineIndex(labelled.text);
  const labels = labelled.labels['themes'] as readonly ThemeLabel[];
  let status = 0;
  let owners = 0;
  for (const label of labels) {
    const theme = draft.themes.find(
      ({ span }) => Math.abs(lines.positionAt(span.start).line + 1 - label.line) <= NEARBY,
    );
    if (theme?.status === label.status) status++;
    else
      disagreements.push(
        `status ${labelled.name}:${label.line}  ${label.heading}  ${label.status}, read ${theme?.status}`,
      );
    const read = [...new Set(theme?.owners.map((owner) => owner.name) ?? [])].sort().join('|');
    const wanted = label.owners
      .filter((name) => label.status !== 'diffuse' && name !== '')
      .sort()
      .join('|');
    if (label.status === 'diffuse' || read === wanted) owners++;
    else disagreements.push(`owners ${labelled.name}:${label.line}  ${wanted}, read ${read}`);
  }
  return { themes: { all: labels.length, status, owners }, disagreements };
}

function places(labelled: LabelledDraft, key: string): readonly PlaceLabel[] {
  return (labelled.labels[key] as readonly PlaceLabel[] | undefined) ?? [];
}

function join(a: RuleMeasure, b: RuleMeasure): RuleMeasure {
  const rules = new Map(a.rules);
  for (const [rule, score] of b.rules) rules.set(rule, addScores(rules.get(rule) ?? NO_SCORE, score));
  return {
    rules,
    themes: {
      all: a.themes.all + b.themes.all,
      status: a.themes.status + b.themes.status,
      owners: a.themes.owners + b.themes.owners,
    },
    disagreements: [...a.disagreements, ...b.disagreements],
  };
}
