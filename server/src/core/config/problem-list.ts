import { createLineIndex, nearest, type LineIndex, type Position, type Span } from '../text/index.js';
import type { DataNode } from './data-node.js';
import { messageOf, type Complaint, type ConfigProblem, type Named } from './config-problem.js';

/** Gathers what is wrong with one configuration file while it is read. */
export class ProblemList {
  readonly problems: ConfigProblem[] = [];
  /** What is being read, such as an entry of a lexicon; messages begin with it. */
  private about: string | undefined;
  private readonly lines: LineIndex;

  constructor(
    readonly file: string,
    text: string,
  ) {
    this.lines = createLineIndex(text);
  }

  at(span: Span): Position {
    return this.lines.positionAt(span.start);
  }

  /** Reads something that has a name, by which what is wrong inside it can be found. */
  within<T>(about: string, read: () => T): T {
    this.about = about;
    try {
      return read();
    } finally {
      this.about = undefined;
    }
  }

  add(span: Span, complaint: Complaint): void {
    this.problems.push({ file: this.file, span, at: this.at(span), message: messageOf(complaint, this.about) });
  }

  unknown(span: Span, what: Named, name: string, known: readonly string[]): void {
    const meant = nearest(name, known);
    this.add(span, { kind: 'unknown', what, name, known, ...(meant === undefined ? {} : { nearest: meant }) });
  }

  /** A file that is no map at all may be any file, since `extends` can name any: nothing of it is shown. */
  noMap(node: DataNode, expected: { nl: string; en: string }): void {
    this.add(node.span, { kind: 'wrong-type', name: this.file, expected, found: node.kind === 'list' ? '[…]' : '"…"' });
  }

  wrongType(node: DataNode, name: string, expected: { nl: string; en: string }): void {
    this.add(node.span, { kind: 'wrong-type', name, expected, found: found(node) });
  }
}

/** What stands there, in words that are the same in both languages. */
function found(node: DataNode): string {
  if (node.kind === 'list') return '[…]';
  if (node.kind === 'map') return '{…}';
  if (node.text === '') return '(…)';
  return `"${node.text.length > LONGEST_QUOTE ? `${node.text.slice(0, LONGEST_QUOTE)}…` : node.text}"`;
}

const LONGEST_QUOTE = 40;
