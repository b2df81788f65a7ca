import fc from 'fast-check';
import { expect } from 'vitest';
import { fixText } from '../../server/src/cli/fix.js';
import {
  applyEdits,
  createLineIndex,
  DEFAULT_CONFIG,
  type Finding,
  type LintResult,
} from '../../server/src/core/index.js';
import { anyText, edit, edited, plainDraft } from './drafts.js';
import { law } from './law.js';
import { spansOf } from './spans.js';
import { linter } from '../support/linter.js';

const FACTS = { today: '2026-11-24' };

export function lint(text: string): LintResult {
  return linter.lint(text, undefined, FACTS);
}

function expectNoCrash({ findings }: LintResult): void {
  expect(findings.filter(({ rule }) => rule === 'internal-error').map(({ message }) => message.seen)).toEqual([]);
}

const readsAnything = law(
  'any text is read without a crash, and every place lies in it between whole characters',
  60,
  anyText,
  (text) => {
    const result = lint(text);
    expectNoCrash(result);
    for (const { what, span } of spansOf(result)) {
      const holds = 0 <= span.start && span.start <= span.end && span.end <= text.length;
      if (!holds) throw new Error(`${what} has the span ${span.start}-${span.end} in a text of ${text.length}`);
      for (const at of [span.start, span.end]) {
        if (cutsPair(text, at)) throw new Error(`${what} cuts a surrogate pair at ${at}`);
      }
    }
    expect(result.findings).toEqual([...result.findings].sort((a, b) => a.span.start - b.span.start));
  },
);

/** Returns whether an offset lies between the halves of a pair. */
function cutsPair(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(at - 1, at + 1)) && at > 0;
}

const sameAfterEdits = law(
  'a session gives after any edits what a fresh run gives, however they are split',
  12,
  fc.tuple(anyText, fc.array(edit, { minLength: 1, maxLength: 4 })),
  ([text, edits]) => {
    const stepwise = linter.open();
    const atOnce = linter.open();
    stepwise.update(text, FACTS);
    atOnce.update(text, FACTS);
    let now = text;
    for (const step of edits) {
      now = edited(now, step);
      stepwise.update(now, FACTS);
    }
    const fresh = seen(lint(now));
    expectEqual(seen(stepwise.update(now, FACTS)), fresh);
    expectEqual(seen(atOnce.update(now, FACTS)), fresh);
  },
);

function seen({ draft, findings, suppressed, suppressions }: LintResult): string {
  const { sections, themes, decisions, table, language } = draft;
  return JSON.stringify({ findings, suppressed, suppressions, sections, themes, decisions, table, language });
}

/** Says what differs only when something does, since telling takes much longer than comparing. */
function expectEqual(found: string, wanted: string): void {
  if (found !== wanted) expect(JSON.parse(found)).toEqual(JSON.parse(wanted));
}

const fixesConverge = law('safe fixes leave nothing to fix and nothing new to find', 25, anyText, (text) => {
  const before = lint(text);
  const fixed = fixText(text, lint);
  const after = lint(fixed);
  expect(fixText(fixed, lint)).toBe(fixed);
  expect(after.findings.filter(({ fixes }) => fixes.some(({ safe }) => safe))).toEqual([]);
  expectNoCrash(after);
  const count = (result: LintResult) => result.findings.filter(({ family }) => family !== 'linter').length;
  expect(count(after)).toBe(count(before));
});

const fixesApply = law(
  'every fix can be carried out, and then the draft still reads without a crash',
  12,
  anyText,
  (text) => {
    for (const { rule, fixes } of lint(text).findings.slice(0, 12)) {
      for (const { edits } of fixes) {
        const ordered = [...edits].sort((a, b) => a.span.start - b.span.start);
        ordered.forEach(({ span }, index) => {
          const next = ordered[index + 1];
          if (next && next.span.start < span.end) throw new Error(`two edits of a fix of ${rule} overlap`);
        });
        const fixed = applyEdits(text, edits);
        if (fixed === text) throw new Error(`a fix of ${rule} changes nothing`);
        if (text.startsWith('\uFEFF') && !fixed.startsWith('\uFEFF')) throw new Error(`${rule} writes before the mark`);
        expectNoCrash(lint(fixed));
      }
    }
  },
);

const suppressionsHideTheirOwn = law(
  'a suppression hides what it names where it reaches, and nothing else',
  40,
  anyText,
  (text) => {
    const result = lint(text);
    const bare = linter.lint(text, { ...DEFAULT_CONFIG, inline: false }, FACTS);
    const about = ({ rule, span }: Finding) => `${span.start}-${span.end} ${rule}`;
    const own = new Set(['unused-suppression', 'unexplained-suppression', 'expired-suppression']);
    const rest = result.findings.filter(({ rule }) => !own.has(rule));
    expect([...rest, ...result.suppressed].map(about).sort()).toEqual(bare.findings.map(about).sort());
    for (const finding of result.suppressed) {
      const { span, rule } = finding;
      const by = result.suppressions.some(
        ({ rules, reach }) =>
          (rules.length === 0 || rules.includes(rule)) && reach.start <= span.start && span.start < reach.end,
      );
      if (!by) throw new Error(`${about(finding)} is hidden by nothing`);
    }
  },
);

/** What a reader sees of the findings in a text, wherever it stands. */
function read(text: string): string[] {
  const lines = createLineIndex(text);
  return lint(text).findings.map(({ rule, severity, span, message, evidence }) => {
    const places = [span, ...evidence].map(({ start, end }) => {
      const [from, to] = [lines.positionAt(start), lines.positionAt(end)];
      return `${from.line}:${from.column}-${to.line}:${to.column}`;
    });
    return [rule, severity, places.join(' '), message.seen].join(' | ').replace(/\r\n/g, '\n');
  });
}

const sameForLineEnds = law('CRLF gives what LF gives', 40, plainDraft, (text) => {
  expect(read(text.replaceAll('\n', '\r\n'))).toEqual(read(text));
});

const sameForMark = law('a byte-order mark changes nothing', 30, plainDraft, (text) => {
  expect(read(`\uFEFF${text}`)).toEqual(read(text));
});

const sameForForms = law('composed and decomposed letters give the same', 40, plainDraft, (text) => {
  const about = (form: string) =>
    lint(form).findings.map(({ rule, severity, span }) =>
      [rule, severity, form.slice(span.start, span.end).normalize('NFC')].join(' | '),
    );
  expect(about(text.normalize('NFD'))).toEqual(about(text.normalize('NFC')));
});

export const engineLaws = [
  readsAnything,
  sameAfterEdits,
  fixesConverge,
  fixesApply,
  suppressionsHideTheirOwn,
  sameForLineEnds,
  sameForMark,
  sameForForms,
];
