import type { Language, Tokens, Vocabulary } from '../../language/types.js';
import type { SectorShare, SectorTension } from '../types.js';
import type { SectorCatalogue } from './catalogue.js';
import type { SpokenSentence } from './joins.js';
import { createMarkerSet, type MarkerSet } from './marker-set.js';
import type { Tension } from './types.js';

/** A sector carries weight from this share, with this many terms. */
const LEAST_SHARE = 0.07;
const LEAST_HITS = 2;
/** From this share one telling term is enough. */
const TELLING_SHARE = 0.12;

/**
 * What speaks for a conflict that nobody settles, and what against it. Each finding adds its points, no more than `most`
 * times; they were weighed on labelled sections.
 */
const POINTS = {
  /** A sentence about both that promises each side the same, or that names the conflict. */
  joint: { each: 1.25, most: 2 },
  /** Such a sentence about one of the two. */
  balance: { each: 0.5, most: 2 },
  /** A sentence that two departments with opposite wishes could both claim to keep. */
  nonsense: { each: 0.35, most: 3 },
  /** The choice is put off. */
  deferral: { each: 0.5, most: 2 },
  /** Something gives way, comes first or is refused. */
  choice: { each: -1.5, most: 2 },
  /** The same, in a sentence about both. */
  jointChoice: { each: -3, most: 1 },
  /** The same, in words that describe or that leave all open. */
  weakChoice: { each: -0.5, most: 2 },
  /** A commitment that says no. */
  refusal: { each: -0.75, most: 2 },
  /** A body decides at a date that is given. */
  route: { each: -3, most: 1 },
} as const;

/** From this sum on the conflict counts as undecided; below minus this sum as decided. */
const THRESHOLD = 1.25;

const STATES: readonly SectorTension['state'][] = ['undecided', 'unclear', 'decided'];

type Point = keyof typeof POINTS;

/** Reads the known tensions out of sections. */
export interface TensionReader {
  /** Returns the known tensions between sectors that carry weight in a section, what is most open first. */
  read(shares: readonly SectorShare[], sentences: readonly SpokenSentence[], language: Language): SectorTension[];
}

/** Returns a reader for the tensions of a catalogue. */
export function createTensionReader(catalogue: SectorCatalogue, vocabulary: Vocabulary): TensionReader {
  const markers = new Map<Language, MarkerSet<string>>();

  function markersOf(language: Language): MarkerSet<string> {
    let known = markers.get(language);
    if (!known) markers.set(language, (known = createMarkerSet(phrasesOf(catalogue.tensions, language), vocabulary)));
    return known;
  }

  return {
    read(shares, sentences, language) {
      const pairs = weightyPairs(shares, catalogue);
      if (pairs.length === 0) return [];
      const present = phrasesIn(sentences, markersOf(language));
      return pairs
        .flatMap(({ sectors, share, tensions }) => {
          const tension = tensions.find((one) => isAbout(one, present, language));
          return tension ? [judge({ tension, sectors, share }, sentences, present)] : [];
        })
        .sort((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state) || b.share - a.share);
    },
  };
}

/** Phrases by what they show: `sign` of a choice, or a row of what a tension needs. */
function phrasesOf(tensions: readonly Tension[], language: Language): Record<string, readonly string[]> {
  const phrases: Record<string, readonly string[]> = {};
  for (const { id, signs, needs } of tensions) {
    phrases[`${id} sign`] = signs[language];
    for (const [row, words] of (needs?.[language] ?? []).entries()) phrases[`${id} ${row}`] = words;
  }
  return phrases;
}

function phrasesIn(sentences: readonly SpokenSentence[], markers: MarkerSet<string>): Map<string, Set<SpokenSentence>> {
  const found = new Map<string, Set<SpokenSentence>>();
  for (const sentence of sentences) {
    const place = sentence.segment.counted.sentences[sentence.index];
    if (!place) continue;
    const tokens: Tokens = sentence.segment.segment.model.tokens;
    markers.find(tokens, place.firstToken, place.endToken, (kind) => {
      const known = found.get(kind);
      if (known) known.add(sentence);
      else found.set(kind, new Set([sentence]));
    });
  }
  return found;
}

