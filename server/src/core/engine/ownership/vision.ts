import { nameKey } from '../../model/table/names.js';
import { titleKey } from '../../model/themes/title-key.js';
import type { Draft, Owner, Theme } from '../../model/types.js';
import { saysMost, type VisionPart } from '../../model/vision-part.js';
import type { Span } from '../../text/index.js';
import type { DraftContext } from '../types.js';

/** A draft with the others of its vision. */
export type VisionContext = Pick<DraftContext, 'draft' | 'siblings' | 'file'>;

/** Returns the place that a finding about the whole draft points at: its title, or its first line. */
export function titlePlace({ text, sections, segments }: Draft): Span {
  const [section] = sections;
  if (section !== undefined) return section.heading;
  const start = segments[0]?.start ?? 0;
  const line = text.slice(start).search(/[\r\n]|$/);
  return { start, end: start + line };
}

/**
 * Returns whether this draft is the one that findings about the whole vision are reported in:
 * the one that says who sits at the table, else the one with most themes. Every file of a vision comes to the same answer.
 */
export function speaksForVision({ draft, siblings, file = '' }: VisionContext): boolean {
  const own: Rank = [saysMost(draft.table) ? 0 : 1, -draft.themes.length, file];
  return siblings.every((part) => compare(own, [part.saysMost ? 0 : 1, -part.themes.length, part.file]) <= 0);
}

/** With fewer words than this a draft is a note, and what it lacks is still to come. */
const FEWEST_WORDS = 12;
/** The same for what is said of its one section as of a theme. */
const FEWEST_IN_THEME = 60;

/** Returns whether a draft says so little that asking for what it lacks would be silly. */
export function isOnlyBegun(context: VisionContext): boolean {
  const { draft, siblings } = context;
  const begun =
    siblings.length > 0 || draft.table.present || !draft.themes.every((theme) => isLoneNote(theme, context));
  return !begun && wordsOf(draft) < FEWEST_WORDS;
}

/** Returns whether a text is no vision at all: of some length, and with neither a theme nor a word on who decides. */
export function isNoVision({ draft, siblings }: VisionContext): boolean {
  const says = siblings.length > 0 || draft.table.present || draft.themes.length > 0;
  return !says && wordsOf(draft) >= FEWEST_IN_ESSAY;
}

const FEWEST_IN_ESSAY = 300;

/** Returns whether a theme is no more than a few lines under the only heading of a draft. */
export function isLoneNote(
  { section, owners, diffuse, unnamed, blanks }: Theme,
  { draft, siblings }: VisionContext,
): boolean {
  const alone = siblings.length === 0 && draft.sections.length === 1 && draft.sections[section]?.level === 1;
  const slots = owners.length + diffuse.length + unnamed.length + blanks.length;
  return alone && slots === 0 && wordsOf(draft) < FEWEST_IN_THEME;
}

function wordsOf({ segments }: Draft): number {
  return segments.reduce((words, { model }) => words + model.words, 0);
}

/** What sets the drafts of a vision apart; of two that are alike the first by name speaks. */
type Rank = readonly [number, number, string];

function compare(a: Rank, b: Rank): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  const [first, second] = [a[at] ?? 0, b[at] ?? 0];
  return first < second ? -1 : first > second ? 1 : 0;
}

const themesByDraft = new WeakMap<
  Draft,
  { readonly siblings: readonly VisionPart[]; readonly themes: readonly Theme[] }
>();

/** Returns the themes of all drafts of the vision, each once; put together once for all rules that ask. */
export function themesOfVision({ draft, siblings }: VisionContext): readonly Theme[] {
  const known = themesByDraft.get(draft);
  if (known?.siblings === siblings) return known.themes;
  const themes = joinedThemes(draft, siblings);
  themesByDraft.set(draft, { siblings, themes });
  return themes;
}

function joinedThemes(draft: Draft, siblings: readonly VisionPart[]): Theme[] {
  if (siblings.length === 0) return onlyOnce(draft.themes);
  const assigned = new Map(
    [...siblings.map(({ table }) => table), draft.table]
      .flatMap(({ assignments }) => assignments)
      .map(({ title, owners }) => [titleKey(title).words, owners]),
  );
  const others = siblings
    .flatMap(({ themes }) => themes)
    .map((theme) => {
      const owners = theme.owners.length > 0 ? theme.owners : (assigned.get(titleKey(theme.title).words) ?? []);
      return { ...theme, owners: owners.map((owner) => known(owner, draft)) };
    });
  return onlyOnce([...draft.themes, ...others]);
}

/** A draft knows its own parties only; who sits at the table is said in all of them. */
function known(owner: Owner, { table }: Draft): Owner {
  const party = table.register.find(owner.party?.name ?? owner.name);
  return party === undefined ? owner : { ...owner, name: party.name, party };
}

/** A theme with a section of its own goes before the same theme that front matter only names. */
function onlyOnce(all: readonly Theme[]): Theme[] {
  const titles = new Set<string>();
  const ordered = [...all.filter((theme) => theme.section >= 0), ...all.filter((theme) => theme.section < 0)];
  return ordered.filter((theme) => {
    const { words } = titleKey(theme.title);
    return !titles.has(words) && titles.add(words);
  });
}

/** Returns what an owner is told from others by: the party, or its name as written. */
export function ownerKey(owner: Pick<Owner, 'name' | 'party'>): string {
  return nameKey(owner.party?.name ?? owner.name);
}

/** Returns the theme's owners that stand in this draft itself, so that a finding can point at them. */
export function placedOwners(theme: Theme): readonly Owner[] {
  return theme.owners.filter((owner) => owner.file === undefined);
}
