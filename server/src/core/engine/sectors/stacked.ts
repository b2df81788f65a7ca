import type { SpokenSentence } from '../../model/sectors/joins.js';
import type { Draft } from '../../model/types.js';
import type { Span } from '../../text/index.js';
import { oncePerSaying } from '../../model/sectors/once-per-saying.js';

/** A section in which sectors stand side by side. */
export interface Stack {
  /** The sectors with the paragraph in which each is at home, in reading order. */
  readonly parts: readonly (Span & { readonly sector: string })[];
}

/** A sector is much of a section from this share on. */
const DOMINANT_SHARE = 0.13;
/** So much of a sector's weight stands in one paragraph when it keeps to itself. */
const AT_HOME = 0.7;
/** So much of a paragraph's weight is its own sector's. */
const OWN_PART = 0.6;

/** Returns the parts of a section that is a stack of sectors, or nothing when a sentence joins two of them. */
export function stackOf(draft: Draft, index: number): Stack | undefined {
  return isStack(draft, index) ? readStack(draft, index) : undefined;
}

const isStack = oncePerSaying((draft, index) => readStack(draft, index) !== undefined);

function readStack(draft: Draft, index: number): Stack | undefined {
  const profile = draft.profileOf(index);
  if (profile.unjudged) return undefined;
  const dominant = new Set(profile.shares.filter(({ share }) => share >= DOMINANT_SHARE).map(({ sector }) => sector));
  if (dominant.size < 2) return undefined;
  const sentences = draft.sentencesOf(index);
  const joined = sentences.some(
    ({ sectors }) => [...sectors.keys()].filter((sector) => dominant.has(sector)).length > 1,
  );
  if (joined) return undefined;
  const paragraphs = paragraphsOf(sentences);
  if (paragraphs.length < 2) return undefined;
  const parts = [...dominant].flatMap((sector) => homeOf(sector, paragraphs) ?? []);
  const homes = new Set(parts.map(({ start }) => start));
  if (parts.length < dominant.size || homes.size < parts.length) return undefined;
  return { parts: parts.sort((a, b) => a.start - b.start) };
}

interface Paragraph extends Span {
  readonly weights: ReadonlyMap<string, number>;
  readonly total: number;
}

/** A list counts as one paragraph, since its items are one thought. */
function paragraphsOf(sentences: readonly SpokenSentence[]): Paragraph[] {
  const found = new Map<string, SpokenSentence[]>();
  for (const sentence of sentences) {
    const { segment } = sentence.segment;
    const block = segment.model.blocks[sentence.block];
    const key = `${segment.start} ${block?.list ? `list ${block.list.list}` : sentence.block}`;
    const known = found.get(key);
    if (known) known.push(sentence);
    else found.set(key, [sentence]);
  }
  return [...found.values()].map((group) => {
    const weights = new Map<string, number>();
    for (const { sectors } of group) {
      for (const [sector, weight] of sectors) weights.set(sector, (weights.get(sector) ?? 0) + weight);
    }
    return {
      start: group[0]?.start ?? 0,
      end: group.at(-1)?.end ?? 0,
      weights,
      total: [...weights.values()].reduce((sum, weight) => sum + weight, 0),
    };
  });
}

function homeOf(sector: string, paragraphs: readonly Paragraph[]): (Span & { sector: string }) | undefined {
  const all = paragraphs.reduce((sum, { weights }) => sum + (weights.get(sector) ?? 0), 0);
  const home = paragraphs.find(({ weights, total }) => {
    const own = weights.get(sector) ?? 0;
    return own >= all * AT_HOME && own >= total * OWN_PART;
  });
  return home && all > 0 ? { start: home.start, end: home.end, sector } : undefined;
}
