import type { ConfigProblem } from './config-problem.js';
import type { DataNode } from './data-node.js';
import { ProblemList } from './problem-list.js';
import type { Glossary } from './types.js';
import { EXPECTED } from './values.js';
import { readYaml } from './yaml-node.js';

/**
 * Reads a file in which terms are defined: Markdown; plain text with a term on each line; or YAML or JSON with a list of
 * terms, or terms as keys. Never throws.
 */
export function readGlossary(
  text: string,
  file: string,
): { readonly glossary: Glossary; readonly problems: readonly ConfigProblem[] } {
  if (/\.txt$/i.test(file)) return { glossary: { file, text: asEntries(text.split(/\r\n?|\n/)) }, problems: [] };
  if (!/\.(ya?ml|json)$/i.test(file)) return { glossary: { file, text }, problems: [] };
  const problems = new ProblemList(file, text);
  const { root, problems: broken } = readYaml(text.replace(/^\uFEFF/, ' '), 0);
  for (const { kind, span, detail } of broken) {
    problems.add(span, kind === 'too-large' ? { kind } : { kind: 'syntax', detail: detail ?? '?' });
  }
  const terms = root === undefined ? [] : termsOf(root, problems);
  return { glossary: { file, text: asEntries(terms) }, problems: problems.problems };
}

/** The keys under which a list of maps holds its terms. */
const TERM_KEYS = ['term', 'begrip', 'naam', 'name'];

function termsOf(root: DataNode, problems: ProblemList): string[] {
  if (root.kind === 'map') return root.entries.map(({ key }) => key);
  if (root.kind === 'list') return root.items.flatMap((item) => termOf(item, problems));
  problems.wrongType(root, problems.file, EXPECTED.texts);
  return [];
}

function termOf(item: DataNode, problems: ProblemList): string[] {
  const term =
    item.kind === 'map' ? item.entries.find(({ key }) => TERM_KEYS.includes(key.toLowerCase()))?.value : item;
  if (term?.kind === 'scalar' && term.text !== '') return [term.text];
  problems.wrongType(item, TERM_KEYS.join(' | '), EXPECTED.text);
  return [];
}

/** Each in a paragraph of its own, since a glossary's paragraphs are its entries. */
function asEntries(terms: readonly string[]): string {
  return terms
    .map((term) => term.trim())
    .filter((term) => term !== '')
    .join('\n\n');
}
