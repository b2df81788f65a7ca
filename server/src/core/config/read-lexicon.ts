import { LANGUAGES, type Language } from '../language/types.js';
import { load as english } from '../generated/language-en.js';
import { load as dutch } from '../generated/language-nl.js';
import { BroadPatternError, PatternError } from '../lexicon/pattern.js';
import { createPatternCheck } from '../lexicon/pattern-check.js';
import type { Evades, SignalId } from '../lexicon/types.js';
import type { DataEntry, DataNode, MapNode } from './data-node.js';
import type { ProblemList } from './problem-list.js';
import type { ExtraEntry } from './types.js';
import { booleanOf, EXPECTED, textOf, textsOf } from './values.js';

/** Reads the phrases that an organisation adds. */
export function readLexicon(
  node: DataNode,
  language: Language | undefined,
  problems: ProblemList,
): ExtraEntry[] | undefined {
  if (node.kind !== 'list') {
    problems.wrongType(node, 'lexicon', EXPECTED.maps);
    return undefined;
  }
  const seen = new Set<string>();
  return node.items.flatMap((item, index) => {
    if (item.kind !== 'map') {
      problems.wrongType(item, 'lexicon', EXPECTED.map);
      return [];
    }
    const entry = problems.within(labelOf(item, index), () => readEntry(item, { language, index }, problems));
    if (!entry) return [];
    const key = `${entry.language} ${entry.id}`;
    if (seen.has(key)) problems.add(item.span, { kind: 'twice', name: entry.id });
    else if (seen.add(key)) return [entry];
    return [];
  });
}

/** Returns what an author knows an entry by: its id, else what it looks for, else its place in the list. */
function labelOf(map: MapNode, index: number): string {
  const textAt = (key: string): string => {
    const node = map.entries.find((entry) => entry.key === key)?.value;
    const first = node?.kind === 'list' ? node.items[0] : node;
    return first?.kind === 'scalar' ? first.text : '';
  };
  return textAt('id') || textAt('patterns') || `lexicon ${index + 1}`;
}

const KEYS = ['id', 'signal', 'language', 'patterns', 'evades', 'strong', 'why', 'ask', 'not', 'flagged', 'allowed'];

const SIGNALS: readonly SignalId[] = [
  'escape-clause',
  'empty-intention',
  'deferred-choice',
  'false-balance',
  'agentless-passive',
  'container-word',
  'vague-quantity',
  'vague-time',
  'diffuse-actor',
  'filler',
];

const EVADES: readonly Evades[] = ['what', 'who', 'how-much', 'where', 'when', 'if', 'choice', 'means', 'route'];

/** An entry without a signal, a language, a pattern or a reason is of no use, so nothing is guessed for it. */
function readEntry(
  map: MapNode,
  { language: otherwise, index }: { language: Language | undefined; index: number },
  problems: ProblemList,
): ExtraEntry | undefined {
  const entries = new Map<string, DataEntry>(map.entries.map((entry) => [entry.key, entry]));
  for (const { key, keySpan } of map.entries) if (!KEYS.includes(key)) problems.unknown(keySpan, 'key', key, KEYS);
  const read = <T>(key: string, by: (node: DataNode) => T | undefined): T | undefined => {
    const entry = entries.get(key);
    return entry && by(entry.value);
  };
  const needed = <T>(key: string, by: (node: DataNode) => T | undefined): T | undefined => {
    const node = entries.get(key)?.value;
    const isThere = node && !(node.kind === 'list' && node.items.length === 0);
    if (!isThere) problems.add(map.span, { kind: 'missing-key', name: key });
    return read(key, by);
  };
  const given = <T>(key: string, by: (node: DataNode) => T | undefined): Record<string, T> => {
    const found = read(key, by);
    return found === undefined ? {} : { [key]: found };
  };
  const texts = (key: string) => given(key, (node) => textsOf(node, key, problems));
  const signal = needed('signal', (node) => oneOf(node, 'signal', SIGNALS, problems));
  const language =
    !entries.has('language') && otherwise
      ? otherwise
      : needed('language', (node) => oneOf(node, 'language', LANGUAGES, problems));
  const patternsOf = (key: string) => (node: DataNode) => readPatterns(node, key, language, problems);
  const patterns = needed('patterns', patternsOf('patterns')) ?? [];
  const why = needed('why', (node) => textOf(node, 'why', problems));
  const rest = {
    evades: 'what' as const,
    ask: '',
    ...given('ask', (node) => textOf(node, 'ask', problems)),
    ...given('evades', (node) => oneOf(node, 'evades', EVADES, problems)),
    ...given('strong', (node) => booleanOf(node, 'strong', problems)),
    ...texts('flagged'),
    ...texts('allowed'),
    ...given('not', patternsOf('not')),
  };
  if (!signal || !language || !why || patterns.length === 0) return undefined;
  const id = read('id', (node) => textOf(node, 'id', problems)) ?? nameOf(patterns[0] ?? '', index);
  return { ...rest, id, signal, language, patterns, why, file: problems.file, line: problems.at(map.span).line + 1 };
}

/** Returns a name for an entry that has none: the words of its first pattern, so that it stays the same when others are added. */
function nameOf(pattern: string, index: number): string {
  const words = pattern.toLowerCase().match(/[\p{L}\p{N}]+/gu);
  return `own-${words?.slice(0, 4).join('-') ?? index + 1}`;
}

function readPatterns(node: DataNode, name: string, language: Language | undefined, problems: ProblemList): string[] {
  const patterns = textsOf(node, name, problems) ?? [];
  if (patterns.length === 0 && node.kind === 'scalar') problems.wrongType(node, name, EXPECTED.texts);
  if (language === undefined) return patterns;
  return patterns.filter((pattern, index) => {
    const { span } = node.kind === 'list' ? (node.items[index] ?? node) : node;
    try {
      checkOf(language)(pattern);
      return true;
    } catch (error) {
      if (!(error instanceof PatternError)) throw error;
      const broad = error instanceof BroadPatternError;
      problems.add(
        span,
        broad ? { kind: 'broad-pattern', pattern } : { kind: 'bad-pattern', pattern, detail: error.message },
      );
      return false;
    }
  });
}

const LOADS = { nl: dutch, en: english };
const checks = new Map<Language, (pattern: string) => void>();

/** The data of a language is large, so it is loaded when a configuration has phrases in it. */
function checkOf(language: Language): (pattern: string) => void {
  const check = checks.get(language) ?? createPatternCheck(LOADS[language]());
  checks.set(language, check);
  return check;
}

function oneOf<T extends string>(
  node: DataNode,
  name: string,
  known: readonly T[],
  problems: ProblemList,
): T | undefined {
  const text = textOf(node, name, problems);
  if (text === undefined) return undefined;
  const value = known.find((candidate) => candidate === text);
  if (value === undefined) problems.unknown(node.span, 'value', text, known);
  return value;
}
