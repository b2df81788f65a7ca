import { PRESETS, type Language } from '../core/index.js';
import type { Prompts } from './io.js';

/** What a configuration to begin with is made of. */
export interface Answers {
  readonly language: Language;
  readonly preset: string;
  /** Folders that are not read, as in a .gitignore. */
  readonly ignore: readonly string[];
  readonly commissioners: readonly string[];
}

/** Asks what a configuration is to hold; nothing when the user goes away. */
export async function askAnswers(prompts: Prompts, given: Partial<Answers>): Promise<Answers | undefined> {
  const language =
    given.language ??
    (await prompts.select('In welke taal schrijft u? / In which language do you write? (↑ ↓, Enter)', [
      { value: 'nl', label: 'Nederlands' },
      { value: 'en', label: 'English' },
    ]));
  if (language !== 'nl' && language !== 'en') return undefined;
  const words = QUESTIONS[language];
  const preset =
    given.preset ??
    (await prompts.select(
      words.preset,
      Object.entries(PRESETS).map(([value, { about }]) => ({
        value,
        label: words.stages[value] ?? value,
        hint: about[language],
      })),
    ));
  if (preset === undefined) return undefined;
  const commissioners = await prompts.text(words.commissioners, words.commissionersExample);
  if (commissioners === undefined) return undefined;
  const ignore = await prompts.text(words.ignore, words.ignoreExample);
  if (ignore === undefined) return undefined;
  return { language, preset, commissioners: listed(commissioners), ignore: listed(ignore) };
}

/** What a user answers, by the preset that fits it. */
type Stages = Readonly<Partial<Record<string, string>>>;

const QUESTIONS = {
  nl: {
    preset: 'Hoe ver is de visie? (kies met ↑ en ↓, dan Enter)',
    stages: {
      recommended: 'nog in de maak',
      strict: 'in de laatste ronde voor de vaststelling',
      adopted: 'vastgesteld',
    } as Stages,
    commissioners: 'Wie zijn de opdrachtgevers? (leeg laten mag)',
    commissionersExample: 'wethouder Wonen, wethouder Klimaat',
    ignore: 'Welke mappen hoeven niet te worden gelezen? (leeg laten mag)',
    ignoreExample: 'archief/, bijlagen/',
  },
  en: {
    preset: 'How far is the vision? (choose with ↑ and ↓, then Enter)',
    stages: {
      recommended: 'still being written',
      strict: 'in the last round before adoption',
      adopted: 'adopted',
    } as Stages,
    commissioners: 'Who gave the commission? (may stay empty)',
    commissionersExample: 'cabinet member for Housing, cabinet member for Climate',
    ignore: 'Which folders need not be read? (may stay empty)',
    ignoreExample: 'archive/, appendices/',
  },
} as const;

function listed(text: string): string[] {
  return text
    .split(/[,;]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
