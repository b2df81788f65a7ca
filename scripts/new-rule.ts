/** Makes the folder of a new rule: `npm run new-rule <id>`. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { inRepository } from './generators/paths.js';

const [id = ''] = process.argv.slice(2);
const folder = inRepository(`server/src/core/rules/${id}`);

if (!/^[a-z]+(-[a-z]+)*$/.test(id))
  fail('Name the rule by what it flags, such as: npm run new-rule theme-without-owner');
if (existsSync(folder)) fail(`There is a rule ${id} already.`);
mkdirSync(folder);
writeFileSync(`${folder}/rule.ts`, ruleText());
writeFileSync(`${folder}/rule.md`, pageText());
console.log(`Made server/src/core/rules/${id}/. Fill rule.ts and rule.md, then: npm run generate && npm test`);

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

function ruleText(): string {
  return `import { defineRule, type DraftRule } from '../../engine/types.js';

export default defineRule<DraftRule>({
  id: '${id}',
  scope: 'draft',
  family: 'vague',
  lessons: [4],
  severity: 'hint',
  since: '0.1.0',
  summary: {
    nl: 'Wat de regel vindt, in één zin.',
    en: 'What the rule finds, in one sentence.',
  },
  check({ draft, language, report }) {
    for (const section of draft.sections) {
      if (section.words > 0) continue;
      report({ span: section.heading, message: MESSAGES[language] });
    }
  },
});

const MESSAGES = {
  nl: { seen: 'Wat er te zien is.', why: 'Waarom het telt.', advice: 'Wat de schrijver doet.' },
  en: { seen: 'What is seen.', why: 'Why it matters.', advice: 'What the writer does.' },
};
`;
}

function pageText(): string {
  return `# ${id}

## Nederlands

### Wat het vindt

### Waarom het telt

### Wat je doet

### Wanneer je het uitzet

### Grenzen

## English

### What it finds

### Why it matters

### What to do

### When to switch it off

### Limits

## Examples

\`\`\`md flagged lang=nl
<|## Een kop zonder tekst|>
\`\`\`

\`\`\`md accepted lang=en
## A heading

And its text.
\`\`\`
`;
}
