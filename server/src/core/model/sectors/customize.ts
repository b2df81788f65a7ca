import { LANGUAGES } from '../../language/types.js';
import { isRecord, isTrue, readSector, type SectorProblem } from './read.js';
import type { Sector, SectorData, SectorWords } from './types.js';

/** Returns the sectors with those that an organisation adds, splits, renames or switches off, and what is wrong with them. */
export function customize(
  builtIn: SectorData,
  own: unknown,
): { readonly data: SectorData; readonly problems: readonly SectorProblem[] } {
  if (own === undefined || own === null) return { data: builtIn, problems: [] };
  const problems: SectorProblem[] = [];
  if (!Array.isArray(own)) {
    problems.push({ path: [], nl: 'Hier hoort een lijst van sectoren.', en: 'A list of sectors belongs here.' });
    return { data: builtIn, problems };
  }
  let data = builtIn;
  for (const [index, item] of own.entries()) {
    const read = readSector(item, [index]);
    problems.push(...read.problems);
    if (read.sector && isRecord(item)) data = applySector(data, read.sector, { item, index, problems });
  }
  return { data, problems: [...problems, ...overlaps(data, builtIn)] };
}

interface Origin {
  readonly item: Record<string, unknown>;
  readonly index: number;
  readonly problems: SectorProblem[];
}

function applySector(data: SectorData, sector: Sector, { item, index, problems }: Origin): SectorData {
  const known = data.sectors.find(({ id }) => id === sector.id);
  if (isTrue(item.off)) return without(data, sector.id);
  if (known) return replaced(data, merged(known, sector, item));
  if (LANGUAGES.every((language) => isEmpty(sector.words[language]))) {
    problems.push({
      path: [index],
      nl: `Sector ‘${sector.id}’ heeft geen woorden, zodat geen tekst ervoor kan spreken.`,
      en: `Sector ‘${sector.id}’ has no words, so no text can speak for it.`,
    });
    return data;
  }
  const parent = item.splits;
  if (parent === undefined) return { ...data, sectors: [...data.sectors, sector] };
  const whole = data.sectors.find(({ id }) => id === parent);
  if (whole) return split(data, whole, sector);
  problems.push({
    path: [index, 'splits'],
    nl: `Er is geen sector ‘${String(parent)}’ om te splitsen.`,
    en: `There is no sector ‘${String(parent)}’ to split.`,
  });
  return { ...data, sectors: [...data.sectors, sector] };
}

function without(data: SectorData, gone: string): SectorData {
  return {
    ...data,
    sectors: data.sectors.filter(({ id }) => id !== gone),
    tensions: data.tensions.filter(({ sectors }) => !sectors.includes(gone)),
  };
}

function replaced(data: SectorData, sector: Sector): SectorData {
  return { ...data, sectors: data.sectors.map((other) => (other.id === sector.id ? sector : other)) };
}

/** A known id changes that sector: the label is replaced, words are added. */
function merged(known: Sector, own: Sector, item: Record<string, unknown>): Sector {
  return {
    ...known,
    label: isRecord(item.label) ? own.label : known.label,
    connector: item.connector === undefined ? known.connector : own.connector,
    words: { nl: joined(known.words.nl, own.words.nl), en: joined(known.words.en, own.words.en) },
  };
}

/** The words of the part leave the whole; its known conflicts count for both. */
function split(data: SectorData, whole: Sector, part: Sector): SectorData {
  const rest: Sector = {
    ...whole,
    words: { nl: reduced(whole.words.nl, part.words.nl), en: reduced(whole.words.en, part.words.en) },
  };
  const inherited = data.tensions
    .filter(({ sectors }) => sectors.includes(whole.id))
    .map((tension) => ({
      ...tension,
      id: `${tension.id}-${part.id}`,
      sectors: tension.sectors.map((id) => (id === whole.id ? part.id : id)) as [string, string],
    }));
  return {
    ...replaced(data, rest),
    sectors: [...replaced(data, rest).sectors, part],
    tensions: [...data.tensions, ...inherited],
  };
}

function joined(a: SectorWords, b: SectorWords): SectorWords {
  return mapLists((list) => [...new Set([...a[list], ...b[list]])]);
}

/** A part that lists `sport*` takes `sporthal*` along. */
function reduced(whole: SectorWords, part: SectorWords): SectorWords {
  const taken = [...part.strong, ...part.plain, ...part.weak];
  const isTaken = (word: string) =>
    taken.some((own) => own === word || (own.endsWith('*') && word.startsWith(own.slice(0, -1))));
  return mapLists((list) =>
    list === 'titles'
      ? whole.titles.filter((title) => !part.titles.includes(title))
      : whole[list].filter((word) => !isTaken(word)),
  );
}

function mapLists(make: (list: keyof SectorWords) => readonly string[]): SectorWords {
  return {
    titles: make('titles'),
    crossing: make('crossing'),
    strong: make('strong'),
    plain: make('plain'),
    weak: make('weak'),
    not: make('not'),
  };
}

function isEmpty({ strong, plain, weak }: SectorWords): boolean {
  return strong.length + plain.length + weak.length === 0;
}

/** Two sectors that claim the same telling words cannot be told apart; the built-in ones share some on purpose. */
function overlaps(data: SectorData, builtIn: SectorData): SectorProblem[] {
  const known = new Set(builtIn.sectors.map(({ id }) => id));
  const problems: SectorProblem[] = [];
  for (const sector of data.sectors) {
    if (known.has(sector.id)) continue;
    for (const other of data.sectors) {
      if (other.id === sector.id || (!known.has(other.id) && other.id < sector.id)) continue;
      const shared = LANGUAGES.flatMap((language) =>
        sector.words[language].strong.filter((word) => other.words[language].strong.includes(word)),
      );
      const own = LANGUAGES.reduce((sum, language) => sum + sector.words[language].strong.length, 0);
      if (shared.length === 0 || shared.length < own * MOST_SHARED) continue;
      const words = shared.slice(0, 3).join(', ');
      problems.push({
        path: [],
        nl: `Sectoren ‘${sector.id}’ en ‘${other.id}’ delen hun woorden (${words}); zet ‘splits: ${other.id}’ bij de eerste of haal die woorden weg.`,
        en: `Sectors ‘${sector.id}’ and ‘${other.id}’ share their words (${words}); add ‘splits: ${other.id}’ to the first or remove those words.`,
      });
    }
  }
  return problems;
}

const MOST_SHARED = 0.3;
