import type { Vocabulary } from '../language/index.js';
import { Fact } from './facts.js';
import { PatternError, type Element, type Row } from './pattern.js';
import { prepositionsOf } from './prepositions.js';
import type { FramePhrase, Owner, Part, Place, RowPhrase, RunPart } from './program.js';
import { slotOf } from './slots.js';
import { spelled } from './spelling.js';
import type { LanguageData } from './types.js';
import type { WordTests } from './word-tests.js';

/** Returns a function that makes the phrase of a row; it throws a `PatternError` for a verb that is not listed. */
export function createPhraseBuilder(
  data: LanguageData,
  vocabulary: Vocabulary,
  facts: ReadonlyMap<string, number>,
  tests: WordTests,
): (row: Row, owner: Owner) => RowPhrase | FramePhrase {
  const verbs = new Map(data.verbs.map((verb) => [spelled(verb.verb), verb]));
  const prepositions = prepositionsOf(data, vocabulary);

  function placeOf({ atoms, optional, gap }: Element): Place {
    return { slot: slotOf(atoms, data.language, vocabulary, tests), optional, gap };
  }

  function runOf(places: readonly Place[]): RunPart {
    const isAll = (place: Place, fact: number): boolean =>
      place.slot.tests.length === 0 &&
      place.slot.words.every((word) => ((facts.get(vocabulary.wordOf(word)) ?? 0) & fact) !== 0);
    const closed = places.every((place) => isAll(place, Fact.closed));
    const first = places[0] as Place;
    return {
      kind: 'run',
      places,
      closed,
      opensClause: isAll(first, Fact.marker) && !isAll(first, Fact.preposition),
      gap: first.gap,
    };
  }

  /** Cuts a frame's row into its verb, its prepositions and the runs of words between them. */
  function frameOf(row: Row, owner: Owner): FramePhrase {
    const parts: Part[] = [];
    let verb: string | undefined;
    let run: Place[] = [];
    const endRun = (): void => {
      if (run.length > 0) parts.push(runOf(run));
      run = [];
    };
    for (const element of row) {
      const [atom] = element.atoms;
      if (element.gap > 0) endRun();
      if (atom?.kind === 'verb') {
        endRun();
        verb = atom.text;
      } else if (atom?.kind === 'preposition') {
        endRun();
        parts.push({ ...prepositions(atom.text), follow: [] });
      } else run.push(placeOf(element));
    }
    endRun();
    const found = verbs.get(spelled(verb ?? ''));
    if (!found) throw new PatternError(`@${verb} is not listed in verbs.yaml`);
    const particle = found.particle === undefined ? -1 : vocabulary.idOf(spelled(found.particle));
    return { kind: 'frame', owner, verb: found, particle, parts: withFollowers(parts.filter(isNeeded)) };
  }

  return (row, owner) => {
    if (row.some(({ atoms }) => atoms[0]?.kind === 'verb')) return frameOf(row, owner);
    if (row.some(({ atoms }) => atoms[0]?.kind === 'preposition')) {
      throw new PatternError('^ needs a @verb in the same pattern; write the preposition without a sign');
    }
    return { kind: 'row', owner, places: row.map(placeOf), gapped: row.some(({ gap }) => gap > 0) };
  };
}

/** A run of optional words alone asks for nothing. */
function isNeeded(part: Part): boolean {
  return part.kind === 'preposition' || part.places.some((place) => !place.optional);
}

/** Closed words after a preposition ("op de") would be found anywhere by themselves, so they stay with it. */
function withFollowers(parts: readonly Part[]): Part[] {
  const kept: Part[] = [];
  for (const part of parts) {
    const last = kept.at(-1);
    if (part.kind === 'run' && part.closed && part.gap === 0 && !part.opensClause && last?.kind === 'preposition') {
      kept[kept.length - 1] = { ...last, follow: part.places };
    } else kept.push(part);
  }
  return kept;
}
