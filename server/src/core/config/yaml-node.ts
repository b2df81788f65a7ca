import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Document,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { lineEndIn, lineStart, type Span } from '../text/index.js';
import type { DataEntry, DataNode, Growth, MapNode } from './data-node.js';
import type { DataProblem } from './problems.js';

/** What reading YAML gives: as much of the tree as can be read, and what cannot. */
export interface YamlReading {
  readonly root?: DataNode;
  readonly problems: readonly DataProblem[];
}

/** Aliases that unfold to more than this are no table but a bomb. */
const MAX_NODES_BY_ALIAS = 10_000;
const MAX_DEPTH = 40;

/** Reads YAML to a tree in which every value has its place; `offset` is where the YAML begins. Never throws. */
export function readYaml(yaml: string, offset: number): YamlReading {
  const whole = { start: offset, end: offset + yaml.length };
  let document: Document.Parsed;
  try {
    document = parseDocument(yaml, { uniqueKeys: false, logLevel: 'silent', prettyErrors: false });
  } catch {
    return { problems: [{ kind: 'too-large', span: whole }] };
  }
  const problems: DataProblem[] = document.errors.slice(0, 1).map((error) => ({
    kind: 'syntax',
    span: spanOfError(error.pos, yaml, offset),
    detail: error.code,
  }));
  const reader = new Reader(yaml, offset, problems);
  const root = document.contents === null ? undefined : reader.node(document.contents, 0);
  return root === undefined ? { problems } : { root, problems };
}

/** The rest of the line from where reading fails; at the end of the text, its last line. */
function spanOfError([from]: readonly [number, number], yaml: string, offset: number): Span {
  const text = yaml.trimEnd();
  const at = Math.min(from, text.length);
  const line = text.slice(0, at).search(/[^\r\n]*$/);
  const end = endOfLine(text, at);
  const start = text.slice(at, end).trim() === '' ? line : at;
  return { start: offset + start, end: offset + end };
}

function endOfLine(text: string, from: number): number {
  const at = text.slice(from).search(/[\r\n]/);
  return at === -1 ? text.length : from + at;
}

/** Walks the nodes in reading order, so that an alias finds the anchor that was last seen. */
class Reader {
  private readonly anchors = new Map<string, Node>();
  private readonly open = new Set<Node>();
  private byAlias = 0;
  private aliasDepth = 0;

  constructor(
    private readonly yaml: string,
    private readonly offset: number,
    private readonly problems: DataProblem[],
  ) {}

  node(node: Node, depth: number): DataNode {
    const span = this.spanOf(node);
    if (this.aliasDepth > 0) this.byAlias++;
    if (depth > MAX_DEPTH || this.byAlias > MAX_NODES_BY_ALIAS || this.open.has(node)) return this.tooLarge(span);
    if (isAlias(node)) return this.alias(node.source, span, depth);
    if (isScalar(node)) {
      this.anchor(node.anchor, node);
      return { kind: 'scalar', span, text: node.value === null ? '' : (node.source ?? String(node.value)) };
    }
    this.open.add(node);
    const read = this.collection(node, span, depth);
    this.open.delete(node);
    if (isMap(node) || isSeq(node)) this.anchor(node.anchor, node);
    return read;
  }

  private collection(node: Node, span: Span, depth: number): DataNode {
    if (isMap(node)) {
      const entries = node.items.flatMap((pair) => this.entriesOf(pair, depth));
      const growth = this.growthOf(node);
      return { kind: 'map', span, entries, ...(growth === undefined ? {} : { growth }) };
    }
    if (!isSeq(node)) return { kind: 'scalar', span, text: '' };
    const items = node.items.map((item) => this.node(item as Node, depth + 1));
    const growth = this.growthOf(node);
    return { kind: 'list', span, items, ...(growth === undefined ? {} : { growth }) };
  }

  /** A pair gives one entry; a merge key gives those of the map that it names. */
  private entriesOf(pair: Pair, depth: number): DataEntry[] {
    const key = pair.key as Node | null;
    if (key === null) return [];
    const keyNode = this.node(key, depth + 1);
    if (keyNode.kind !== 'scalar') return [];
    const value: DataNode =
      pair.value === null || pair.value === undefined
        ? { kind: 'scalar', span: { start: keyNode.span.end, end: keyNode.span.end }, text: '' }
        : this.node(pair.value as Node, depth + 1);
    if (keyNode.text === '<<' && value.kind === 'map') return [...(value as MapNode).entries];
    return [{ key: keyNode.text, keySpan: keyNode.span, value }];
  }

  private alias(name: string, span: Span, depth: number): DataNode {
    const target = this.anchors.get(name);
    if (target === undefined) {
      this.problems.push({ kind: 'syntax', span, detail: 'BAD_ALIAS', value: name });
      return { kind: 'scalar', span, text: '' };
    }
    this.aliasDepth++;
    const read = this.node(target, depth + 1);
    this.aliasDepth--;
    return { ...withoutGrowth(read), span };
  }

  private anchor(name: string | undefined, node: Node): void {
    if (name !== undefined) this.anchors.set(name, node);
  }

  private tooLarge(span: Span): DataNode {
    if (!this.problems.some((problem) => problem.kind === 'too-large')) this.problems.push({ kind: 'too-large', span });
    return { kind: 'scalar', span, text: '' };
  }

  private spanOf(node: Node): Span {
    const [start, end] = node.range ?? [0, 0];
    return { start: this.offset + start, end: this.offset + end };
  }

  private growthOf(node: YAMLMap | YAMLSeq): Growth | undefined {
    const range = node.range;
    if (range === null || range === undefined) return undefined;
    if (node.flow === true) {
      const inside = this.yaml.slice(range[0] + 1, range[1] - 1);
      return { at: this.offset + range[0] + 1 + inside.trimEnd().length, before: inside.trim() === '' ? '' : ', ' };
    }
    const start = range[0];
    const lastLine = this.yaml.slice(0, range[1]).trimEnd().length;
    const eol = lineEndIn(this.yaml);
    const indent = ' '.repeat(start - lineStart(this.yaml, start));
    return { at: this.offset + endOfLine(this.yaml, lastLine), before: `${eol}${indent}`, indent };
  }
}

/** What stands behind an alias is written elsewhere, so nothing can be added to it here. */
function withoutGrowth(node: DataNode): DataNode {
  if (node.kind === 'map') return { kind: 'map', span: node.span, entries: node.entries };
  if (node.kind === 'list') return { kind: 'list', span: node.span, items: node.items };
  return node;
}
