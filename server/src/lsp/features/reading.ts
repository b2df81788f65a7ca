import {
  CompletionItemKind,
  type DocumentSymbol,
  FoldingRangeKind,
  InlayHintKind,
  SymbolKind,
  type CodeLens,
  type CompletionItem,
  type DocumentLink,
  type FoldingRange,
  type InlayHint,
  type SemanticTokens,
} from 'vscode-languageserver';
import {
  completionsAt,
  foldsOf,
  hintsIn,
  lensesOf,
  linksOf,
  MARK_KINDS,
  marksIn,
  outlineOf,
  type Completion,
  type OutlineItem,
  type OutlineKind,
} from '../../core/index.js';
import type { Positions } from '../positions.js';
import type { AtDocument, AtPosition, AtRange, Feature } from './feature.js';

export const documentSymbols: Feature<AtDocument, DocumentSymbol[]> = (_params, { document, result }) =>
  outlineOf(result).map((item) => toSymbol(item, document.positions));

function toSymbol(item: OutlineItem, positions: Positions): DocumentSymbol {
  const children = item.children.map((child) => toSymbol(child, positions));
  return {
    name: item.name,
    detail: item.detail,
    kind: SYMBOL_KINDS[item.kind],
    range: positions.range(item.span),
    selectionRange: positions.range(item.selection),
    children,
  };
}

export const SYMBOL_KINDS: Readonly<Record<OutlineKind, SymbolKind>> = {
  theme: SymbolKind.Class,
  owner: SymbolKind.Interface,
  decision: SymbolKind.Event,
  party: SymbolKind.Struct,
};

export const completion: Feature<AtPosition, CompletionItem[]> = ({ position }, { document, result, rules }) =>
  completionsAt(result.draft, document.positions.offsetOf(position), rules).map((item, index) => ({
    label: item.label,
    kind: COMPLETION_KINDS[item.kind],
    ...(item.detail === undefined ? {} : { detail: item.detail }),
    // In the order of the draft, not of the alphabet.
    sortText: String(index).padStart(4, '0'),
    filterText: item.label,
    textEdit: { range: document.positions.range(item.replaces), newText: item.insert ?? item.label },
  }));

const COMPLETION_KINDS: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  party: CompletionItemKind.Struct,
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  rule: CompletionItemKind.Reference,
  directive: CompletionItemKind.Keyword,
};

export const codeLenses: Feature<AtDocument, CodeLens[]> = (_params, { document, result, client }) =>
  lensesOf(result).map(({ span, title }) => ({
    range: document.positions.range(span),
    // A client without the command shows the line all the same.
    command: { title, command: client.showsMatrix ? 'visielint.showMatrix' : '' },
  }));

export const inlayHints: Feature<AtRange, InlayHint[]> = ({ range }, { document, result, settings }) => {
  if (!settings.inlayHints) return [];
  return hintsIn(result, document.positions.spanOf(range)).map(({ at, text }) => ({
    position: document.positions.at(at),
    label: text,
    kind: InlayHintKind.Parameter,
    paddingLeft: true,
  }));
};

export const foldingRanges: Feature<AtDocument, FoldingRange[]> = (_params, { document, result }) =>
  foldsOf(result).flatMap((span, index) => {
    const { start, end } = document.positions.range(span);
    // The line on which the next part begins is not folded away with this one.
    const endLine = end.character === 0 ? end.line - 1 : end.line;
    if (endLine <= start.line) return [];
    const isFrontMatter = index === 0 && document.text.startsWith('---');
    return [{ startLine: start.line, endLine, ...(isFrontMatter ? { kind: FoldingRangeKind.Imports } : {}) }];
  });

export const documentLinks: Feature<AtDocument, DocumentLink[]> = (_params, { document, result, pages }) =>
  linksOf(result, pages).map(({ span, target }) => ({
    range: document.positions.range(span),
    target,
  }));

/** Standard types, so that every theme of every editor has a colour for them. */
export const TOKEN_LEGEND = { tokenTypes: ['class', 'event', 'number'], tokenModifiers: [] };

export const semanticTokens: Feature<AtDocument, SemanticTokens> = (_params, { document, result }) => {
  const data: number[] = [];
  let last = { line: 0, character: 0 };
  for (const mark of marksIn(result, { start: 0, end: document.text.length })) {
    const { start, end } = document.positions.range(mark);
    // A token may not go over a line's end.
    if (start.line !== end.line) continue;
    const sameLine = start.line === last.line;
    const from = sameLine ? start.character - last.character : start.character;
    data.push(start.line - last.line, from, end.character - start.character, MARK_KINDS.indexOf(mark.kind), 0);
    last = start;
  }
  return { data };
};