function isAbout({ id, needs }: Tension, present: ReadonlyMap<string, unknown>, language: Language): boolean {
  return (needs?.[language] ?? []).every((_, row) => present.has(`${id} ${row}`));
}

interface Pair {
  readonly sectors: readonly [string, string];
  readonly share: number;
  readonly tensions: readonly Tension[];
}

function weightyPairs(shares: readonly SectorShare[], catalogue: SectorCatalogue): Pair[] {
  const weighty = shares.filter(
    ({ share, hits }) => (share >= LEAST_SHARE && hits >= LEAST_HITS) || (share >= TELLING_SHARE && hits > 0),
  );
  return weighty
    .flatMap((a, at) =>
      weighty.slice(at + 1).map((b): Pair => ({
        sectors: [a.sector, b.sector],
        share: Math.min(a.share, b.share),
        tensions: catalogue.tensionsBetween(a.sector, b.sector),
      })),
    )
    .filter(({ tensions }) => tensions.length > 0)
    .sort((a, b) => b.share - a.share);
}

function judge(
  { tension, sectors, share }: Omit<Pair, 'tensions'> & { tension: Tension },
  sentences: readonly SpokenSentence[],
  present: ReadonlyMap<string, ReadonlySet<SpokenSentence>>,
): SectorTension {
  const signs = present.get(`${tension.id} sign`);
  const counts = new Map<Point, SpokenSentence[]>();
  for (let at = 0; at < sentences.length; at++) {
    const sentence = sentences[at] as SpokenSentence;
    const isAbout = (sector: string) =>
      sentence.sectors.has(sector) ||
      sentences[at - 1]?.sectors.has(sector) === true ||
      sentences[at + 1]?.sectors.has(sector) === true;
    const about = Number(isAbout(sectors[0])) + Number(isAbout(sectors[1]));
    for (const point of pointsOf(sentence, { about, sign: signs?.has(sentence) === true })) {
      const known = counts.get(point);
      if (known) known.push(sentence);
      else counts.set(point, [sentence]);
    }
  }
  let points = 0;
  for (const [point, found] of counts) points += POINTS[point].each * Math.min(found.length, POINTS[point].most);
  const of = (...kinds: readonly Point[]) => placesOf(kinds.flatMap((kind) => counts.get(kind) ?? []));
  return {
    tension,
    sectors,
    share,
    points,
    state: points >= THRESHOLD ? 'undecided' : points <= -THRESHOLD ? 'decided' : 'unclear',
    open: of('joint', 'balance', 'deferral', 'nonsense'),
    closed: of('choice', 'jointChoice', 'route'),
  };
}

/** `about` is how many of the two sectors the sentence and its neighbours speak for. */
function pointsOf(sentence: SpokenSentence, { about, sign }: { about: number; sign: boolean }): Point[] {
  const { statement } = sentence;
  const signals = statement?.signals ?? [];
  const vague = statement?.nonsense === true;
  const anchors = vague ? [] : (statement?.anchors ?? []);
  const points: Point[] = [];
  if (sentence.has('choice') || sign || anchors.some(({ kind }) => kind === 'priority' || kind === 'loser')) {
    const isHeld = sign || anchors.length > 0;
    const isWeak = vague || statement?.kind === 'description' || (sentence.has('balance') && !isHeld);
    points.push(isWeak ? 'weakChoice' : about === 2 && sentence.has('tension') ? 'jointChoice' : 'choice');
  } else if (!vague && statement?.kind === 'commitment' && sentence.has('negation')) points.push('refusal');
  if (about > 0 && !points.includes('jointChoice')) {
    const balances = sentence.has('balance') || signals.some(({ id }) => id === 'false-balance');
    if (balances || sentence.has('tension')) points.push(about === 2 ? 'joint' : 'balance');
    if (vague) points.push('nonsense');
    if (signals.some(({ id, strong }) => id === 'deferred-choice' && strong)) points.push('deferral');
  }
  const dated = anchors.some(({ kind }) => kind === 'date');
  if (dated && sentence.has('bodies') && sentence.has('decides')) points.push('route');
  return points;
}

function placesOf(sentences: readonly SpokenSentence[]): { start: number; end: number }[] {
  return [...new Set(sentences)].map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start);
}
