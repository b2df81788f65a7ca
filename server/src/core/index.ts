import { createLinterFrom, type Linter } from './engine/linter.js';
import type { Rule } from './engine/types.js';
import * as english from './generated/language-en.js';
import * as dutch from './generated/language-nl.js';
import { rules } from './generated/rules.js';
import * as sectors from './generated/sectors.js';
import { LANGUAGES } from './language/types.js';

export * from './text/index.js';
export * from './config/index.js';
export * from './engine/types.js';
export * from './features/index.js';
export { optionsOf } from './engine/options.js';
export { sectionAt, type LintFacts, type LintResult, type Session, type UsedSuppression } from './engine/session.js';
export type { Linter } from './engine/linter.js';
export { LANGUAGES, type Language } from './language/types.js';
export { VERSION } from './generated/version.js';
export type * from './lexicon/types.js';
export type * from './model/types.js';
export type { VisionPart } from './model/vision-part.js';
export type { JoinKind, Sector, SectorCatalogue, SectorData, SectorProblem, Tension } from './model/sectors/index.js';
export { rules };

const SOURCES = { nl: dutch, en: english };

/** Returns the ids of the phrases that come with visielint, by which a configuration silences them. */
export function entryIds(): string[] {
  return LANGUAGES.flatMap((language) => SOURCES[language].load().lists)
    .flatMap(({ entries }) => entries)
    .map(({ id }) => id);
}

/** Returns a linter with the built-in lexicons, and with the built-in rules unless others are given. */
export function createLinter(given: { readonly rules?: readonly Rule[] } = {}): Linter {
  return createLinterFrom({
    rules: given.rules ?? rules,
    data: (language) => SOURCES[language].load(),
    judge: (language) => SOURCES[language].loadJudge(),
    sectors: sectors.load,
  });
}
