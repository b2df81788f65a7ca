/** Reads the labelled sections: loose ones in YAML files, and those of the labelled drafts. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { Language } from '../../server/src/core/index.js';
import { loadDrafts, type Split } from './load.js';

/** A section with what the codebook says of it. */
export interface LabelledSection {
  readonly source: string;
  readonly language: Language;
  readonly title: string;
  /** 1-based line of its heading in `document`. */
  readonly line: number;
  /** The draft that it stands in; sections of one draft share it. */
  readonly document: string;
  readonly today?: string;
  /** The dominant sectors, a set: their order means nothing. */
  readonly sectors: readonly string[];
  readonly sectorOnly: boolean;
  readonly sectorNamed: boolean;
  readonly mislabelled: boolean;
  readonly tension?: readonly string[];
  readonly stacked: boolean;
}

interface LooseSection {
  readonly title: string;
  readonly text: string;
  readonly sectors: readonly string[];
  readonly sectorOnly?: boolean;
  readonly sectorNamed?: boolean;
  readonly mislabelled?: boolean;
  readonly tension?: readonly string[];
  readonly stacked?: boolean;
}

interface DraftSection extends Omit<LooseSection, 'text' | 'title'> {
  readonly heading: string;
  readonly line: number;
  readonly undecidedTension: readonly string[] | null;
}

const FOLDER = new URL('sections/', import.meta.url);

/** Returns the sections that stand by themselves; the name of the file says which split they are in. */
export function looseSections(split: Split): LabelledSection[] {
  return readdirSync(fileURLToPath(FOLDER))
    .filter((name) => name.startsWith(split) && name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => {
      const language: Language = name.includes('-en-') ? 'en' : 'nl';
      const items = parse(readFileSync(new URL(name, FOLDER), 'utf8')) as LooseSection[];
      return items.map((item) => fromLoose(item, name, language));
    });
}

/** Returns the theme-level sections of the labelled drafts. */
export function draftSections(split: Split): LabelledSection[] {
  return loadDrafts(split).flatMap((draft) =>
    (draft.labels.sections as DraftSection[]).map((item) => ({
      source: draft.name,
      language: draft.language,
      document: draft.text,
      today: draft.today,
      title: item.heading,
      line: item.line,
      ...labelsOf({ ...item, ...(item.undecidedTension ? { tension: item.undecidedTension } : {}) }),
    })),
  );
}

function fromLoose(item: LooseSection, source: string, language: Language): LabelledSection {
  const name = language === 'nl' ? 'Omgevingsvisie' : 'A vision for the district';
  const document = `# ${name}\n\n## ${item.title}\n\n${item.text.trim()}\n`;
  return { source, language, title: item.title, line: 3, document, ...labelsOf(item) };
}

function labelsOf(item: Omit<LooseSection, 'text' | 'title'>) {
  const { sectors, sectorOnly = false, sectorNamed = false, stacked = false, tension } = item;
  const mislabelled = item.mislabelled ?? (sectorOnly && !sectorNamed);
  return { sectors, sectorOnly, sectorNamed, mislabelled, stacked, ...(tension ? { tension } : {}) };
}
