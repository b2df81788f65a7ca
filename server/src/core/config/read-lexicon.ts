import { LANGUAGES, type Language } from '../language/types.js';
import { parsePattern, PatternError } from '../lexicon/pattern.js';
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
  return node.items.flatMap((item, index) => {
    if (item.kind === 'map') return readEntry(item, { language, index }, problems) ?? [];
    problems.wrongType(item, 'lexicon', EXPECTED.map);
    return [];
  });
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
  context: { language: Language | undefined; index: number },
  problems: ProblemList,
): ExtraEntry | undefined {
  const entries = new Map<string, DataEntry>(map.entries.map((entry) => [entry.key, entry]));
  for (const { key, keySpan } of map.entries) if (!KEYS.includes(key)) problems.unknown(keySpan, 'key', key, KEYS);
  const value = (key: string): DataNode => entries.get(key)?.value ?? { kind: 'scalar', text: '', span: map.span };
  const signal = oneOf(value('signal'), 'signal', SIGNALS, problems);
  const language =
    !entries.has('language') && context.language
      ? context.language
      : oneOf(value('language'), 'language', LANGUAGES, problems);
  const patterns = readPatterns(value('patterns'), problems);
  const why = textOf(value('why'), 'why', problems);
  if (!signal || !language || !why || patterns.length === 0) return undefined;
  const evades = entries.has('evades') ? oneOf(value('evades'), 'evades', EVADES, problems) : undefined;
  const strong = entries.has('strong') ? booleanOf(value('strong'), 'strong', problems) : undefined;
  const id = entries.has('id') ? textOf(value('id'), 'id', problems) : undefined;
  const ask = entries.has('ask') ? textOf(value('ask'), 'ask', problems) : undefined;
  return {
    id: id ?? `own-${context.index + 1}`,
    signal,
    language,
    patterns,
    why,
    ask: ask ?? '',
    evades: evades ?? 'what',
    ...(strong === undefined ? {} : { strong }),
    ...(entries.has('not') ? { not: readPatterns(value('not'), problems) } : {}),
  };
}

function readPatterns(node: DataNode, problems: ProblemList): string[] {
  const patterns = textsOf(node, 'patterns', problems) ?? [];
  if (patterns.length === 0 && node.kind === 'scalar') problems.wrongType(node, 'patterns', EXPECTED.texts);
  return patterns.filter((pattern) => {
    try {
      parsePattern(pattern, (word) => [[word]]);
      return true;
    } catch (error) {
      if (!(error instanceof PatternError)) throw error;
      problems.add(node.span, { kind: 'bad-pattern', pattern, detail: error.message });
      return false;
    }
  });
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
