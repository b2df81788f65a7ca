import { PRESETS } from '../core/index.js';
import type { Answers } from './init-questions.js';

/** Returns the text of a configuration to begin with: what was answered, and the other keys as comments. */
export function startText({ language, preset, ignore, commissioners }: Answers): string {
  const about = PRESETS[preset]?.about[language] ?? '';
  const names = Object.keys(PRESETS).join(', ');
  const folders = listOf(ignore);
  const people = listOf(commissioners);
  return language === 'nl'
    ? `# ${about}
basis: ${preset}        # ${names}

# Taal van de stukken; weg laten om haar te laten herkennen.
# taal: nl

# Ernst per regel: error, warning, info, hint of off. Zie: visielint rules --lang nl
regels: {}
#   container-word: off

# Begrippen die bij u omschreven zijn, en dus niet vaag.
# begrippen: [toekomstbestendig]

# Wie er aan tafel zit; geldt voor alle stukken in deze map.
${people ? `tafel:\n  opdrachtgevers: ${people}\n` : '# tafel:\n#   opdrachtgevers: [...]\n'}#   opdracht: ...
#   partijen:
#     - { naam: ..., sectoren: [...], belang: ..., vertegenwoordiger: ..., mandaat: ... }

# Wat niet wordt gelezen, zoals in een .gitignore.
${folders ? `negeer: ${folders}` : '# negeer: [archief/]'}
`
    : `# ${about}
extends: ${preset}      # ${names}

# Language of the drafts; leave out to have it found.
# language: en

# Severity by rule: error, warning, info, hint or off. See: visielint rules
rules: {}
#   container-word: off

# Terms that are defined with you, and so not vague.
# definitions: [resilient]

# Who sits at the table; holds for all drafts in this folder.
${people ? `table:\n  commissioners: ${people}\n` : '# table:\n#   commissioners: [...]\n'}#   commission: ...
#   parties:
#     - { name: ..., sectors: [...], interest: ..., representative: ..., mandate: ... }

# What is not read, written as in a .gitignore.
${folders ? `ignore: ${folders}` : '# ignore: [archive/]'}
`;
}

/** JSON is YAML, so a name with any sign in it stays one name. */
function listOf(items: readonly string[]): string {
  return items.length === 0 ? '' : JSON.stringify(items).replaceAll('","', '", "');
}
