import { addToConfig, addToList, yamlText } from '../config/append.js';
import type { DataNode, MapNode } from '../config/data-node.js';
import { keyOf, wordOfKey } from '../config/keys.js';
import { readYaml } from '../config/yaml-node.js';
import type { LintResult } from '../engine/session.js';
import { quoted } from '../engine/ownership/words.js';
import type { Finding } from '../engine/types.js';
import type { Draft, Party } from '../model/types.js';
import { frontMatterOf } from '../parse/front-matter.js';
import { nearest, type Span, type TextEdit } from '../text/index.js';

/** Something that a team can write down once, so that visielint knows it from then on. */
export interface RecordAction {
  readonly title: string;
  /** What it settles; absent for what no finding asked for. */
  readonly finding?: Finding;
  /** Whether the edit is one of the draft or of the team's configuration. */
  readonly in: 'draft' | 'configuration';
  readonly edit: TextEdit;
}

/** Returns what can be written down about a span: a defined term, another name of a party, a phrase of the organisation's own. */
export function recordActionsAt(result: LintResult, span: Span, configuration: string | undefined): RecordAction[] {
  const here = result.findings.filter(({ span: place }) => place.start <= span.end && span.start <= place.end);
  const aliases = here
    .filter(({ rule }) => rule === 'unknown-party')
    .flatMap((found) => aliasAction(found, result.draft));
  if (configuration === undefined) return aliases;
  const terms = here.flatMap((finding) => termActions(finding, span, result.draft, configuration));
  return [...aliases, ...onePerTitle(terms), ...phraseAction(span, result.draft, configuration)];
}

/** One word whose meaning is fixed elsewhere; a phrase is never a term. */
const TERM = /^\p{L}[\p{L}-]{4,}$/u;

function termActions(finding: Finding, span: Span, draft: Draft, configuration: string): RecordAction[] {
  const { language } = draft;
  return finding.evidence.flatMap(({ signal, start, end }): RecordAction[] => {
    const term = draft.text.slice(start, end).toLowerCase();
    if (signal !== 'container-word' || start > span.end || end < span.start || !TERM.test(term)) return [];
    const edit = addToConfig(configuration, { key: 'definitions', item: yamlText(term), language });
    const name = quoted(term, language);
    const title = language === 'nl' ? `${name} opnemen als omschreven begrip` : `Record ${name} as a defined term`;
    return edit ? [{ title, finding, in: 'configuration', edit }] : [];
  });
}

function aliasAction(finding: Finding, draft: Draft): RecordAction[] {
  const { language, text } = draft;
  const name = text.slice(finding.span.start, finding.span.end);
  const party = partyMeant(name, draft.table.parties);
  const map = party && mapOf(party, draft);
  if (!party || !map) return [];
  const edit = addToList(map, text, {
    isKey: (key) => keyOf(key, 'party') === 'aliases',
    key: wordOfKey('aliases', 'party', language),
    item: yamlText(name),
  });
  const title =
    language === 'nl'
      ? `${quoted(name, 'nl')} is een andere naam voor ${party.name}`
      : `${quoted(name, 'en')} is another name for ${party.name}`;
  return edit ? [{ title, finding, in: 'draft', edit }] : [];
}

/** The party whose name begins so, whose words begin with these letters, or whose name is written almost the same. */
function partyMeant(name: string, parties: readonly Party[]): Party | undefined {
  const lower = name.toLowerCase();
  const initials = (party: Party) =>
    party.name
      .split(/[\s-]+/)
      .map((word) => word[0] ?? '')
      .join('')
      .toLowerCase();
  const begins = parties.filter((party) => party.name.toLowerCase().startsWith(lower) || initials(party) === lower);
  if (begins.length > 0) return begins.length === 1 ? begins[0] : undefined;
  const near = nearest(
    name,
    parties.map((party) => party.name),
  );
  return parties.find((party) => party.name === near);
}

/** Returns the map in the front matter that describes a party. */
function mapOf(party: Party, { text }: Draft): MapNode | undefined {
  const yaml = frontMatterOf(text)?.yaml;
  if (!yaml || party.file !== undefined) return undefined;
  const { root } = readYaml(text.slice(yaml.start, yaml.end), yaml.start);
  return root && holderOf(root, party.span);
}

function holderOf(node: DataNode, name: Span): MapNode | undefined {
  if (node.kind === 'list') return firstOf(node.items.map((item) => holderOf(item, name)));
  if (node.kind !== 'map') return undefined;
  const own = node.entries.some(({ value }) => value.kind === 'scalar' && value.span.start === name.start);
  return own ? node : firstOf(node.entries.map(({ value }) => holderOf(value, name)));
}

const LONGEST_PHRASE = 60;
const PHRASE = /^\p{L}[\p{L} '’-]{3,}$/u;

/** What the writer has selected, as a phrase that holds nobody to anything; the reason is for the writer to fill in. */
function phraseAction(span: Span, draft: Draft, configuration: string): RecordAction[] {
  const phrase = draft.text.slice(span.start, span.end).trim().toLowerCase();
  if (phrase.length > LONGEST_PHRASE || !PHRASE.test(phrase)) return [];
  const { language } = draft;
  const why = language === 'nl' ? '[waarom houdt dit niemand ergens aan?]' : '[why does this hold nobody to anything?]';
  const item = `{ signal: empty-intention, language: ${language}, patterns: [${yamlText(phrase)}], why: "${why}" }`;
  const edit = addToConfig(configuration, { key: 'lexicon', item, language });
  const name = quoted(phrase, language);
  const title =
    language === 'nl'
      ? `${name} opnemen als lege frase van uw organisatie`
      : `Record ${name} as an empty phrase of your organisation`;
  return edit ? [{ title, in: 'configuration', edit }] : [];
}

function onePerTitle(actions: readonly RecordAction[]): RecordAction[] {
  return [...new Map(actions.map((action) => [action.title, action])).values()];
}

function firstOf<T>(items: readonly (T | undefined)[]): T | undefined {
  return items.find((item) => item !== undefined);
}
