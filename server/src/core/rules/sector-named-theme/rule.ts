import { listed, quoted, say } from '../../engine/ownership/words.js';
import { namedAfter, type NamedAfter } from '../../engine/sectors/named.js';
import { defineRule, type DraftContext } from '../../engine/types.js';
import type { Section } from '../../model/types.js';

export default defineRule({
  id: 'sector-named-theme',
  family: 'sectors',
  scope: 'draft',
  lessons: [6],
  severity: 'info',
  since: '0.1.0',
  summary: {
    nl: 'Een thema dat heet naar een vakgebied of een afdeling.',
    en: 'A theme that is named after a sector or a department.',
  },
  check(context) {
    const { draft } = context;
    for (const section of draft.sections) {
      if (!section.theme) continue;
      const named = namedAfter(draft, section.index);
      if (named) context.report({ span: section.heading, message: messageFor(section, named, context) });
    }
  },
});

/** So many names from elsewhere show the difference. */
const EXAMPLES = 2;

function messageFor({ title }: Section, named: NamedAfter, { draft, language }: DraftContext) {
  const sectors = named.kind === 'sector' ? named.sectors : [];
  const names = sectors.flatMap((id) => draft.catalogue.get(id)?.words[language].crossing ?? []);
  const spread = sectors.length > 1 ? firstOfEach(sectors, { draft, language }) : names;
  const examples = listed(
    spread.slice(0, EXAMPLES).map((name) => quoted(name, language)),
    language,
  );
  const theme = quoted(title, language);
  const isParty = named.kind === 'party';
  return say(language, {
    nl: [
      `${theme} is de naam van ${isParty ? 'een partij aan tafel' : 'een vakgebied of een deel ervan'}.`,
      'Zo’n naam zegt wie het schrijft, niet wat er moet gebeuren. Wie van elders komt, leest door.',
      `Noem het thema naar wat meer afdelingen kunnen willen${examples ? `, zoals ${examples}` : ''}.`,
    ],
    en: [
      `${theme} is the name of ${isParty ? 'a party at the table' : 'a sector or a part of one'}.`,
      'Such a name says who writes it, not what should happen. Readers from elsewhere pass it by.',
      `Name the theme after what more departments can want${examples ? `, such as ${examples}` : ''}.`,
    ],
  });
}

function firstOfEach(
  sectors: readonly string[],
  { draft, language }: Pick<DraftContext, 'draft' | 'language'>,
): string[] {
  return sectors.flatMap((id) => draft.catalogue.get(id)?.words[language].crossing[0] ?? []);
}
