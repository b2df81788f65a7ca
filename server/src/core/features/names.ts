import type { Draft } from '../model/types.js';
import { frontMatterOf } from '../parse/front-matter.js';
import { contains, type Span } from '../text/index.js';

/** A name that stands at a place: of a party, one of its short forms, or a theme. */
export interface Named {
  readonly kind: 'party' | 'theme';
  /** As written there. */
  readonly name: string;
  readonly span: Span;
}

/** Returns the party or theme that is named at an offset, the longest name first. */
export function nameAt(draft: Draft, offset: number): Named | undefined {
  const here = { start: offset, end: offset };
  const parties = draft.table.parties.flatMap(({ name, aliases }) => [name, ...aliases]);
  const candidates = [
    ...parties.map((name) => ({ kind: 'party' as const, name })),
    ...draft.themes.map(({ title }) => ({ kind: 'theme' as const, name: title })),
  ].sort((a, b) => b.name.length - a.name.length);
  for (const named of candidates) {
    // Most names do not stand here; the whole draft is searched only for one that does.
    const near = draft.text.slice(Math.max(0, offset - named.name.length), offset + named.name.length);
    if (!near.includes(named.name)) continue;
    const span = occurrencesOf(named, draft).find((found) => contains(found, here));
    if (span) return { ...named, span };
  }
  return undefined;
}

/** Returns where a name stands in a draft, in reading order. */
export function occurrencesOf({ kind, name }: Pick<Named, 'kind' | 'name'>, draft: Draft): Span[] {
  const all = findName(draft.text, name);
  if (kind === 'theme') {
    return [...all.filter((span) => isWholeValue(span, draft)), ...anchorsTo(name, draft.text)].sort(
      (a, b) => a.start - b.start,
    );
  }
  // A name of one word may be an ordinary word elsewhere, so that only places that ask for a name count.
  return /\s/.test(name) ? all : all.filter((span) => isOwner(span, draft) || isWholeValue(span, draft));
}

/** Returns where the name is defined in the draft itself: in the register, or as a heading. */
export function definitionOf({ kind, name }: Named, draft: Draft): Span | undefined {
  if (kind === 'theme') return draft.themes.find(({ title }) => title === name)?.span;
  const party = draft.table.parties.find((each) => each.name === name || each.aliases.includes(name));
  return party && party.file === undefined ? party.span : undefined;
}

/** Returns every place where exactly these words stand as whole words. */
export function findName(text: string, name: string): Span[] {
  const found: Span[] = [];
  if (name === '') return found;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const end = at + name.length;
    if (!isLetter(text[at - 1]) && !isLetter(text[end])) found.push({ start: at, end });
  }
  return found;
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

function isOwner(span: Span, { themes }: Draft): boolean {
  return themes.some(({ owners }) => owners.some((owner) => owner.file === undefined && contains(owner, span)));
}

/** Returns whether the words are all there is in a value of the front matter, a heading or a cell. */
function isWholeValue(span: Span, draft: Draft): boolean {
  const yaml = frontMatterOf(draft.text)?.yaml;
  if (yaml && contains(yaml, span)) {
    return /[:[,\-{]\s*["']?$/.test(draft.text.slice(Math.max(0, span.start - 80), span.start));
  }
  if (draft.sections.some(({ heading }) => contains(heading, span))) return true;
  const segment = draft.segments.find(({ start, end }) => start <= span.start && span.end <= end);
  const cell = segment?.model.blocks.find(
    ({ cell: place, start, end }) =>
      place && contains({ start: start + segment.start, end: end + segment.start }, span),
  );
  if (!segment || !cell) return false;
  const words = draft.text.slice(segment.start + cell.start, segment.start + cell.end).replace(/[*_|]/g, '');
  return words.trim() === draft.text.slice(span.start, span.end);
}

/** A link inside the draft names a theme by what Markdown makes of its heading. */
function anchorsTo(title: string, text: string): Span[] {
  const anchor = `](#${slugOf(title)})`;
  const found: Span[] = [];
  for (let at = text.indexOf(anchor); at >= 0; at = text.indexOf(anchor, at + 1)) {
    found.push({ start: at + 3, end: at + anchor.length - 1 });
  }
  return found;
}

/** Returns what takes the place of one occurrence when a name changes. */
export function replacementAt(span: Span, draft: Draft, newName: string): string {
  return draft.text[span.start - 1] === '#' && draft.text[span.start - 2] === '(' ? slugOf(newName) : newName;
}

function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s+/g, '-');
}
