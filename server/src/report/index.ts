import { azure } from './azure.js';
import { blob } from './blob.js';
import { checkstyle } from './checkstyle.js';
import { compact } from './compact.js';
import { csv } from './csv.js';
import { github } from './github.js';
import { gitlab } from './gitlab.js';
import { html } from './html/index.js';
import { json } from './json.js';
import { junit } from './junit.js';
import { markdown } from './markdown.js';
import { pretty } from './pretty.js';
import { rdjson } from './rdjson.js';
import { sarif } from './sarif.js';
import type { Format } from './types.js';

export * from './types.js';
export { findingsIn, openDecisionsIn, type ReadDraft } from './answers.js';
export { readBlob } from './blob.js';
export { inParagraphs } from './paragraphs.js';
export { fileReport } from './file-report.js';
export { createPaint, shown, wrap, type Paint } from './terminal.js';
export { REPORT_WORDS } from './words.js';

/** All output formats by name; a new one is a file and a line here. */
export const FORMATS = {
  pretty,
  compact,
  json,
  sarif,
  junit,
  checkstyle,
  gitlab,
  github,
  azure,
  rdjson,
  markdown,
  csv,
  html,
  blob,
} as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof FORMATS;
