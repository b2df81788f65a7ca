import type { Draft, SectorShare } from '../../model/types.js';
import type { OptionSpec, OptionValues } from '../types.js';
import { oncePerSaying } from '../../model/sectors/once-per-saying.js';
import { refersElsewhere, standsAlone } from './references.js';

/** A section that speaks the language of one sector. */
export interface Solo {
  readonly sector: string;
  /** Its share among the sectors that a section can be about. */
  readonly share: number;
  readonly hits: number;
  /** The sectors that are named in passing. */
  readonly passing: readonly SectorShare[];
}

/** When a section counts as one of a single sector; found by weighing labelled sections. */
export interface SoloLimits {
  /** Least share of the sector, between 0 and 1. */
  readonly share: number;
  /** Least number of words of running text. */
  readonly words: number;
}

const FEWEST_HITS = 5;
/** Another sector with this share, in two sentences or more, is more than named in passing. */
const PASSING_SHARE = 0.16;
const PASSING_SENTENCES = 2;
/** A single sentence full of another sector's words is more than that too. */
const LARGE_SHARE = 0.2;

/** Returns the only sector that a section speaks for, or nothing if it speaks for several or says too little. */
export function soloOf(draft: Draft, index: number, limits: SoloLimits): Solo | undefined {
  const key = `${limits.share} ${limits.words}`;
  const known = candidates(draft, index);
  if (!known.has(key)) known.set(key, candidateOf(draft, index, limits));
  const solo = known.get(key);
  return solo && !refersElsewhere(draft, index) ? solo : undefined;
}

/** What a section is by its own words, by the limits. */
const candidates = oncePerSaying((): Map<string, Solo | undefined> => new Map());

/** Returns what the section would be if it did not refer to another one. */
function candidateOf(draft: Draft, index: number, limits: SoloLimits): Solo | undefined {
  const section = draft.sections[index];
  const profile = draft.profileOf(index);
  if (!section || profile.unjudged || section.words < limits.words) return undefined;
  const [top, ...others] = judgedShares(draft, profile.shares);
  if (!top || top.share < limits.share || top.hits < FEWEST_HITS || isConnector(draft, top.sector)) return undefined;
  if (others.some(isMoreThanPassing)) return undefined;
  if (meetsAnother(draft, index, top.sector) || standsAlone(draft, index)) return undefined;
  return { sector: top.sector, share: top.share, hits: top.hits, passing: others.filter(({ hits }) => hits > 0) };
}

function isMoreThanPassing({ share, sentences }: SectorShare): boolean {
  return share >= LARGE_SHARE || (share >= PASSING_SHARE && sentences >= PASSING_SENTENCES);
}

/** Shares among sectors that a section can be about; one that binds others counts when it is much of the text. */
function judgedShares(draft: Draft, shares: readonly SectorShare[]): SectorShare[] {
  const judged = shares.filter(
    ({ sector, share, sentences }) =>
      !isConnector(draft, sector) || (share >= CONNECTING_SHARE && sentences >= CONNECTING_SENTENCES),
  );
  const total = judged.reduce((sum, { share }) => sum + share, 0);
  return judged.map((share) => ({ ...share, share: share.share / total }));
}

const CONNECTING_SHARE = 0.22;
const CONNECTING_SENTENCES = 4;

/** Returns whether the section names a conflict or a choice between the sector and another one that it says something of. */
function meetsAnother(draft: Draft, index: number, sector: string): boolean {
  const heard = new Set(
    draft
      .profileOf(index)
      .shares.filter(
        ({ sector: other, share, sentences }) =>
          share >= MET_SHARE && sentences >= PASSING_SENTENCES && !isConnector(draft, other),
      )
      .map((share) => share.sector),
  );
  const isTense = draft
    .tensionsOf(index)
    .some(({ state, share, sectors }) => share >= TENSE_SHARE[state] && sectors.includes(sector));
  if (isTense) return true;
  return draft.joinsOf(index).some(({ kind, sectors }) => {
    if (kind !== 'tension' && kind !== 'choice') return false;
    return sectors.includes(sector) && sectors.every((one) => heard.has(one));
  });
}

/** With a smaller share, a choice or a conflict is one within the sector, which another only happens to be named in. */
const MET_SHARE = 0.13;
/**
 * A known conflict with another sector counts from this share on. One that reads as decided needs more, since a text of
 * one sector is full of choices too.
 */
const TENSE_SHARE = { undecided: 0.1, unclear: Infinity, decided: 0.2 } as const;

function isConnector({ catalogue }: Draft, sector: string): boolean {
  return catalogue.get(sector)?.connector === true;
}

/** Options of the rules that look for sections of a single sector. */
export const SOLO_OPTIONS: Readonly<Record<'share' | 'words', OptionSpec>> = {
  share: {
    type: 'number',
    default: 62,
    minimum: 50,
    maximum: 100,
    description: {
      nl: 'Vanaf welk aandeel in de vakwoorden (in procenten) een vakgebied alleen aan het woord is.',
      en: 'From which share of the sector words (in per cent) a sector has the floor to itself.',
    },
  },
  words: {
    type: 'number',
    default: 80,
    minimum: 20,
    description: {
      nl: 'Hoeveel woorden een paragraaf ten minste moet hebben om te worden beoordeeld.',
      en: 'How many words a section must have to be judged.',
    },
  },
};

/** Returns the limits that the options set. */
export function soloLimits({ share, words }: OptionValues): SoloLimits {
  return { share: Number(share) / 100, words: Number(words) };
}
