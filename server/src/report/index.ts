import { github } from './github.js';
import { json } from './json.js';
import { pretty } from './pretty.js';
import type { Format } from './types.js';

export * from './types.js';
export { fileReport } from './file-report.js';
export { createPaint, shown, wrap, type Paint } from './terminal.js';
export { REPORT_WORDS } from './words.js';

/** All output formats by name; a new one is a file and a line here. */
export const FORMATS = { pretty, json, github } as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof FORMATS;
