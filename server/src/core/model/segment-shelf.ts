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
      const { outline, before, after } = last
        ? splitIncremental(last, text)
        : { outline: split(text), before: 0, after: 0 };
      const { segments, definitions } = outline;
      const sameDefinitions = last?.outline.definitions === definitions;
      const stands = ({ used, base }: Kept): boolean =>
        sameDefinitions || sameEntries(used, usedDefinitions(base.parsed.text, definitions));
      // Between those that the edit left alone stand the segment that it changed, and those next to it.
      const beside = new Map(kept.slice(before, kept.length - after).map((known) => [known.base.parsed.text, known]));
      const by = kept.length - segments.length;
      const next = segments.map(({ start, end }, index): Kept => {
        const isAlone = index < before || index >= segments.length - after;
        const alone = isAlone ? kept[index < before ? index : index + by] : undefined;
        if (alone && stands(alone)) return alone;
        const source = text.slice(start, end);
        const known = beside.get(source);
        return known && stands(known) ? known : readNew(last ? copied(source) : source, definitions);
      });
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
