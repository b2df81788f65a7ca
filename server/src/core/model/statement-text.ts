import type { Span } from '../text/index.js';
import type { Language } from '../language/types.js';
import { mayHold } from './phrase-hints.js';
import type { Phrases } from './phrases.js';
import type { SegmentModel, Statement } from './types.js';

/** Returns the prose of a statement, with masks for what is none; as long as its source. */
export function proseOf(model: Pick<SegmentModel, 'blocks'>, statement: Statement): string {
  const block = model.blocks[statement.block];
  return block === undefined ? '' : block.prose.slice(statement.start - block.start, statement.end - block.start);
}

type PhrasesByLanguage = Readonly<Record<Language, Phrases>>;

/** Returns whether a statement may hold a phrase of a list; most are told by their words alone to hold none. */
export function mayHoldPhrase(model: SegmentModel, index: number, phrases: Phrases): boolean {
  return mayHold(model.hints, index, phrases.list);
}

/** Returns where the first phrase of a list stands in a statement. Offsets count from the statement's start. */
export function phraseIn(model: SegmentModel, index: number, phrases: PhrasesByLanguage): Span | undefined {
  const statement = model.statements[index];
  if (statement === undefined) return undefined;
  const own = phrases[statement.language];
  return mayHoldPhrase(model, index, own) ? own.find(proseOf(model, statement)) : undefined;
}

/** Returns whether a statement begins with a phrase of a list. */
export function opensWith(model: SegmentModel, index: number, phrases: PhrasesByLanguage): boolean {
  const statement = model.statements[index];
  if (statement === undefined) return false;
  const own = phrases[statement.language];
  return mayHoldPhrase(model, index, own) && own.begins(proseOf(model, statement));
}

/** Returns the index of the statement that stands so many behind one, if it is in the same block. */
export function follower({ statements }: SegmentModel, index: number, by = 1): number | undefined {
  const statement = statements[index + by];
  return statement !== undefined && statement.block === statements[index]?.block ? index + by : undefined;
}
