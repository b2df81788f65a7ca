import { SEVERITIES } from '../config/setting-words.js';
import type { Config } from '../config/types.js';
import type { Language } from '../language/types.js';
import { byPlace } from './by-place.js';
import { optionsOf } from './options.js';
import type { Finding, Message, Rule, Severity } from './types.js';

const ID = 'limit-reached';
/** So many rules are named; a draft that reaches the limit of more is told the number. */
const MOST_NAMED = 3;

interface Context {
  readonly language: Language;
  readonly config: Config;
  readonly rules: readonly Rule[];
}

/** What is left out of the findings of a draft. */
interface LeftOut {
  readonly first: Finding;
  /** How many, by rule. */
  readonly counts: Map<string, number>;
  gravest: Severity;
}

/**
 * Returns the findings, which are in reading order, with no more of each rule than `limit-reached` allows, and with one
 * finding that says so where the first is left out. The same list if nothing is left out.
 */
export function limited(findings: readonly Finding[], { language, config, rules }: Context): readonly Finding[] {
  const rule = rules.find(({ id }) => id === ID);
  const configured = config.rules[ID]?.severity;
  if (!rule || configured === 'off') return findings;
  const most = Number(optionsOf(rule, config)['most']);
  if (findings.length <= most) return findings;
  const { kept, leftOut } = partedAt(most, findings);
  if (!leftOut) return findings;
  const { first, counts, gravest } = leftOut;
  const notice: Finding = {
    rule: ID,
    family: rule.family,
    severity: configured ?? graver(rule.severity, gravest),
    lesson: 0,
    message: MESSAGES[language](most, [...counts]),
    span: first.span,
    evidence: [],
    missing: [],
    related: [],
    fixes: [],
    section: first.section,
    language,
  };
  return [...kept, notice].sort(byPlace);
}

function partedAt(most: number, findings: readonly Finding[]): { kept: Finding[]; leftOut: LeftOut | undefined } {
  const seen = new Map<string, number>();
  const kept: Finding[] = [];
  let leftOut: LeftOut | undefined;
  for (const finding of findings) {
    const { rule, severity } = finding;
    const count = (seen.get(rule) ?? 0) + 1;
    seen.set(rule, count);
    if (count <= most) {
      kept.push(finding);
      continue;
    }
    leftOut ??= { first: finding, counts: new Map(), gravest: severity };
    leftOut.counts.set(rule, count - most);
    leftOut.gravest = graver(leftOut.gravest, severity);
  }
  return { kept, leftOut };
}

function graver(a: Severity, b: Severity): Severity {
  return SEVERITIES.indexOf(a) <= SEVERITIES.indexOf(b) ? a : b;
}

type Counts = readonly (readonly [rule: string, leftOut: number])[];

const MESSAGES: Readonly<Record<Language, (most: number, counts: Counts) => Message>> = {
  nl: (most, counts) => ({
    seen: `Vanaf hier ${sumOf(counts) === 1 ? 'is' : 'zijn'} ${listOf(counts, 'nl')} weggelaten.`,
    why: `Een stuk krijgt van elke regel hoogstens ${withNoun(most, 'nl')}, want meer leest niemand.`,
    advice:
      'Los eerst op wat hierboven staat, of verdeel het stuk over bestanden; met de optie most van limit-reached krijgt u er meer.',
  }),
  en: (most, counts) => ({
    seen: `From here on, ${listOf(counts, 'en')} ${sumOf(counts) === 1 ? 'is' : 'are'} left out.`,
    why: `A draft gets at most ${withNoun(most, 'en')} of each rule, since nobody reads more.`,
    advice:
      'Solve what stands above first, or divide the draft over files; the option most of limit-reached gives you more.',
  }),
};

const WORDS = {
  nl: { one: 'melding', many: 'meldingen', of: 'van', and: 'en', others: 'andere regels' },
  en: { one: 'finding', many: 'findings', of: 'of', and: 'and', others: 'other rules' },
} as const;

/** "1.200 meldingen van wish-list, 3 van vague-time en 40 van 2 andere regels". */
function listOf(counts: Counts, language: Language): string {
  const { of, and, others } = WORDS[language];
  const named: Counts = counts.length <= MOST_NAMED ? counts : counts.slice(0, MOST_NAMED - 1);
  const rest = counts.slice(named.length);
  const all = rest.length === 0 ? named : [...named, [`${rest.length} ${others}`, sumOf(rest)] as const];
  const parts = all.map(([name, count], index) =>
    index === 0 ? `${withNoun(count, language)} ${of} ${name}` : `${shown(count, language)} ${of} ${name}`,
  );
  const last = parts.pop() ?? '';
  return parts.length === 0 ? last : `${parts.join(', ')} ${and} ${last}`;
}

function withNoun(count: number, language: Language): string {
  return `${shown(count, language)} ${count === 1 ? WORDS[language].one : WORDS[language].many}`;
}

function sumOf(counts: Counts): number {
  return counts.reduce((sum, [, count]) => sum + count, 0);
}

/** Writes a number as its readers do, with a mark between the thousands. */
function shown(count: number, language: Language): string {
  return count.toLocaleString(language === 'nl' ? 'nl-NL' : 'en-GB');
}
