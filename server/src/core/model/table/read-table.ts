import type { DataEntry, DataNode } from '../../config/data-node.js';
import { nodeOfObject } from '../../config/data-node.js';
import { saysAdopted, type FrontMatter } from '../../config/front-matter.js';
import type { Language } from '../../language/types.js';
import { readDate } from '../dates/index.js';
import { oncePerItem, sameItems } from '../once-per.js';
import { segmentSlots, type HintedSegment, type SegmentSlots } from '../themes/segment-slots.js';
import type { Conflict, Party, Placed, Section, Table } from '../types.js';
import { conflictsOfParties } from './check-parties.js';
import { optional, tableFromData } from './from-data.js';
import { tableFromGrid } from './from-grids.js';
import { tableFromLabels } from './from-labels.js';
import { mergeTables, type MergedTable } from './merge.js';
import { nameKey } from './names.js';
import type { TableParts } from './parts.js';
import { createRegister, type Register } from './register.js';
import { roomForTable } from './rooms.js';

/** A segment as the table is read from it. */
export interface TableSegment {
  readonly start: number;
  /** Index of the section that it stands in. */
  readonly section: number;
  readonly parsed: HintedSegment;
  readonly slots: SegmentSlots;
}

/** Data that a host read from a file of its own. */
export interface HostData {
  readonly data: unknown;
  readonly file: string;
}

/** All places that may say who sits at the table. */
export interface TableSources {
  readonly language: Language;
  readonly frontMatter?: FrontMatter;
  readonly configured?: HostData;
  readonly segments: readonly TableSegment[];
  readonly sections: readonly Section[];
  /** Parties of the other drafts of the same vision. */
  readonly shared: readonly Party[];
}

/**
 * Returns a reader of the table from front matter, from tables and labels in the text, and from the configuration;
 * earlier ones count. It keeps what it made as long as its sources say the same, since a register may be large.
 */
export function createTableReader(): (sources: TableSources) => Table {
  const speaking = oncePerItem(saysSomething);
  let last: { sources: TableSources; parts: readonly TableParts[]; made: MadeTable } | undefined;
  return (sources) => {
    const { segments, sections } = sources;
    const speaks = speaking(segments.map(({ parsed }) => parsed));
    const parts = segments.filter((_, index) => speaks[index]).flatMap((segment) => partsOfSegment(segment, sections));
    if (last === undefined || !sameItems(last.parts, parts) || !sameData(last.sources, sources)) {
      last = { sources, parts, made: makeTable(sources, parts) };
    }
    return tableOf(last.made, sources);
  };
}

/** Returns whether a segment may say anything of the table; most do not, wherever they stand. */
function saysSomething(parsed: HintedSegment): boolean {
  const segment = { start: 0, section: -1, parsed, slots: segmentSlots(parsed) };
  return registersIn(segment).length + labelsIn(segment).length > 0;
}

/** What is made of the sources at some cost. */
interface MadeTable {
  readonly present: boolean;
  readonly merged: MergedTable;
  readonly register: Register;
  readonly conflicts: readonly Conflict[];
}

function sameData(a: TableSources, b: TableSources): boolean {
  return (
    a.frontMatter === b.frontMatter &&
    a.configured === b.configured &&
    a.language === b.language &&
    a.shared.length === b.shared.length &&
    a.shared.every((party, index) => party === b.shared[index])
  );
}

function makeTable(
  { frontMatter, configured, language, shared }: TableSources,
  text: readonly TableParts[],
): MadeTable {
  const parts = [
    ...(frontMatter?.table === undefined ? [] : [tableFromData(frontMatter.table, language)]),
    ...text,
    ...(configured === undefined ? [] : [tableFromData(entryOf(configured), language)]),
  ];
  const merged = mergeTables(parts);
  const register = createRegister([...merged.parties, ...unknownTo(merged.parties, shared)]);
  const conflicts = [...merged.conflicts, ...conflictsOfParties(merged.parties)];
  return { present: parts.length > 0, merged, register, conflicts };
}

function tableOf({ present, merged, register, conflicts }: MadeTable, sources: TableSources): Table {
  const { frontMatter } = sources;
  const room = roomForTable(sources);
  return {
    ...merged,
    ...optional('adoption', merged.adoption ?? adoptedOn(frontMatter)),
    rooms: { ...merged.rooms, ...optional('table', room) },
    present,
    adopted: frontMatter?.status !== undefined && saysAdopted(frontMatter.status.text),
    register,
    readable: frontMatter?.readable ?? true,
    // Where the YAML is broken, what comes out of it looks wrong for that reason alone.
    problems:
      frontMatter?.readable === false ? frontMatter.problems : [...(frontMatter?.problems ?? []), ...merged.problems],
    conflicts,
    taskOwners: [],
    assignments: [],
  };
}

/** A party that two drafts name is one party. */
function unknownTo(known: readonly Party[], shared: readonly Party[]): Party[] {
  const names = new Set(known.map((party) => nameKey(party.name)));
  return shared.filter((party) => !names.has(nameKey(party.name)) && names.add(nameKey(party.name)));
}

function entryOf({ data, file }: HostData): DataEntry {
  const value: DataNode = nodeOfObject(data, file);
  return { key: 'table', keySpan: value.span, value };
}

function adoptedOn(frontMatter: FrontMatter | undefined): Placed<string> | undefined {
  if (frontMatter?.adopted === undefined) return undefined;
  const reading = readDate(frontMatter.adopted.text);
  return reading.kind === 'date' ? { value: reading.date, span: frontMatter.adopted.span } : undefined;
}

/** Labels inside a theme say who answers for the theme, and those of a colophon who made the report. */
function partsOfSegment(segment: TableSegment, sections: readonly Section[]): readonly TableParts[] {
  const { section } = segment;
  if (isInTheme(section, sections) || sections[section]?.part === 'colophon') return registersIn(segment);
  return [...registersIn(segment), ...labelsIn(segment)];
}

const registersIn = oncePerPlace(({ start, parsed, slots }) =>
  slots.grids.flatMap((grid) => tableFromGrid(grid, { source: parsed.text, offset: start }) ?? []),
);

const labelsIn = oncePerPlace(({ start, parsed, slots }) => {
  const labels = tableFromLabels(parsed.blocks, slots.grids, start);
  const says =
    labels.commission ??
    labels.commissioners[0] ??
    labels.adoption ??
    Object.values(labels.roles)[0] ??
    labels.problems[0];
  return says === undefined ? [] : [labels];
});

/** Keeps what a segment says at the place where it last stood; one that says nothing says nothing anywhere. */
function oncePerPlace(
  make: (segment: TableSegment) => readonly TableParts[],
): (segment: TableSegment) => readonly TableParts[] {
  const made = new WeakMap<HintedSegment, { readonly start: number; readonly parts: readonly TableParts[] }>();
  return (segment) => {
    const known = made.get(segment.parsed);
    if (known !== undefined && (known.start === segment.start || known.parts.length === 0)) return known.parts;
    const parts = make(segment);
    made.set(segment.parsed, { start: segment.start, parts });
    return parts;
  };
}

function isInTheme(section: number, sections: readonly Section[]): boolean {
  for (let at = sections[section]; at !== undefined; at = sections[at.parent]) {
    // What stands right under the title of a short draft is about the whole of it, even where the whole is one theme.
    if (at.theme && (at.index !== 0 || at.level > 1)) return true;
  }
  return false;
}
