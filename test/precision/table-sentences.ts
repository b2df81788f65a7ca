/** Measures what the agenda and the rules about the table make of single sentences, and ownership in drafts in small. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { createLinter, type Language } from '../../server/src/core/index.js';
import { nameKey } from '../../server/src/core/model/table/names.js';
import { addScores, NO_SCORE, type Score } from './score.js';

/** `check` was labelled before the mechanisms were made; `develop` is what they were made with. */
export type Part = 'develop' | 'check';

export interface SentenceScore {
  readonly name: string;
  readonly part: Part;
  readonly score: Score;
}

export interface Snippets {
  readonly drafts: number;
  readonly themes: number;
  readonly status: number;
  readonly owners: number;
}

type Sentences = Readonly<Record<Language, Readonly<Record<string, readonly string[]>>>>;

const LANGUAGES = ['nl', 'en'] as const;
const PARTS = ['develop', 'check'] as const;
const linter = createLinter();

/** Returns the scores of the agenda and of the rules, over both languages. */
export function scoreTableSentences(): SentenceScore[] {
  const agenda = read<Record<Part, Sentences>>('agenda.yaml');
  const rules = read<Record<Part, Record<string, Sentences>>>('table-sentences.yaml');
  return PARTS.flatMap((part) => [
    { name: 'agenda', part, score: scoreOf(agenda[part], 'open', 'settled', putsOnAgenda) },
    ...Object.entries(rules[part]).map(([rule, sentences]) => ({
      name: rule,
      part,
      score: scoreOf(sentences, 'flagged', 'accepted', (result) =>
        // A question that only puts a choice off is warned of once, as that.
        result.findings.some(
          (found) => found.rule === rule || (rule === 'open-question' && found.rule === 'deferred-choice'),
        ),
      ),
    })),
  ]);
}

/** Returns how many themes of the snippets of `test/ownership/shapes.yaml` get the right status and the right owners. */
export function scoreSnippets(): Snippets {
  const snippets = read<Snippet[]>('../ownership/shapes.yaml');
  const themes = snippets.flatMap((snippet) => themesOf(snippet));
  const count = (key: 'status' | 'owners') => themes.filter((theme) => theme[key]).length;
  return { drafts: snippets.length, themes: themes.length, status: count('status'), owners: count('owners') };
}

interface Snippet {
  readonly text: string;
  readonly themes: readonly { readonly title: string; readonly status: string; readonly owners: readonly string[] }[];
}

function themesOf({ text, themes }: Snippet): { status: boolean; owners: boolean }[] {
  const { draft } = linter.lint(text, undefined, { today: TODAY });
  return themes.map(({ title, status, owners }) => {
    const theme = draft.themes.find((other) => nameKey(other.title).includes(nameKey(title)));
    const named = theme?.owners.map((owner) => owner.name).sort() ?? [];
    return { status: theme?.status === status, owners: named.join('|') === [...owners].sort().join('|') };
  });
}

const TODAY = '2026-11-24';
type Result = ReturnType<typeof linter.lint>;

function putsOnAgenda({ draft }: Result): boolean {
  return draft.decisions.length > 0;
}

function scoreOf(sentences: Sentences, wanted: string, other: string, finds: (result: Result) => boolean): Score {
  return LANGUAGES.map((language): Score => {
    const found = (key: string) =>
      (sentences[language][key] ?? []).filter((text) => finds(inDraft(text, language))).length;
    const hits = found(wanted);
    return { found: hits, wrong: found(other), missed: (sentences[language][wanted]?.length ?? 0) - hits };
  }).reduce(addScores, NO_SCORE);
}

/** A sentence alone is too short to tell its language, and a theme by itself. */
function inDraft(text: string, language: Language): Result {
  const [themes, theme] = language === 'nl' ? ["Thema's", 'De stad van straks'] : ['Themes', 'The town to come'];
  const draft = `---\nlang: ${language}\n---\n\n# Visie\n\n## ${themes}\n\n### ${theme}\n\n${text}\n`;
  return linter.lint(draft, undefined, { today: TODAY });
}

function read<T>(name: string): T {
  return parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as T;
}
