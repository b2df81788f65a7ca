import type { Glossary } from '../config/types.js';
import { languageOf, sumOfVotes, type Language } from '../language/index.js';
import { split, usedDefinitions } from '../parse/index.js';
import { definitionsIn, headingTerms } from './definitions.js';
import { readSegment } from './segments.js';
import type { Toolkit } from './toolkit.js';

const known = new WeakMap<Glossary, readonly string[]>();

/** Returns the normalised words of the terms that a glossary defines; it is read once, since all drafts of a vision share it. */
export function termsOfGlossary(glossary: Glossary, toolkit: Toolkit, otherwise: Language): readonly string[] {
  const terms = known.get(glossary) ?? read(glossary.text, toolkit, otherwise);
  known.set(glossary, terms);
  return terms;
}

/** In a file that is a glossary every paragraph is an entry, and so is every heading below its title. */
function read(text: string, toolkit: Toolkit, otherwise: Language): string[] {
  const { segments, definitions } = split(text);
  const bases = segments.map(({ start, end }) => {
    const source = text.slice(start, end);
    return readSegment(source, usedDefinitions(source, definitions), toolkit);
  });
  const language = languageOf(sumOfVotes(bases.map((base) => base.votes))) ?? otherwise;
  const context = { tools: toolkit.tools(language), rules: toolkit.rules, glossary: true };
  const title = bases.findIndex((base) => base.heading !== undefined);
  return bases.flatMap((base, index) => [
    ...(index === title ? [] : headingTerms(base, context)),
    ...definitionsIn(base, context),
  ]);
}
