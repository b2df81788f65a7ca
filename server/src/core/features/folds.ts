import type { LintResult } from '../engine/session.js';
import { frontMatterOf } from '../parse/front-matter.js';
import type { Span } from '../text/index.js';

/** Returns what can be folded away: the front matter, the sections, and the stretches that are suppressed. */
export function foldsOf({ draft, suppressions }: LintResult): Span[] {
  const frontMatter = frontMatterOf(draft.text);
  const stretches = suppressions
    .filter(({ kind }) => kind === 'disable')
    .map(({ span, reach }) => ({ start: span.start, end: Math.min(reach.end, draft.text.length) }));
  return [...(frontMatter ? [frontMatter] : []), ...draft.sections, ...stretches].map(({ start, end }) => ({
    start,
    end,
  }));
}
