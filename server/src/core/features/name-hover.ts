import type { LintResult } from '../engine/session.js';
import { quoted } from '../engine/ownership/words.js';
import type { Language } from '../language/types.js';
import type { Draft, Party, Theme } from '../model/types.js';
import { frontMatterOf } from '../parse/front-matter.js';
import type { Span } from '../text/index.js';
import type { Hover } from './hover.js';
import { escapeMarkdown } from './markdown.js';
import { nameAt } from './names.js';
import { FEATURE_WORDS } from './words.js';

/** Returns what is known of the party, theme, sector or defined term that is named at an offset; nothing for other words. */
export function nameHover({ draft }: LintResult, offset: number): Hover | undefined {
  const named = nameAt(draft, offset);
  if (named?.kind === 'party') {
    const party = draft.table.parties.find(({ name, aliases }) => name === named.name || aliases.includes(named.name));
    if (party) return { span: named.span, markdown: partyText(party, draft) };
  }
  const theme = named && draft.themes.find(({ title }) => title === named.name);
  if (named && theme) return { span: named.span, markdown: themeText(theme, draft.language) };
  return sectorHover(draft, offset) ?? termHover(draft, offset);
}

function partyText({ name, interest, representative, mandate, sectors }: Party, draft: Draft): string {
  const { language } = draft;
  const words = WORDS[language];
  const owned = draft.themes
    .filter(({ owners }) => owners.some((owner) => owner.name === name))
    .map(({ title }) => title);
  const facts: readonly (readonly [string, string | undefined])[] = [
    [words.interest, interest],
    [words.representative, representative],
    [words.mandate, mandate],
    [words.sectors, sectors.map((sector) => draft.catalogue.labelOf(sector, language)).join(', ') || undefined],
    [words.themes, owned.join(', ') || words.none],
  ];
  return lines(
    name,
    facts.map(([label, value]) => [label, value ?? words.missing]),
  );
}

function themeText({ title, owners, status }: Theme, language: Language): string {
  const { status: statuses, owners: label } = FEATURE_WORDS[language];
  const names = [...new Set(owners.map(({ name }) => name))].join(', ');
  return lines(title, [[label, names === '' ? statuses[status] : `${names} (${statuses[status]})`]]);
}

const MOST_TENSIONS = 4;

/** A sector is named by the writer in the data above the draft. */
function sectorHover({ text, catalogue, language }: Draft, offset: number): Hover | undefined {
  const yaml = frontMatterOf(text)?.yaml;
  if (!yaml || offset < yaml.start || offset > yaml.end) return undefined;
  const span = around(text, offset, /[\p{L} -]/u);
  const id = catalogue.idOf(text.slice(span.start, span.end).trim());
  if (id === undefined) return undefined;
  const tensions = catalogue.tensions.filter(({ sectors }) => sectors.includes(id)).slice(0, MOST_TENSIONS);
  const facts = tensions.map(({ sectors, scarce }): [string, string] => {
    const other = sectors.find((sector) => sector !== id) ?? id;
    return [catalogue.labelOf(other, language), `${WORDS[language].asks} ${scarce[language]}`];
  });
  return { span, markdown: lines(`${WORDS[language].sector} ${catalogue.labelOf(id, language)}`, facts) };
}

function termHover({ text, definitions, language }: Draft, offset: number): Hover | undefined {
  const span = around(text, offset, /[\p{L}-]/u);
  const word = text.slice(span.start, span.end).toLowerCase();
  if (!definitions.has(word)) return undefined;
  return { span, markdown: escapeMarkdown(WORDS[language].defined(quoted(word, language))) };
}

function around(text: string, offset: number, letters: RegExp): Span {
  let start = offset;
  let end = offset;
  while (start > 0 && letters.test(text[start - 1] ?? '')) start--;
  while (end < text.length && letters.test(text[end] ?? '')) end++;
  return { start, end };
}

function lines(title: string, facts: readonly (readonly [string, string])[]): string {
  const items = facts.map(([label, value]) => `- ${escapeMarkdown(label)}: ${escapeMarkdown(value)}`);
  return [`**${escapeMarkdown(title)}**`, items.join('\n')].filter((part) => part !== '').join('\n\n');
}

interface HoverWords {
  readonly interest: string;
  readonly representative: string;
  readonly mandate: string;
  readonly sectors: string;
  readonly themes: string;
  readonly none: string;
  readonly missing: string;
  readonly sector: string;
  readonly asks: string;
  readonly defined: (term: string) => string;
}

const WORDS: Readonly<Record<Language, HoverWords>> = {
  nl: {
    interest: 'Belang',
    representative: 'Vertegenwoordiger',
    mandate: 'Mandaat',
    sectors: 'Vakgebieden',
    themes: 'Eigenaar van',
    none: 'nog niets',
    missing: 'staat er niet',
    sector: 'Vakgebied',
    asks: 'vraagt ook om',
    defined: (term) => `${term} is omschreven, in dit stuk of in de instellingen, en telt niet als containerwoord.`,
  },
  en: {
    interest: 'Interest',
    representative: 'Representative',
    mandate: 'Mandate',
    sectors: 'Sectors',
    themes: 'Owner of',
    none: 'nothing yet',
    missing: 'not given',
    sector: 'Sector',
    asks: 'also asks for',
    defined: (term) => `${term} is defined, in this draft or in the settings, and does not count as a container word.`,
  },
};
