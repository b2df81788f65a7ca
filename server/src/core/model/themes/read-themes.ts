import type { DataProblem } from '../../config/problems.js';
import type { Span } from '../../text/index.js';
import { oncePer } from '../once-per.js';
import { optional } from '../table/from-data.js';
import type { TableSegment } from '../table/read-table.js';
import type { Conflict, Owner, Section, Table, Theme } from '../types.js';
import type { DeclaredTheme } from './from-data.js';
import { gatherOwners, type Gathered } from './gather.js';
import type { Grid } from './grids.js';
import { inheritedFrom, moved, sentencesOfSection, slotsOfSection } from './section-slots.js';
import { readSlot, type NameContext } from './read-slot.js';
import type { OwnerSlot } from './slot.js';
import { statusOf } from './status.js';
import type { PlacedRow, TableMemory, TablesRead, TitlesOfThemes } from './table-memory.js';
import type { TitleFinder } from './table-slots.js';
import { indexTitles, titleKey } from './title-key.js';

/** What themes and their owners are read from. */
export interface ThemeSources {
  readonly segments: readonly TableSegment[];
  readonly sections: readonly Section[];
  /** Themes of front matter and configuration, those of front matter first. */
  readonly declared: readonly DeclaredTheme[];
  readonly context: NameContext;
  /** Owners that tables in the other drafts of the same vision name. */
  readonly shared: Table['assignments'];
  readonly memory: TableMemory;
  /** Returns the search among titles with this key; made only when they change. */
  finder(key: string, make: () => TitleFinder): TitleFinder;
}

/** The themes of a draft, and what was found on the way. */
export interface ThemesRead {
  readonly themes: readonly Theme[];
  readonly conflicts: readonly Conflict[];
  /** Rows of tables that cannot be read as they stand. */
  readonly problems: readonly DataProblem[];
  readonly assignments: Table['assignments'];
  readonly taskOwners: readonly string[];
  /** Returns the names of the owners of any section, its own and those that it inherits. */
  ownersOf(section: number): readonly string[];
}

/** Reads who answers for each theme. */
export function readThemes(sources: ThemeSources): ThemesRead {
  const { sections, declared, context } = sources;
  const themeSections = sections.filter((section) => section.theme);
  const titles = titlesOf(themeSections, sources);
  const { find } = titles;
  const { rowsIn, ownersWithoutTheme, assignments, taskOwners } = sources.memory.read(
    tablesIn(sources),
    titles,
    context,
  );
  const rowsByTheme = grouped(rowsOf(sources, rowsIn), (row) => row.theme);
  const declaredByTheme = grouped(declared, (theme) => find(theme.title) ?? theme.title);
  const declaredFor = (title: string) => declaredByTheme.get(title) ?? [];
  const conflicts: Conflict[] = [...themesTwice(themeSections, declared)];
  const inHeadings = namesInHeadings(themeSections, sources);
  const read = (title: string, section: Section | undefined): Gathered => {
    const listed = (rowsByTheme.get(title) ?? []).map((row) => row.slots);
    const front = declaredFor(title).map((theme) => theme.slots);
    const written =
      section === undefined ? [] : slotsOfSection(section, sources, [...listed, ...front].flat().length === 0);
    const text = inHeadings ? written.map(believeHeading) : written;
    const formal = gatherOwners(title, [text, ...listed, ...front], context);
    // Where an owner is named by form, a sentence may still say who leads: "dit thema wordt getrokken door Mobiliteit".
    const filled = new Set(formal.owners.map(({ role }) => role));
    const said =
      section === undefined || filled.size === 0
        ? []
        : sentencesOfSection(section, sources).filter(({ role }) => !filled.has(role));
    const gathered = said.length === 0 ? formal : gatherOwners(title, [text, ...listed, ...front, said], context);
    if (gathered.conflict !== undefined) conflicts.push(gathered.conflict);
    return gathered;
  };
  const themes = themeSections.map((section) => {
    const own = read(section.title, section);
    const gathered = isSilent(own) ? (fromSiblings(section, sources) ?? inherited(section, sources) ?? own) : own;
    return themeOf(
      { title: shownTitle(section, gathered), section: section.index, span: section.heading },
      gathered,
      declaredFor(section.title),
      context,
    );
  });
  const found = new Set(themeSections.map((section) => section.title));
  const extra = [...declaredByTheme].flatMap(([title, same]) => {
    const [theme] = same;
    if (theme === undefined || found.has(title)) return [];
    const span = theme.file === undefined ? theme.span : NOWHERE;
    return [themeOf({ title, section: -1, span }, read(title, undefined), same, context)];
  });
  return {
    themes: [...themes, ...extra],
    conflicts,
    problems: looseOwners(sources, ownersWithoutTheme),
    assignments,
    taskOwners,
    ownersOf: ownersReader(themes, sources),
  };
}

