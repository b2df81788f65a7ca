import type { DraftRule, Language, Rule, SegmentRule } from '../core/index.js';
import { VERSION } from '../core/generated/version.js';
import { shownPath, type ConfigFinder } from '../workspace/index.js';
import type { Analyst } from './analyst.js';
import type { Io } from './io.js';

/** What a run spends its time on, in the order in which it is told. */
const PHASES = ['start', 'find', 'configuration', 'read', 'model', 'rules'] as const;
type Phase = (typeof PHASES)[number];

/** Notes for `--debug` which configuration holds for each draft, and how long everything takes. */
export interface Trace {
  /** Adds the time of an act to a phase; acts must not overlap. */
  time<T>(phase: Phase, act: () => Promise<T>): Promise<T>;
  /** Return what does the same and is timed; of a finder it is also noted which files it makes a configuration from. */
  ofRules(rules: readonly Rule[]): readonly Rule[];
  ofAnalyst(analyst: Analyst): Analyst;
  ofFinder(finder: ConfigFinder, cwd: string): ConfigFinder;
  /** Returns all that was noted, as lines of text. */
  told(language: Language): string;
}

/** Notes and tells nothing. */
export const NO_TRACE: Trace = {
  time: (_phase, act) => act(),
  ofRules: (rules) => rules,
  ofAnalyst: (analyst) => analyst,
  ofFinder: (finder) => finder,
  told: () => '',
};

interface Spent {
  milliseconds: number;
  calls: number;
}

/** Returns a trace; the phase `start` is what the clock of the host shows now. */
export function createTrace({ clock, build }: Pick<Io, 'clock' | 'build'>): Trace {
  const phases = new Map<Phase, number>([['start', clock()]]);
  const byRule = new Map<string, Spent>();
  /** The drafts of each, since one draft asks more than once for its configuration. */
  const configurations = new Map<string, Set<string>>();

  function around<C>(id: string, check: (context: C) => void): (context: C) => void {
    const spent: Spent = { milliseconds: 0, calls: 0 };
    byRule.set(id, spent);
    return (context) => {
      const from = clock();
      try {
        check(context);
      } finally {
        spent.milliseconds += clock() - from;
        spent.calls++;
      }
    };
  }

  async function time<T>(phase: Phase, act: () => Promise<T>): Promise<T> {
    const from = clock();
    try {
      return await act();
    } finally {
      phases.set(phase, (phases.get(phase) ?? 0) + clock() - from);
    }
  }

  return {
    time,
    ofAnalyst: (analyst) => ({
      ...analyst,
      analyse: (task) => time('model', () => analyst.analyse(task)),
      part: (task) => time('model', () => analyst.part(task)),
    }),
    ofFinder: (finder, cwd) => ({
      ...finder,
      async configFor(path) {
        const found = await time('configuration', () => finder.configFor(path));
        const files = found.uses.map((file) => shownPath(cwd, file)).join(' + ');
        configurations.set(files, (configurations.get(files) ?? new Set()).add(path));
        return found;
      },
    }),
    ofRules: (rules) =>
      rules.map((rule) =>
        rule.scope === 'segment'
          ? ({ ...rule, check: around(rule.id, (context) => rule.check(context)) } satisfies SegmentRule)
          : ({ ...rule, check: around(rule.id, (context) => rule.check(context)) } satisfies DraftRule),
      ),
    told(language) {
      const words = WORDS[language];
      const ruled = [...byRule.values()].reduce((sum, { milliseconds }) => sum + milliseconds, 0);
      const times = new Map(phases).set('rules', ruled).set('model', (phases.get('model') ?? 0) - ruled);
      const asked = [...byRule].filter(([, { calls }]) => calls > 0);
      const slowest = asked.sort(([, a], [, b]) => b.milliseconds - a.milliseconds);
      return [
        `visielint ${VERSION} (${build})\n`,
        `${words.configuration}\n`,
        ...[...configurations].map(
          ([files, { size }]) => `  ${files === '' ? words.none : files}: ${words.drafts(size)}\n`,
        ),
        `${words.phases}\n`,
        ...PHASES.map((phase) => timeRow(times.get(phase) ?? 0, words[phase])),
        `${words.perRule}\n`,
        ...slowest.map(([id, { milliseconds, calls }]) => timeRow(milliseconds, `${id} · ${calls}×`)),
      ].join('');
    },
  };
}

/** Returns a line that says how long something took. */
export function timeRow(milliseconds: number, what: string): string {
  return `  ${milliseconds.toFixed(1).padStart(9)}  ${what}\n`;
}

const WORDS = {
  nl: {
    configuration: 'configuratie',
    none: 'geen bestand',
    drafts: (count: number) => `${count} ${count === 1 ? 'stuk' : 'stukken'}`,
    phases: 'tijd in milliseconden',
    start: 'starten',
    find: 'stukken zoeken',
    read: 'bestanden lezen',
    model: 'stukken ontleden en zinnen beoordelen',
    rules: 'regels',
    perRule: 'tijd per regel, en hoe vaak hij is gevraagd',
  },
  en: {
    configuration: 'configuration',
    none: 'no file',
    drafts: (count: number) => `${count} ${count === 1 ? 'draft' : 'drafts'}`,
    phases: 'time in milliseconds',
    start: 'start',
    find: 'finding drafts',
    read: 'reading files',
    model: 'parsing drafts and judging sentences',
    rules: 'rules',
    perRule: 'time per rule, and how often it was asked',
  },
} as const;
