/** Reads the labelled text: drafts with a JSON file of labels, and sets of sentences that carry their label. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { Language, Slot, StatementKind } from '../../server/src/core/index.js';

/** The label of one sentence. `start` is its UTF-16 offset in the text, or -1 where only line and words are known. */
export interface SentenceLabel {
  readonly line: number;
  readonly start: number;
  readonly text: string;
  readonly kind: StatementKind;
  readonly vague: boolean;
  readonly signals: readonly string[];
  readonly slotsMissing: readonly Slot[];
}

export interface LabelledDraft {
  readonly name: string;
  readonly language: Language;
  readonly today: string;
  readonly text: string;
  readonly sentences: readonly SentenceLabel[];
  /** The rest of the labels as they stand in the file: themes, sections, table, tempting, linter. */
  readonly labels: Readonly<Record<string, unknown>>;
}

/** `blind` is text of somebody who did not know the linter; like `held-out` it is only measured. */
export type Split = 'develop' | 'held-out' | 'blind';

const FOLDERS = ['../corpus/drafts', 'corpus'];
const SETS = 'sets';

/** Returns all labelled drafts of a split; which is which is fixed by name in `splits.yaml`. */
export function loadDrafts(split: Split): LabelledDraft[] {
  const { 'held-out': heldOut, blind } = splits();
  const splitOf = (name: string): Split =>
    heldOut.includes(name) ? 'held-out' : blind.includes(name) ? 'blind' : 'develop';
  return FOLDERS.flatMap(readFolder).filter(({ name }) => splitOf(name) === split);
}

/** Returns the sets of labelled sentences of a split; those that are not named in `splits.yaml` serve development. */
export function loadSets(split: Split): LabelledDraft[] {
  const heldOut = splits()['held-out-sets'];
  return list(SETS, '.txt')
    .filter((name) => (heldOut.includes(name) ? 'held-out' : 'develop') === split)
    .map((name) => readSet(name, read(`${SETS}/${name}.txt`)));
}

/** Signals whose phrases alone make no commitment vague enough for a warning. */
export const LIGHT_SIGNALS: ReadonlySet<string> = new Set(['container-word', 'vague-quantity', 'vague-time', 'filler']);

/** Returns the sentences of a lexicon's entries as drafts of one paragraph each; the kind of those allowed is not known. */
export function loadLexiconSentences(language: Language): LabelledDraft[] {
  const folder = `../../grammars/lexicons/${language}`;
  return list(folder, '.yaml').flatMap((name) => {
    const file = parse(read(`${folder}/${name}.yaml`)) as { signal?: string; entries?: LexiconSentences[] };
    const { signal } = file;
    if (!signal || !file.entries) return [];
    return file.entries.flatMap(({ id, flagged = [], allowed = [] }) => [
      ...flagged.map((text) => lexiconDraft(`${language}-lexicon-${id}`, { language, text, vague: true, signal })),
      ...allowed.map((text) => lexiconDraft(`${language}-lexicon-${id}`, { language, text, vague: false, signal })),
    ]);
  });
}

interface LexiconSentences {
  readonly id: string;
  readonly flagged?: readonly string[];
  readonly allowed?: readonly string[];
}

function lexiconDraft(
  name: string,
  entry: { language: Language; text: string; vague: boolean; signal: string },
): LabelledDraft {
  const { language, text, vague, signal } = entry;
  // A sentence alone is too short to tell its language.
  const before = `---\nlang: ${language}\n---\n\n`;
  const label = {
    line: 5,
    start: before.length,
    text,
    kind: 'commitment' as const,
    vague,
    signals: [signal],
    slotsMissing: [],
  };
  return { name, language, today: '2026-11-24', text: before + text, labels: {}, sentences: [label] };
}

function splits(): Readonly<Record<'held-out' | 'held-out-sets' | 'blind', readonly string[]>> {
  return parse(read('splits.yaml')) as ReturnType<typeof splits>;
}

function readFolder(folder: string): LabelledDraft[] {
  return list(folder, '.json').map((name) => {
    const { language, today, sentences, ...labels } = JSON.parse(read(`${folder}/${name}.json`)) as {
      language: Language;
      today: string;
      sentences: Omit<SentenceLabel, 'start'>[];
    };
    const text = read(`${folder}/${name}.md`);
    return { name, language, today, text, labels, sentences: sentences.map((label) => ({ ...label, start: -1 })) };
  });
}

/** Kinds by the letter that stands before a sentence of a set. */
export const KINDS: Readonly<Record<string, StatementKind>> = {
  V: 'commitment',
  C: 'commitment',
  D: 'description',
  E: 'explanation',
  F: 'frame',
  Q: 'quote',
};
const LABELLED = /^(- |\d+\. |> )?([VCDEFQ])(?:\[([^\]]*)\])?:\s+(.*)$/;

/** A set has one sentence a line behind its label; a blank line ends a paragraph, other lines are Markdown as they stand. */
export function readSet(name: string, source: string): LabelledDraft {
  const sentences: SentenceLabel[] = [];
  let text = '';
  for (const [index, line] of source.split('\n').entries()) {
    const found = LABELLED.exec(line);
    if (!found) {
      text = `${text.trimEnd()}\n${line === '' ? '\n' : `\n${line}\n`}`;
      continue;
    }
    const [, mark = '', letter = '', details = '', words = ''] = found;
    if (mark !== '') text = `${text.trimEnd()}\n${text.endsWith('\n\n') ? '\n' : ''}${mark}`;
    const kind = KINDS[letter];
    if (!kind) throw new Error(`${name}: line ${index + 1} has an unknown label ${letter}.`);
    const signals = details.split(/[,;\s]+/).filter((signal) => signal !== '');
    sentences.push({
      line: index + 1,
      start: text.length,
      text: words,
      kind,
      vague: letter === 'V',
      signals,
      slotsMissing: [],
    });
    text += `${words} `;
  }
  return { name, language: name.startsWith('nl') ? 'nl' : 'en', today: '2026-11-24', text, labels: {}, sentences };
}

function list(folder: string, extension: string): string[] {
  const names = readdirSync(path(folder)).filter((name) => name.endsWith(extension));
  return names.map((name) => name.slice(0, -extension.length)).sort();
}

function read(name: string): string {
  return readFileSync(path(name), 'utf8');
}

function path(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}
