import { isLineEnd, isSpace, skipBlanks, Unit } from '../characters.js';
import { normalizeLabel } from '../labels.js';
import { decodeString } from 'micromark-util-decode-string';
import { destinationEndAt, labelEndAt, skipSpace, titleEndAt } from './destination.js';

/** A link definition such as `[label]: /url "title"`. */
export interface LinkDefinition {
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

/** Returns the link definitions that a paragraph begins with; its other words come after the last of them. */
export function leadingDefinitions(text: string, start: number, end: number): LinkDefinition[] {
  const definitions: LinkDefinition[] = [];
  let at = start;
  while (at < end) {
    const definition = definitionAt(text, skipBlanks(text, at, end), end);
    if (!definition) break;
    definitions.push(definition);
    at = afterLineEnd(text, definition.end, end);
  }
  return definitions;
}

/** Returns where a link definition leads. */
export function definitionUrl(source: string): string {
  const label = labelEndAt(source, 0, source.length);
  const start = skipSpace(source, label + 1, source.length);
  const end = label === -1 ? -1 : destinationEndAt(source, start, source.length, Infinity);
  if (end === -1) return '';
  return destinationText(source, start, end);
}

/** Returns a target as it is meant: without angle brackets and escapes. */
export function destinationText(text: string, start: number, end: number): string {
  const enclosed = text.charCodeAt(start) === Unit.lessThan;
  const source = enclosed ? text.slice(start + 1, end - 1) : text.slice(start, end);
  return decodeString(source.replaceAll('\0', '\uFFFD'));
}

function definitionAt(text: string, start: number, end: number): LinkDefinition | undefined {
  if (text.charCodeAt(start) !== Unit.bracketOpen) return undefined;
  const labelEnd = labelEndAt(text, start, end);
  if (labelEnd === -1 || labelEnd >= end || text.charCodeAt(labelEnd) !== Unit.colon) return undefined;
  const destinationEnd = destinationEndAt(text, skipSpace(text, labelEnd + 1, end), end, Infinity);
  if (destinationEnd === -1) return undefined;
  const lineEnd = titledEnd(text, destinationEnd, end) ?? blankLineRest(text, destinationEnd, end);
  if (lineEnd === undefined) return undefined;
  return { label: normalizeLabel(text.slice(start + 1, labelEnd - 1)), start, end: lineEnd };
}

/** Returns where the definition ends if a title follows its target, with nothing after it on its line. */
function titledEnd(text: string, at: number, end: number): number | undefined {
  if (at >= end || !isSpace(text.charCodeAt(at))) return undefined;
  const titleEnd = titleEndAt(text, skipSpace(text, at, end), end);
  return titleEnd === -1 ? undefined : blankLineRest(text, titleEnd, end);
}

function blankLineRest(text: string, at: number, end: number): number | undefined {
  const rest = skipBlanks(text, at, end);
  return rest === end || isLineEnd(text.charCodeAt(rest)) ? rest : undefined;
}

function afterLineEnd(text: string, at: number, end: number): number {
  if (at >= end) return end;
  return text.charCodeAt(at) === Unit.carriageReturn && text.charCodeAt(at + 1) === Unit.lineFeed ? at + 2 : at + 1;
}
