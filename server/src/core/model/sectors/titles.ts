import { LANGUAGES, type Language } from '../../language/types.js';
import { once, oncePerText } from '../once-per.js';
import { normalizeTerm } from './read.js';
import type { SectorData } from './types.js';

/** What a title says of its subject. */
export interface TitleReading {
  /**
   * `sector` when it is made of names of sectors, `praised` when it is one with praise before it, `other` when several
   * sectors can want what it names.
   */
  readonly kind: 'sector' | 'praised' | 'other';
  /** The sectors that it names. */
  readonly sectors: readonly string[];
}

/** "D. Openbaar vervoer" and "Thema 3: Wonen" are read without their number. */
const NUMBER = /^\s*(?:(?:thema|opgave|ambitie|theme|goal|ambition|priority)\s+)?(?:\d+(?:\.\d+)*|[A-Z])\s*[.):·-]\s+/i;

/** Reads titles of sections. */
export type TitleReader = (title: string) => TitleReading;

interface Words {
  /** The sector of each title that names one or a part of one. */
  readonly names: ReadonlyMap<string, string>;
  readonly joins: ReadonlySet<string>;
  readonly generic: readonly string[];
  readonly praise: ReadonlySet<string>;
}

/** Returns a reader for titles; a title may be in another language than its draft. */
export function createTitleReader(data: SectorData): TitleReader {
  const words = once(() => LANGUAGES.map((language) => wordsOf(data, language)));
  return oncePerText((numbered) => {
    const title = numbered.replace(NUMBER, '');
    const readings = words().map((one) => readTitle(title, one));
    const order = ['sector', 'praised', 'other'] as const;
    return readings.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))[0] as TitleReading;
  });
}

function wordsOf({ sectors, titles }: SectorData, language: Language): Words {
  const names = new Map<string, string>();
  for (const { id, label, words } of sectors) {
    for (const name of [...words[language].titles, label[language]]) {
      const key = plain(name);
      if (!names.has(key)) names.set(key, id);
    }
  }
  const { joins, generic, praise } = titles[language];
  return {
    names,
    joins: new Set(joins.map(normalizeTerm)),
    // Longer rows first, so that "in de gemeente" goes as a whole.
    generic: generic.map(normalizeTerm).sort((a, b) => b.length - a.length),
    praise: new Set(praise.map(normalizeTerm)),
  };
}

function readTitle(title: string, words: Words): TitleReading {
  const whole = plain(title);
  const known = words.names.get(whole) ?? words.names.get(withoutGeneric(whole, words));
  if (known) return { kind: 'sector', sectors: [known] };
  const parts = partsOf(title, words)
    .map((part) => withoutGeneric(part, words))
    .filter((part) => part !== '');
  if (parts.length === 0) return { kind: 'other', sectors: [] };
  const bare = parts.map((part) => words.names.get(part));
  if (bare.every((sector) => sector !== undefined)) return { kind: 'sector', sectors: [...new Set(bare)] };
  const praised = parts.map((part) => words.names.get(part) ?? words.names.get(withoutPraise(part, words)));
  if (praised.every((sector) => sector !== undefined)) return { kind: 'praised', sectors: [...new Set(praised)] };
  return { kind: 'other', sectors: [...new Set(praised.filter((sector) => sector !== undefined))] };
}

/** The title cut at commas, dashes and joining words. */
function partsOf(title: string, { joins }: Words): string[] {
  const parts = [''];
  for (const piece of normalizeTerm(title).split(/\s*[,;:/·|]\s*|\s+[-–—]\s+/u)) {
    for (const word of piece.split(' ')) {
      if (joins.has(word)) parts.push('');
      else parts.push(`${parts.pop() ?? ''} ${word}`);
    }
    parts.push('');
  }
  return parts.map(plain).filter((part) => part !== '');
}

function withoutGeneric(part: string, { generic }: Words): string {
  let rest = ` ${part} `;
  for (const word of generic) rest = rest.replaceAll(` ${word} `, ' ');
  return rest.trim();
}

function withoutPraise(part: string, { praise }: Words): string {
  const words = part.split(' ');
  while (words.length > 1 && praise.has(words[0] ?? '')) words.shift();
  return words.join(' ');
}

/** A title without marks and emoji. */
function plain(title: string): string {
  return normalizeTerm(title)
    .replace(/[^\p{L}\p{N}'&+ -]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
