import type { FrontMatter } from '../config/front-matter.js';
import { readFrontMatter } from '../config/front-matter.js';
import { nodeOfObject } from '../config/data-node.js';
import type { DataProblem } from '../config/problems.js';
import type { Language } from '../language/types.js';
import type { FrontMatterSource } from '../parse/blocks.js';
import { keepingLast, oncePerItem } from './once-per.js';
import { plainWords } from './table/names.js';
import { createTableReader, type HostData } from './table/read-table.js';
import { themesFromData, type DeclaredTheme } from './themes/from-data.js';
import { readThemes, type ThemesRead } from './themes/read-themes.js';
import { sectorNamesOf, type SectorIds } from './themes/sectors-of-names.js';
import { segmentSlots, type HintedSegment } from './themes/segment-slots.js';
import { createSlotMemories } from './themes/slot-memory.js';
import { createTableMemory, namesKey } from './themes/table-memory.js';
import type { TitleFinder } from './themes/table-slots.js';
import type { Section, Table, Theme } from './types.js';
import type { VisionPart } from './vision-part.js';

/** What the host's configuration says of the table and of the themes. */
export interface OwnershipConfig {
  readonly table?: HostData;
  readonly themes?: HostData;
}

/** A version of a draft, as far as ownership is read from it. */
export interface OwnershipInput {
  readonly language: Language;
  readonly frontMatter?: FrontMatter;
  readonly segments: readonly { readonly start: number; readonly section: number; readonly parsed: HintedSegment }[];
  readonly catalogue: SectorIds;
  /** With the themes marked. */
  readonly sections: readonly Section[];
  /** The other drafts of the same vision: their parties sit at this table too, and their tables may name owners of these themes. */
  readonly siblings?: readonly Pick<VisionPart, 'table' | 'themes'>[];
}

/** The table, the themes and the owners of any section. */
export interface Ownership extends Pick<ThemesRead, 'ownersOf'> {
  readonly table: Table;
  readonly themes: readonly Theme[];
}

/** Reads ownership of one version of a draft after another, and keeps what did not change. */
export interface OwnershipReader {
  /** Returns the front matter of a draft; made anew only when its text or place changes. */
  frontMatter(text: string, source: FrontMatterSource | undefined): FrontMatter | undefined;
  /** Returns the titles of the themes that front matter and configuration name. */
  themeTitles(frontMatter: FrontMatter | undefined): readonly string[];
  read(input: OwnershipInput): Ownership;
}

/** Returns a reader for the versions of one draft. */
export function createOwnershipReader(config: OwnershipConfig = {}): OwnershipReader {
  const readTable = createTableReader();
  const slotsIn = oncePerItem(segmentSlots);
  const memory = createTableMemory();
  const finder = keepingLast<TitleFinder>();
  const slotMemories = createSlotMemories();
  let last: { yaml: string; offset: number; frontMatter: FrontMatter } | undefined;

  return {
    frontMatter(text, source) {
      if (source === undefined) return undefined;
      const yaml = text.slice(source.yaml.start, source.yaml.end);
      const offset = source.yaml.start;
      if (last === undefined || last.yaml !== yaml || last.offset !== offset) {
        last = { yaml, offset, frontMatter: readFrontMatter(yaml, offset) };
      }
      return last.frontMatter;
    },
    themeTitles: (frontMatter) => declaredThemes(config, frontMatter, []).map((theme) => theme.title),
    read({ language, frontMatter, segments, sections, siblings = [], catalogue }) {
      const slots = slotsIn(segments.map(({ parsed }) => parsed));
      const placed = segments.map(({ start, section, parsed }, index) => ({
        start,
        section,
        parsed,
        slots: slots[index] ?? segmentSlots(parsed),
      }));
      const table = readTable({
        language,
        segments: placed,
        sections,
        shared: siblings.flatMap((sibling) => sibling.table.parties),
        ...(frontMatter === undefined ? {} : { frontMatter }),
        ...(config.table === undefined ? {} : { configured: config.table }),
      });
      const problems: DataProblem[] = [];
      const declared = declaredThemes(config, frontMatter, problems);
      const own = new Set(plainWords([frontMatter?.title?.text ?? '', sections[0]?.title ?? ''].join(' ')));
      const { register } = table;
      const slotMemory = slotMemories(namesKey({ register, own }), register);
      const context = { register, own, sectors: sectorNamesOf(catalogue), memory: slotMemory };
      const { ownersOf, themes, assignments, taskOwners, ...read } = readThemes({
        segments: placed,
        sections,
        declared,
        context,
        memory,
        finder,
        shared: siblings.flatMap(assignmentsOf),
      });
      return {
        table: {
          ...table,
          assignments,
          taskOwners,
          problems: [...table.problems, ...(table.readable ? problems : []), ...read.problems],
          conflicts: [...table.conflicts, ...read.conflicts],
        },
        themes,
        ownersOf,
      };
    },
  };
}

function declaredThemes(
  config: OwnershipConfig,
  frontMatter: FrontMatter | undefined,
  problems: DataProblem[],
): DeclaredTheme[] {
  const front = frontMatter?.themes === undefined ? [] : themesFromData(frontMatter.themes, problems);
  if (config.themes === undefined) return front;
  const value = nodeOfObject(config.themes.data, config.themes.file);
  return [...front, ...themesFromData({ key: 'themes', keySpan: value.span, value }, problems)];
}

/** Tables of a sibling name owners for themes of other files, and so does its front matter. */
function assignmentsOf({ table, themes }: Pick<VisionPart, 'table' | 'themes'>): Table['assignments'] {
  return [...table.assignments, ...themes.filter((theme) => theme.section === -1)];
}
