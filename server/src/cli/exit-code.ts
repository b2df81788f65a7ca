/** How a run ends; of several, the highest counts. */
export const ExitCode = {
  /** Nothing at or above the level that fails. */
  clean: 0,
  findings: 1,
  /** Wrong usage or configuration. */
  usage: 2,
  /** A file could not be read, or visielint itself failed. */
  failure: 3,
} as const;

export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

export function graver(a: ExitCode, b: ExitCode): ExitCode {
  return a > b ? a : b;
}
