import type { Where } from './where.js';

/** Drafts of these sizes in bytes are linted. */
export const SIZES = { '10 kB': 10e3, '100 kB': 100e3, '1 MB': 1e6, '10 MB': 10e6 } as const;
/** Hostile shapes are linted at these sizes in bytes. */
export const SHAPE_SIZES = [250e3, 500e3, 1e6];

export interface Row {
  readonly subject: string;
  /** Milliseconds for each of `SIZES`, or why there are none. */
  readonly times: readonly (number | string)[];
  /** Bytes above a bare process at 1 MB. */
  readonly memory: number | undefined;
}

export interface Draft {
  readonly language: 'nl' | 'en';
  readonly markup: 'prose' | 'markdown';
  readonly rows: readonly Row[];
}

/** How long an edit takes in milliseconds, and the bytes that the session holds at most above a bare process. */
export interface Edit {
  readonly median: number;
  readonly p95: number;
  readonly memory: number;
}

export interface StartRow {
  readonly subject: string;
  /** Milliseconds above a bare process until one sentence is linted. */
  readonly start: number | string;
  /** At 100 kB and at 1 MB. */
  readonly edits: readonly (Edit | string)[];
}

export interface ShapeRow {
  readonly shape: string;
  /** Milliseconds for each of `SHAPE_SIZES`. */
  readonly times: readonly number[];
}

export interface Bench {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly machine: string;
  /** Whether only some drafts were asked for. */
  readonly brief: boolean;
  readonly drafts: readonly Draft[];
  readonly starts: readonly StartRow[];
  readonly shapes: readonly ShapeRow[];
  readonly where: Readonly<Record<'nl' | 'en', Where>>;
  readonly versions: ReadonlyMap<string, string>;
}

/** Returns the value below which so large a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Returns the exponent with which time grows with size: 1 is in proportion, 2 the square. */
export function exponent(times: readonly [number, number], sizes: readonly [number, number]): number {
  return Math.log(times[1] / times[0]) / Math.log(sizes[1] / sizes[0]);
}