/** Where two headings carry known names in parentheses, the other headings do so too. */
function namesInHeadings(themes: readonly Section[], sources: ThemeSources): boolean {
  const known = themes.filter((section) =>
    slotsOfSection(section, sources, false, 'own').some(
      (slot) => slot.shape === 'heading' && slot.doubtful && readSlot(slot, sources.context) !== undefined,
    ),
  );
  return known.length > 1;
}

/** Owners in the heading are no part of the title. */
function shownTitle({ title, heading }: Section, { owners }: Gathered): string {
  const inHeading = owners.some(
    ({ start, end, file }) => file === undefined && start >= heading.start && end <= heading.end,
  );
  return inHeading ? withoutParenthesis(title) : title;
}

function withoutParenthesis(title: string): string {
  return title.replace(/(?<=\S)\s*[([][^()[\]]*[)\]]\s*$/u, '');
}

/** A name has a capital and no figures; "(2030)" and "(vervolg)" stay what they are. */
function believeHeading(slot: OwnerSlot): OwnerSlot {
  if (slot.shape !== 'heading' || !/^[\s\u2060]*\p{Lu}[^\d]*$/u.test(slot.text)) return slot;
  // It is read otherwise than the slot that it came from.
  return { ...slot, origin: undefined, doubtful: false };
}

/** Returns a search for the theme that a cell or a key means: one with a section first, else one that is only declared. */
function titlesOf(themes: readonly Section[], sources: ThemeSources): TitlesOfThemes {
  const called = themes.map((section): CalledTheme => [section.title, numberOf(section, sources)]);
  const declared = sources.declared.map(({ title }) => title);
  const key = JSON.stringify([called, declared]);
  return { key, find: sources.finder(key, () => finderOf(called, declared)) };
}

type CalledTheme = readonly [title: string, number: string];

function finderOf(called: readonly CalledTheme[], declared: readonly string[]): TitleFinder {
  const headings = called.flatMap(([title, number]) => {
    const whole = { words: titleKey(title).words, number };
    const bare = { words: titleKey(withoutParenthesis(title)).words, number };
    return [[whole, title] as const, [bare, title] as const];
  });
  const placed = indexTitles(headings);
  const named = indexTitles(declared.map((title) => [titleKey(title), title] as const));
  return (title, byNumber) => {
    const key = titleKey(title);
    return placed.find(key) ?? named.find(key) ?? (byNumber ? placed.findNumber(key) : undefined);
  };
}

const NOWHERE: Span = { start: 0, end: 0 };

function themeOf(
  place: Pick<Theme, 'title' | 'section' | 'span'>,
  { owners, diffuse, unnamed, blanks }: Gathered,
  declared: readonly DeclaredTheme[],
  context: NameContext,
): Theme {
  const status = statusOf(owners, diffuse.length > 0, context);
  const declaredSectors = declared.length === 0 ? NO_SECTORS : [...new Set(declared.flatMap((theme) => theme.sectors))];
  return { ...place, owners, status, diffuse, unnamed, blanks, declaredSectors };
}

const NO_SECTORS: readonly string[] = [];

function isSilent({ owners, diffuse, unnamed, blanks }: Gathered): boolean {
  return owners.length + diffuse.length + unnamed.length + blanks.length === 0;
}

function tablesIn({ segments }: ThemeSources): Grid[] {
  const tables: Grid[] = [];
  for (const { slots } of segments) for (const grid of slots.grids) tables.push(grid);
  return tables;
}

