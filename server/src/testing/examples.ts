import type { Language } from '../core/index.js';
import { readMarkers, type Marked } from './markers.js';

/** An example of a rule's page: a fenced block that a test runs. */
export interface Example extends Marked {
  readonly verdict: 'flagged' | 'accepted';
  readonly language: Language;
  readonly today?: string;
  readonly options: Readonly<Record<string, unknown>>;
  /** 1-based line of the opening fence in the page. */
  readonly line: number;
}

const OPENING = /^(`{3,}|~{3,})md (flagged|accepted)\b(.*)$/;
const SETTING = /(lang|today|options)=(\{.*\}|\S+)/g;

/**
 * Returns the examples of a rule's page in their order. A block is opened by ```` ```md flagged lang=nl ````
 * or `accepted`; `today=` and `options={...}` may follow.
 * @throws Error when a block has no language or its marks do not match.
 */
export function readExamples(page: string): Example[] {
  const lines = page.split(/\r?\n/);
  const examples: Example[] = [];
  for (let at = 0; at < lines.length; at++) {
    const opening = OPENING.exec(lines[at] ?? '');
    if (!opening) continue;
    const [, fence = '', verdict, info = ''] = opening;
    const end = lines.findIndex((line, index) => index > at && line.trim() === fence);
    if (end < 0) throw new Error(`The example at line ${at + 1} is not closed.`);
    examples.push(makeExample({ verdict, info, line: at + 1, body: lines.slice(at + 1, end).join('\n') }));
    at = end;
  }
  return examples;
}

function makeExample(block: { verdict: string | undefined; info: string; line: number; body: string }): Example {
  const settings = Object.fromEntries([...block.info.matchAll(SETTING)].map((match) => [match[1], match[2]]));
  const { lang, today, options } = settings as Record<string, string | undefined>;
  if (lang !== 'nl' && lang !== 'en') throw new Error(`The example at line ${block.line} says no language.`);
  const marked = readMarkers(block.body);
  return {
    ...marked,
    verdict: block.verdict === 'flagged' ? 'flagged' : 'accepted',
    language: lang,
    options: options ? (JSON.parse(options) as Record<string, unknown>) : {},
    line: block.line,
    ...(today ? { today } : {}),
  };
}
