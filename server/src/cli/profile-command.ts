import { createLineIndex, explainSection, profileAt, type Draft, type SectionProfile } from '../core/index.js';
import { profileForJson, profileForTerminal } from '../report/profile/index.js';
import { ExitCode } from './exit-code.js';
import type { Io } from './io.js';
import type { LintOptions } from './lint-options.js';
import { LintRun } from './lint-run.js';

const PLACE = /^(.*?):(\d+)$/;

/** Explains which sectors a section speaks for: the one at the line of `FILE:LINE`, or all themes of a file. */
export async function profileCommand(
  place: string,
  given: { readonly options: LintOptions; readonly as: 'pretty' | 'json'; readonly io: Io },
): Promise<ExitCode> {
  const { options, as, io } = given;
  const [, path = place, line] = PLACE.exec(place) ?? [];
  const run = new LintRun(options, io);
  await run.lint([path]);
  const draft = run.drafts[0]?.draft;
  if (!draft) return run.code;
  const profiles = line === undefined ? themeProfiles(draft) : [atLine(draft, Number(line))];
  const found = profiles.filter((profile) => profile !== undefined);
  if (found.length === 0) {
    const nothing = line === undefined && draft.sections.length > 1 ? NO_THEMES : NOTHING;
    await run.complaints.say(place, nothing[run.ownLanguage()]);
    return ExitCode.usage;
  }
  for (const profile of found) {
    await io.stdout.write(as === 'json' ? profileForJson(profile) : printed(profile, draft, given));
  }
  return run.code;
}

function themeProfiles(draft: Draft): (SectionProfile | undefined)[] {
  return draft.sections.filter((section) => section.theme).map((section) => explainSection(draft, section.index));
}

function atLine(draft: Draft, line: number): SectionProfile | undefined {
  return profileAt(draft, createLineIndex(draft.text).lineStart(line - 1));
}

function printed(profile: SectionProfile, draft: Draft, { options, io }: { options: LintOptions; io: Io }): string {
  const lines = createLineIndex(draft.text);
  return profileForTerminal(profile, {
    columns: io.stdout.columns,
    color: io.stdout.isTerminal && options.color && !io.env['NO_COLOR'],
    text: draft.text,
    lineOf: (offset) => lines.positionAt(offset).line + 1,
    labelOf: (id) => draft.catalogue.labelOf(id, draft.language),
  });
}

const NOTHING = {
  nl: {
    seen: 'hier is geen deel met een kop.',
    why: 'Een profiel gaat over wat onder een kop staat.',
    advice: 'Noem een regel onder een kop, zoals visie.md:40.',
  },
  en: {
    seen: 'there is no section with a heading here.',
    why: 'A profile is about what stands under a heading.',
    advice: 'Name a line under a heading, such as vision.md:40.',
  },
} as const;

const NO_THEMES = {
  nl: {
    seen: 'geen kop is een thema: onder de koppen staat geen tekst die iets wil.',
    why: 'Een profiel telt woorden, en een kop alleen zegt te weinig.',
    advice: 'Schrijf onder de koppen wat je wilt, of noem de thema’s in de configuratie (themas).',
  },
  en: {
    seen: 'no heading is a theme: under the headings stands no text that wants anything.',
    why: 'A profile counts words, and a heading alone says too little.',
    advice: 'Write under the headings what you want, or name the themes in the configuration (themes).',
  },
} as const;