function rowsOf({ segments }: ThemeSources, rowsIn: TablesRead['rowsIn']): PlacedRow[] {
  const rows: PlacedRow[] = [];
  for (const { start, slots } of segments) {
    for (const grid of slots.grids) {
      for (const row of rowsIn(grid)) rows.push({ ...row, slots: row.slots.map((slot) => moved(slot, start)) });
    }
  }
  return rows;
}

/** An owner in a row without a theme may belong to the row above it, or to a theme that was left out: nobody can tell. */
function looseOwners({ segments }: ThemeSources, ownersIn: TablesRead['ownersWithoutTheme']): DataProblem[] {
  return segments.flatMap(({ start, slots }) =>
    slots.grids.flatMap(ownersIn).map((owners): DataProblem => {
      const span = { start: (owners[0]?.start ?? 0) + start, end: (owners.at(-1)?.end ?? 0) + start };
      return { kind: 'no-theme', span, value: owners.map(({ name }) => name).join(', ') };
    }),
  );
}

/** What another file of the vision says of a theme; its places are not in this draft. */
function fromSiblings(section: Section, { shared, context }: ThemeSources): Gathered | undefined {
  const { words } = titleKey(section.title);
  const owners = shared
    .filter((assignment) => titleKey(assignment.title).words === words)
    .flatMap((assignment) => assignment.owners)
    .map(({ name, role, file = '' }): Owner => {
      const party = context.register.find(name);
      return { name: party?.name ?? name, role, file, ...NOWHERE, ...optional('party', party) };
    });
  return owners.length === 0 ? undefined : { owners, diffuse: [], unnamed: [], blanks: [] };
}

/** Owners of the part that holds a theme serve the theme; those of the whole document do not. */
function inherited(section: Section, sources: ThemeSources): Gathered | undefined {
  for (const parent of inheritedFrom(section, sources.sections)) {
    const gathered = gatherOwners(section.title, [slotsOfSection(parent, sources, false, 'own')], sources.context);
    if (!isSilent(gathered)) return gathered;
  }
  return undefined;
}

/** A table may call a theme by its number, which the section's title leaves out. */
function numberOf({ title, firstSegment }: Section, { segments }: ThemeSources): string {
  const { number } = titleKey(title);
  const segment = segments[firstSegment];
  return number === '' && segment !== undefined ? numberInHeading(segment.parsed) : number;
}

const numberInHeading = oncePer(({ blocks: [heading], text }: TableSegment['parsed']) => {
  const source = heading === undefined ? '' : text.slice(heading.start, heading.end);
  return titleKey(source.replace(/^\s*#+\s*/u, '')).number;
});

function themesTwice(sections: readonly Section[], declared: readonly DeclaredTheme[]): Conflict[] {
  const twice = (places: readonly { title: string; span: Span; file?: string }[]): Conflict[] => {
    const byTitle = grouped(places, ({ title }) => titleKey(title).words);
    return [...byTitle.values()]
      .filter((same) => same.length > 1)
      .map((same) => ({
        kind: 'theme-twice' as const,
        subject: same[0]?.title ?? '',
        places: same.map(({ title, span, file }) => ({ value: title, span, ...optional('file', file) })),
      }));
  };
  return [...twice(sections.map(({ title, heading }) => ({ title, span: heading }))), ...twice(declared)];
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

function ownersReader(themes: readonly Theme[], sources: ThemeSources): (section: number) => readonly string[] {
  const known = new Map<number, readonly string[]>(
    themes.map((theme) => [theme.section, theme.owners.map((owner) => owner.name)]),
  );
  const ownersOf = (index: number): readonly string[] => {
    const section = sources.sections[index];
    if (section === undefined) return [];
    const found = known.get(index);
    if (found !== undefined) return found;
    const slots = slotsOfSection(section, sources, false, 'own');
    const own = slots.length === 0 ? [] : gatherOwners(section.title, [slots], sources.context).owners;
    const names = own.length > 0 ? own.map((owner) => owner.name) : ownersOf(section.parent);
    known.set(index, names);
    return names;
  };
  return ownersOf;
}
