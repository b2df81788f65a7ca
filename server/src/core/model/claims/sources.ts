import { phrasesByLanguage } from '../phrases.js';
import { follower, opensWith, phraseIn, proseOf } from '../statement-text.js';
import type { SegmentModel, Statement } from '../types.js';
import { vocabulary } from '../vocabulary.js';

const NAMED = phrasesByLanguage(vocabulary.claims.sources);
const IN_PARENTHESES = /\([^()]*\p{N}[^()]*\)/u;
const NUMBERS = /\p{N}+(?:[.,]\p{N}+)*/gu;

/** Returns whether a statement says where its claim comes from: a link, a footnote, a named source, or figures with a year. */
export function hasSource(model: SegmentModel, index: number): boolean {
  const statement = model.statements[index];
  if (statement === undefined) return false;
  if (namesSource(model, index, statement)) return true;
  const next = follower(model, index);
  return next !== undefined && opensWith(model, next, NAMED);
}

function namesSource(model: SegmentModel, index: number, statement: Statement): boolean {
  const block = model.blocks[statement.block];
  const source = model.text.slice(statement.start, trailing(model, statement));
  if (block?.links.some((link) => link.start >= statement.start && link.start < statement.end)) return true;
  if (/\[\^[^\]]+\]/.test(source)) return true;
  if (phraseIn(model, index, NAMED) !== undefined) return true;
  const prose = proseOf(model, statement);
  return IN_PARENTHESES.test(prose) || hasDatedFigures(prose);
}

/** A footnote's number stands behind the full stop, which may be where the sentence ends. */
function trailing(model: SegmentModel, statement: Statement): number {
  const call = /^\s*(?:\[\^[^\]]+\])+/.exec(model.text.slice(statement.end, statement.end + 60));
  return statement.end + (call?.[0].length ?? 0);
}

/** "212 in the years 2015 to 2024" can be checked. */
function hasDatedFigures(prose: string): boolean {
  const numbers = prose.match(NUMBERS) ?? [];
  const years = numbers.filter((number) => /^(?:19|20)\d\d$/.test(number));
  return years.length > 0 && numbers.length > years.length;
}
