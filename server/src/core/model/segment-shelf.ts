import { split, splitIncremental, usedDefinitions, type DocumentOutline, type SplitText } from '../parse/index.js';
import { readSegment, type SegmentBase } from './segments.js';
import type { Toolkit } from './toolkit.js';

/** The segments of one version of a draft, with what their texts say. */
export interface ReadSegments {
  readonly outline: DocumentOutline;
  readonly bases: readonly SegmentBase[];
}

/** Reads one version of a draft after another; segments whose text stands as it was are not read again. */
export interface SegmentShelf {
  read(text: string): ReadSegments;
}

/** A segment as it was read, with the definitions that it refers to. */
interface Kept {
  readonly base: SegmentBase;
  readonly used: ReadonlyMap<string, string>;
}

/** Returns a shelf for the versions of one draft. */
export function createSegmentShelf(toolkit: Toolkit): SegmentShelf {
  let last: SplitText | undefined;
  let kept: readonly Kept[] = [];

  return {
    read(text) {
      const outline = last ? splitIncremental(last, text) : split(text);
      const { segments, definitions } = outline;
      const sameDefinitions = last?.outline.definitions === definitions;
      const source = (index: number) => text.slice(segments[index]?.start, segments[index]?.end);
      const stands = (known: Kept | undefined, index: number): known is Kept => {
        const words = source(index);
        if (known?.base.parsed.text !== words) return false;
        return sameDefinitions || sameEntries(known.used, usedDefinitions(words, definitions));
      };
      const next = new Array<Kept>(segments.length);
      let first = 0;
      for (let known = kept[first]; first < segments.length && stands(known, first); known = kept[first]) {
        next[first++] = known;
      }
      let end = segments.length;
      const by = kept.length - segments.length;
      for (let known = kept[end - 1 + by]; end > first && end + by > first && stands(known, end - 1);) {
        next[--end] = known;
        known = kept[end - 1 + by];
      }
      // Between the two stands what an edit changed, and what it moved.
      const moved = new Map(kept.slice(first, end + by).map((known) => [known.base.parsed.text, known]));
      for (let index = first; index < end; index++) {
        const words = source(index);
        const known = moved.get(words);
        next[index] = stands(known, index) ? known : readNew(last ? copied(words) : words, definitions);
      }
      last = { text, outline };
      kept = next;
      return { outline, bases: next.map(({ base }) => base) };
    },
  };

  function readNew(source: string, definitions: ReadonlyMap<string, string>): Kept {
    const used = usedDefinitions(source, definitions);
    return { base: readSegment(source, used, toolkit), used };
  }
}

/** A slice keeps the text that it was cut from; without a copy each edit would keep another version of the whole draft. */
function copied(text: string): string {
  return ` ${text}`.slice(1);
}

function sameEntries(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  if (a.size !== b.size) return false;
  for (const [key, value] of a) if (b.get(key) !== value) return false;
  return true;
}
