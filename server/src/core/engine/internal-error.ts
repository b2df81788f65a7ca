import type { Language } from '../language/types.js';
import type { Span } from '../text/index.js';
import type { Report } from './types.js';

/** Returns the report that takes the place of what a crashed rule would have found. */
export function internalError(rule: string, span: Span, error: unknown, language: Language): Report {
  const cause = error instanceof Error ? error.message : String(error);
  const message =
    language === 'nl'
      ? {
          seen: `De regel ${rule} is vastgelopen: ${cause}.`,
          why: 'Dat is een fout in visielint, niet in uw tekst; de andere regels zijn wel nagegaan.',
          advice: `Meld dit met de versie van visielint, of zet de regel zolang uit met --rule ${rule}:off.`,
        }
      : {
          seen: `The rule ${rule} crashed: ${cause}.`,
          why: 'That is a fault of visielint, not of your text; the other rules did run.',
          advice: `Report it with the version of visielint, or switch the rule off meanwhile with --rule ${rule}:off.`,
        };
  return { span, message, severity: 'error', internal: true };
}
