import type { LintResult } from '../engine/session.js';
import type { Finding } from '../engine/types.js';
import type { Language } from '../language/types.js';
import { compareSpans, type Span, type TextEdit } from '../text/index.js';
import { suppressionEdit, type SuppressionScope } from './suppress.js';

/** Something that a writer may do about a finding with one click. */
export interface Action {
  readonly title: string;
  readonly kind: 'fix' | 'suppress';
  /** What it is about. */
  readonly finding: Finding;
  readonly edits: readonly TextEdit[];
}

/** Returns what can be done about the findings that touch a span: fixes first, then suppressions from narrow to wide. */
export function actionsAt(result: LintResult, span: Span): Action[] {
  const here = result.findings.filter((finding) => touches(finding.span, span));
  const fixes = here.flatMap((finding) =>
    finding.fixes.map(({ title, edits }): Action => ({ title, kind: 'fix', finding, edits })),
  );
  return [...fixes, ...suppressions(result, here)];
}

/**
 * Returns the edits of the fixes that leave nothing for the writer to decide. A fix counts as a whole: one that touches
 * another is left out, since which of two edits at one place comes first would be chance; it can be carried out after.
 */
export function safeEdits(result: LintResult): TextEdit[] {
  const fixes = result.findings
    .flatMap(({ fixes }) => fixes.find(({ safe }) => safe) ?? [])
    .map(({ edits }) => ({
      edits,
      start: Math.min(...edits.map(({ span }) => span.start)),
      end: Math.max(...edits.map(({ span }) => span.end)),
    }));
  let end = -1;
  return fixes
    .sort((a, b) => compareSpans(a, b))
    .flatMap((fix) => {
      if (fix.start <= end) return [];
      end = fix.end;
      return fix.edits;
    });
}

const SCOPES: readonly SuppressionScope[] = ['next-line', 'section', 'file'];

function suppressions(result: LintResult, findings: readonly Finding[]): Action[] {
  const byRule = new Map(findings.map((finding) => [finding.rule, finding]));
  // What visielint says about itself is not silenced but settled.
  const others = [...byRule.values()].filter(({ family }) => family !== 'linter');
  return SCOPES.flatMap((scope) =>
    others.flatMap((finding): Action[] => {
      const edit = suppressionEdit(result.draft, finding, scope);
      if (!edit) return [];
      const title = `${TITLES[finding.language][scope]} (${finding.rule})`;
      return [{ title, kind: 'suppress', finding, edits: [edit] }];
    }),
  );
}

const TITLES: Readonly<Record<Language, Readonly<Record<SuppressionScope, string>>>> = {
  nl: {
    'next-line': 'Hier laten staan, met reden',
    section: 'In deze paragraaf laten staan, met reden',
    file: 'In het hele stuk laten staan, met reden',
  },
  en: {
    'next-line': 'Let this stand, with a reason',
    section: 'Let it stand in this section, with a reason',
    file: 'Let it stand in the whole draft, with a reason',
  },
};

/** An empty span, such as a cursor, touches what it stands in or next to. */
function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
