import type { ConfigLayer, Language, RuleSetting, Severity } from '../core/index.js';
import type { FormatName } from '../report/index.js';
import type { Shard } from './shard.js';

/** What the flags of the command line say, checked. */
export interface LintOptions {
  readonly format: FormatName;
  /** The least severity with which a finding makes the command fail. */
  readonly failOn: Severity | 'never';
  readonly rule: readonly RuleFlag[];
  readonly lang?: Language;
  readonly messages?: Language;
  /** A path; false to use no file at all. */
  readonly config?: string | false;
  readonly stdinFilename?: string;
  readonly quiet?: boolean;
  readonly maxWarnings?: number;
  /** Whether ignore files count. */
  readonly ignore: boolean;
  /** Whether suppressions in the text count. */
  readonly inline: boolean;
  readonly color: boolean;
  /** Reports that go to files as well. */
  readonly output: readonly OutputFlag[];
  readonly baseline?: string;
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  /** Only drafts that changed since this commit. */
  readonly since?: string;
  /** Only findings that were not there at that commit. */
  readonly changedOnly?: boolean;
  readonly cache?: boolean;
  readonly cacheLocation?: string;
  /** How many threads read drafts; absent to let the amount of text decide. */
  readonly workers?: number;
  readonly shard?: Shard;
  /** Whether to lint again when something changes. */
  readonly watch?: boolean;
  /** Whether to tell which configuration holds and how long everything takes. */
  readonly debug?: boolean;
  /** Whether to list the drafts instead of linting them. */
  readonly printFiles?: boolean;
}

/** What `--output format=file` stands for. */
export interface OutputFlag {
  /** `docx` is no format for findings, but what the command annotate writes. */
  readonly format: FormatName | 'docx';
  readonly path: string;
}

/** What `--rule id:severity` stands for. */
export interface RuleFlag {
  readonly id: string;
  readonly severity: Severity | 'off';
}

/** Returns the flags as a layer of configuration, which counts over every file. */
export function flagLayer(options: LintOptions): ConfigLayer {
  const rules = options.rule.map(({ id, severity }): [string, RuleSetting] => [id, { severity, options: {} }]);
  return {
    file: 'command line',
    ...(options.lang === undefined ? {} : { language: options.lang }),
    ...(options.messages === undefined ? {} : { messages: options.messages }),
    ...(options.inline ? {} : { inline: false }),
    rules: Object.fromEntries(rules),
  };
}

const GRAVE_FIRST: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** Returns whether findings of a severity make the command fail by themselves. */
export function fails(severity: Severity, options: LintOptions): boolean {
  const { failOn, maxWarnings } = options;
  if (failOn === 'never') return false;
  // With a most number of warnings it is the number that fails, not each of them.
  if (severity === 'warning' && maxWarnings !== undefined) return false;
  return GRAVE_FIRST.indexOf(severity) <= GRAVE_FIRST.indexOf(failOn);
}
