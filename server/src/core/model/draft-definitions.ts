import type { Config } from '../config/types.js';
import type { Language } from '../language/index.js';
import { definitionsIn } from './definitions.js';
import { termsOfGlossary } from './glossary.js';
import type { SegmentBase } from './segments.js';
import { fold } from './statements/word-index.js';
import type { Toolkit } from './toolkit.js';

/** A segment with whether it stands in a glossary. */
export interface DefiningSegment {
  readonly base: SegmentBase;
  readonly glossary: boolean;
}

/** Returns the terms that one version of a draft defines; the same object as long as they stay the same. */
export type DraftDefinitions = (segments: readonly DefiningSegment[], language: Language) => ReadonlySet<string>;

/** Returns a reader of the terms that the configuration and the versions of one draft define. */
export function createDraftDefinitions(toolkit: Toolkit, config: Config): DraftDefinitions {
  let last: { language: Language; bySegment: readonly (readonly string[])[]; terms: ReadonlySet<string> } | undefined;

  return (segments, language) => {
    const bySegment = segments
      .map(({ base, glossary }) => definedIn(base, { glossary, language, toolkit }))
      .filter((terms) => terms.length > 0);
    if (last?.language === language && sameItems(last.bySegment, bySegment)) return last.terms;
    const terms = new Set(config.definitions.map(fold));
    for (const glossary of config.glossaries ?? []) {
      for (const term of termsOfGlossary(glossary, toolkit, language)) terms.add(term);
    }
    for (const own of bySegment) for (const term of own) terms.add(term);
    last = { language, bySegment, terms };
    return terms;
  };
}

/** Returns the terms that a segment defines, kept with it. */
function definedIn(
  base: SegmentBase,
  { glossary, language, toolkit }: { glossary: boolean; language: Language; toolkit: Toolkit },
): readonly string[] {
  const key = glossary ? `${language} glossary` : language;
  let own = base.definitions.get(key);
  if (!own) {
    own = definitionsIn(base, { tools: toolkit.tools(language), rules: toolkit.rules, glossary });
    base.definitions.set(key, own);
  }
  return own;
}

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
