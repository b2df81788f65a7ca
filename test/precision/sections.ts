/** Measures what is said of the sectors of labelled sections; `npx tsx test/precision/sections.ts [develop|held-out] [--misses]`. */
import { pathToFileURL } from 'node:url';
import { createLinter, DEFAULT_CONFIG, type Draft, type Finding } from '../../server/src/core/index.js';
import type { Split } from './load.js';
import { draftSections, looseSections, type LabelledSection } from './section-labels.js';

/** One figure with what it was counted from. */
export interface Figure {
  readonly name: string;
  readonly right: number;
  readonly of: number;
}

export interface Miss {
  readonly figure: string;
  readonly source: string;
  readonly title: string;
  readonly detail: string;
}

export interface SectionScore {
  readonly sections: number;
  readonly figures: readonly Figure[];
  readonly misses: readonly Miss[];
}

interface Read {
  readonly section: LabelledSection;
  readonly index: number;
  readonly draft: Draft;
  readonly findings: readonly Finding[];
}

/** Measures the sections against what the linter says of them. */
export function scoreSections(sections: readonly LabelledSection[]): SectionScore {
  const read = readAll(sections);
  const misses: Miss[] = [];
  const miss = (figure: string, { section }: Read, detail: string) =>
    misses.push({ figure, source: section.source, title: section.title, detail });
  const judged = read.filter(({ section }) => section.sectors.length > 0);
  const rank = (item: Read) => item.draft.profileOf(item.index).shares.map(({ sector }) => sector);
  const shown = (item: Read) => describe(item);
  const count = (name: string, of: readonly Read[], isRight: (item: Read) => boolean): Figure => {
    for (const item of of) if (!isRight(item)) miss(name, item, shown(item));
    return { name, right: of.filter(isRight).length, of: of.length };
  };
  return {
    sections: sections.length,
    misses,
    figures: [
      // The labels are a set: the corpus calls them "the dominant ones" and gives no order, so any of them is right.
      count('top-1', judged, (item) => item.section.sectors.includes(rank(item)[0] ?? '')),
      count('top-2', judged, (item) => {
        const first = rank(item).slice(0, 2);
        return item.section.sectors.some((sector) => first.includes(sector));
      }),
      count('top-1, first label', judged, (item) => item.section.sectors[0] === rank(item)[0]),
      count('top-2, first label', judged, (item) =>
        rank(item)
          .slice(0, 2)
          .includes(item.section.sectors[0] ?? ''),
      ),
      count(
        'top-1, sector-only',
        judged.filter(({ section }) => section.sectorOnly),
        (item) => item.section.sectors[0] === rank(item)[0],
      ),
      ...pair('sector-only-section', read, ({ section }) => section.sectorOnly, count),
      ...pair('sector-named-theme', read, ({ section }) => section.sectorNamed, count),
      ...pair('mislabelled-theme', read, ({ section }) => section.mislabelled, count),
      ...pair('undecided-tension', read, ({ section }) => section.tension !== undefined, count),
      ...pair('stacked-sectors', read, ({ section }) => section.stacked, count),
    ],
  };
}

type Count = (name: string, of: readonly Read[], isRight: (item: Read) => boolean) => Figure;

/** Precision is counted over what is reported, recall over what is labelled. */
function pair(rule: string, read: readonly Read[], isLabelled: (item: Read) => boolean, count: Count): Figure[] {
  const isReported = (item: Read) => item.findings.some((finding) => finding.rule === rule);
  return [
    count(`${rule} precision`, read.filter(isReported), isLabelled),
    count(`${rule} recall`, read.filter(isLabelled), isReported),
  ];
}

function describe({ draft, index, section }: Read): string {
  const { shares, unjudged } = draft.profileOf(index);
  const parts = shares
    .slice(0, 4)
    .map(({ sector, share, hits, sentences }) => `${sector} ${Math.round(share * 100)}% ${hits}/${sentences}`);
  return `${section.sectors.join(',')} <> ${parts.join(', ')}${unjudged ? ` (${unjudged})` : ''}`;
}

function readAll(sections: readonly LabelledSection[]): Read[] {
  const linter = createLinter();
  const known = new Map<string, ReturnType<typeof linter.lint>>();
  return sections.flatMap((section) => {
    const themes = section.source.endsWith('.yaml') ? { themes: [section.title] } : {};
    const facts = section.today === undefined ? {} : { today: section.today };
    const config = { ...DEFAULT_CONFIG, inline: false, language: section.language, ...themes };
    const result = known.get(section.document) ?? linter.lint(section.document, config, facts);
    known.set(section.document, result);
    const { draft } = result;
    const offset = section.document
      .split('\n')
      .slice(0, section.line - 1)
      .join('\n').length;
    const found = draft.sections.find(({ heading }) => heading.end > offset + 1) ?? draft.sections[0];
    if (!found) return [];
    const findings = result.findings.filter((finding) => finding.section === found.index);
    return [{ section, index: found.index, draft, findings }];
  });
}

function print(title: string, { sections, figures }: SectionScore): void {
  console.log(`\n${title}: ${sections} sections`);
  for (const { name, right, of } of figures) {
    const share = of === 0 ? '   -' : (right / of).toFixed(2).padStart(4);
    console.log(`  ${name.padEnd(32)} ${share}  ${String(right).padStart(4)} / ${of}`);
  }
}

function main(args: readonly string[]): void {
  const split: Split = args.includes('held-out') ? 'held-out' : 'develop';
  const loose = looseSections(split);
  const scores: [string, SectionScore][] = [
    [`Dutch sections, ${split}`, scoreSections(loose.filter(({ language }) => language === 'nl'))],
    [`English sections, ${split}`, scoreSections(loose.filter(({ language }) => language === 'en'))],
    [`Sections of drafts, ${split}`, scoreSections(draftSections(split))],
  ];
  for (const [title, score] of scores) {
    print(title, score);
    if (!args.includes('--misses')) continue;
    for (const { figure, source, title: heading, detail } of score.misses)
      console.log(`    ${figure} | ${source} | ${heading} | ${detail}`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main(process.argv.slice(2));
