import type { Rule } from '../engine/types.js';
import { DIRECTIVES } from '../generated/directives.js';
import type { Draft } from '../model/types.js';
import { readOwnerColumn, readOwnerLabel } from '../model/themes/labels.js';
import { frontMatterOf } from '../parse/front-matter.js';
import type { Span } from '../text/index.js';
import { dataCompletions } from './data-completion.js';

/** Something that a writer may choose instead of typing it. */
export interface Completion {
  readonly label: string;
  readonly kind: 'party' | 'key' | 'value' | 'rule' | 'directive';
  readonly detail?: string;
  /** What takes the place of `replaces`; the label itself when absent. */
  readonly insert?: string;
  readonly replaces: Span;
}

/** Returns what can stand at an offset: names in owner slots, keys and values in front matter, rules in suppressions. */
export function completionsAt(draft: Draft, offset: number, rules: readonly Rule[]): Completion[] {
  const frontMatter = frontMatterOf(draft.text);
  if (frontMatter && frontMatter.yaml.start <= offset && offset <= frontMatter.yaml.end) {
    return dataCompletions(draft, offset, frontMatter.yaml.start);
  }
  const before = draft.text.slice(lineStart(draft.text, offset), offset);
  const comment = before.lastIndexOf('<!--');
  if (comment >= 0) return suppressionCompletions(before.slice(comment), offset, { draft, rules });
  const slot = slotBefore(before, draft.text, offset);
  return slot === undefined ? [] : partyCompletions(draft, { start: offset - slot.length, end: offset });
}

/** Returns the parties at the table, each with what it is there for. */
export function partyCompletions({ table }: Draft, replaces: Span): Completion[] {
  return table.parties.map(({ name, interest, sectors }) => {
    const detail = interest ?? sectors.join(', ');
    return { label: name, kind: 'party', replaces, ...(detail === '' ? {} : { detail }) };
  });
}

const DIRECTIVE_PART = /^<!--\s*(?:visielint-?)?([a-z-]*)$/;
const RULE_PART = /^<!--\s*visielint-[a-z-]+\s(?!.*\s--\s)(?:.*[\s,])?([a-z-]*)$/;

function suppressionCompletions(
  comment: string,
  offset: number,
  { draft, rules }: { draft: Draft; rules: readonly Rule[] },
): Completion[] {
  if (DIRECTIVE_PART.test(comment)) {
    const typed = /(?:visielint)?[a-z-]*$/.exec(comment)?.[0] ?? '';
    const replaces = { start: offset - typed.length, end: offset };
    const own = Object.keys(DIRECTIVES).filter((word) => isDutch(word) === (draft.language === 'nl'));
    return own.map((word) => ({ label: `visielint-${word}`, kind: 'directive', replaces }));
  }
  const typed = RULE_PART.exec(comment)?.[1];
  if (typed === undefined) return [];
  const replaces = { start: offset - typed.length, end: offset };
  return rules.map(({ id, summary }) => ({ label: id, kind: 'rule', detail: summary[draft.language], replaces }));
}

function isDutch(directive: string): boolean {
  return /^(?:uit|aan)/.test(directive);
}

const LABELLED = /^[\s>*+-]*([^:|]{2,60}):[*_]{0,2}\s*(.*)$/;
const SEPARATOR = /^.*(?:[,;/&+]|\s(?:en|and)\s)\s*/;

/** Returns what is typed of a name in an owner slot so far, or nothing where no owner is asked for. */
function slotBefore(before: string, text: string, offset: number): string | undefined {
  if (/^\s*\|/.test(before)) return cellBefore(before, text, offset);
  const [, label = '', value = ''] = LABELLED.exec(before) ?? [];
  if (readOwnerLabel(label.replace(/[*_]/g, '').trim()) === undefined) return undefined;
  return value.replace(SEPARATOR, '');
}

/** A cell asks for an owner when the head of its column does. */
function cellBefore(before: string, text: string, offset: number): string | undefined {
  const cells = before.split('|');
  let start = lineStart(text, offset);
  let head = '';
  while (start > 0) {
    const previous = lineStart(text, start - 1);
    const line = text.slice(previous, start);
    if (!/^\s*\|/.test(line)) break;
    head = line;
    start = previous;
  }
  const title = head.split('|')[cells.length - 1]?.trim() ?? '';
  if (title === '' || readOwnerColumn(title) === undefined) return undefined;
  return (cells.at(-1) ?? '').trimStart().replace(SEPARATOR, '');
}

function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at--;
  return at;
}
