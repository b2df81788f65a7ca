import type { Finding, LintResult } from '../core/index.js';
import { fileReport } from './file-report.js';

/** A draft and what was found in it, for a language model. */
export interface ReadDraft {
  readonly name: string;
  readonly result: LintResult;
}

/** More than this a model need not read to know what a draft is like. */
const MOST_FINDINGS = 200;

/** Returns what is found in drafts, as plain data. */
export function findingsIn(drafts: readonly ReadDraft[]): object {
  let left = MOST_FINDINGS;
  return {
    drafts: drafts.map(({ name, result }) => {
      const { language, words, findings, themes } = fileReport(name, result);
      const shown = findings.slice(0, left);
      left -= shown.length;
      return {
        path: name,
        language,
        words,
        findings: shown.map(({ rule, severity, lesson, start, section, message, missing }) => ({
          rule,
          severity: severity satisfies Finding['severity'],
          lesson,
          line: start.line,
          section,
          ...message,
          missing,
        })),
        ...(shown.length < findings.length ? { findingsLeftOut: findings.length - shown.length } : {}),
        themes: themes.map(({ title, line, owners, status }) => ({
          title,
          line,
          status,
          owners: owners.map(({ name: owner }) => owner),
        })),
      };
    }),
  };
}

/** Returns the decisions that are still to be taken: on which table each lies, by when, and who answers for it. */
export function openDecisionsIn(drafts: readonly ReadDraft[]): object {
  return {
    drafts: drafts.map(({ name, result }) => ({
      path: name,
      decisions: fileReport(name, result)
        .decisions.filter(({ outcome }) => outcome === null)
        .map(({ question, line, table, by, owner, source }) => ({ question, line, table, by, owner, source })),
    })),
  };
}
