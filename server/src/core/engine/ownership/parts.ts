import type { PartKind } from '../../model/types.js';

/** Parts that report what others said, gather what was found, or hold no statements of the draft itself. */
export const HEARSAY_PARTS: ReadonlySet<PartKind> = new Set([
  'heard',
  'glossary',
  'sources',
  'contents',
  'appendix',
  'colophon',
  'title',
]);
