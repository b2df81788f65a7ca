import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import {
  createTextRules,
  createVocabulary,
  type Language,
  type TextRules,
} from '../../server/src/core/language/index.js';
import type { LanguageData } from '../../server/src/core/lexicon/types.js';
import { MASK } from '../../server/src/core/text/index.js';

const GRAMMARS = new URL('../../grammars/', import.meta.url);

/** Reads a YAML file below `grammars/`. */
export function readGrammar<T>(path: string): T {
  return parse(readFileSync(new URL(path, GRAMMARS), 'utf8')) as T;
}

/** Returns the names of the YAML files in a folder below `grammars/`. */
export function grammarsIn(folder: string): string[] {
  return readdirSync(new URL(folder, GRAMMARS))
    .filter((name) => name.endsWith('.yaml'))
    .sort();
}

/** Returns the verbs and classes of a language, without its lexicons. */
export function morphologyOf(language: Language): LanguageData {
  return {
    language,
    lists: [],
    exclusions: [],
    verbs: readGrammar(`morphology/${language}/verbs.yaml`),
    classes: readGrammar(`morphology/${language}/classes.yaml`),
  };
}

/** Returns rules for texts in either language, over a vocabulary of their own. */
export function textRules(): TextRules {
  return createTextRules(createVocabulary(), [morphologyOf('nl'), morphologyOf('en')]);
}

/** Returns a text as the prose of one block: marks of emphasis and link targets are masked, nothing moves. */
export function proseOf(source: string): string {
  return source
    .replace(/\*+|(?<!\w)_|_(?!\w)|\[\^[^\]]*\]/g, (marks) => MASK.repeat(marks.length))
    .replace(
      /\[([^\]]*)\](\([^)]*\))/g,
      (_all, text: string, target: string) => MASK + text + MASK.repeat(target.length + 1),
    )
    .replace(/^[ \t]*>[ \t]?/gm, (marks) => MASK.repeat(marks.length));
}
