import type { Config } from '../config/types.js';
import type { Language } from '../language/index.js';
import { definitionsIn } from './definitions.js';
import { termsOfGlossary } from './glossary.js';
import { sameItems } from './once-per.js';
import type { SegmentBase } from './segments.js';
import { fold } from './statements/word-index.js';
import type { Toolkit } from './toolkit.js';
import type { VisionPart } from './vision-part.js';

/** Where one version of a draft has its terms from. */
export interface DefinitionSources {
  readonly segments: readonly SegmentBase[];
  /** Returns whether the segment with this index stands in a glossary. */
  isInGlossary(index: number): boolean;
  /** The other drafts of the same vision. */
  readonly siblings: readonly VisionPart[];
  readonly language: Language;
}

/** Terms that count as defined; the same objects as long as they stay the same. */
export interface Definitions {
  /** Those of the draft itself and of its configuration. */
  readonly own: ReadonlySet<string>;
  /** Those of the other drafts of its vision as well. */
  readonly all: ReadonlySet<string>;
}

/** Returns a reader of the terms that the configuration and the versions of one draft define. */
export function createDraftDefinitions(toolkit: Toolkit, config: Config): (sources: DefinitionSources) => Definitions {
  // A term of several words is defined as it would be in a glossary: each of them that says something.
  const inConfiguration = { file: '', text: config.definitions.join('\n\n') };
  let ownLast: { language: Language; bySegment: readonly (readonly string[])[]; own: ReadonlySet<string> } | undefined;
  let last: { siblings: readonly VisionPart[]; definitions: Definitions } | undefined;

  function ownOf({ segments, isInGlossary, language }: DefinitionSources): ReadonlySet<string> {
    const bySegment: (readonly string[])[] = [];
    for (const [index, base] of segments.entries()) {
      const own = definedIn(base, { glossary: isInGlossary(index), language, toolkit });
      if (own.length > 0) bySegment.push(own);
    }
    if (ownLast?.language === language && sameItems(ownLast.bySegment, bySegment)) return ownLast.own;
    const own = new Set(config.definitions.map(fold));
    for (const glossary of [inConfiguration, ...(config.glossaries ?? [])]) {
      for (const term of termsOfGlossary(glossary, toolkit, language)) own.add(term);
    }
    for (const terms of bySegment) for (const term of terms) own.add(term);
    ownLast = { language, bySegment, own };
    return own;
  }

  return (sources) => {
    const { siblings } = sources;
    const own = ownOf(sources);
    if (last?.definitions.own === own && sameItems(last.siblings, siblings)) return last.definitions;
    const others = siblings.flatMap(({ definitions }) => definitions);
    const definitions = { own, all: others.length === 0 ? own : new Set([...own, ...others]) };
    last = { siblings, definitions };
    return definitions;
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
