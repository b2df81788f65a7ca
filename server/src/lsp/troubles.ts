import type { Finding, Language } from '../core/index.js';

/** Above this many characters a draft is not read while it is being typed in; the command line has no such limit. */
export const LARGEST_LIVE_DRAFT = 3_000_000;

/** Returns the one finding of a draft that is too large to be read at every keystroke. */
export function tooLarge(language: Language): Finding {
  return ownFinding(language, {
    nl: {
      seen: 'Dit stuk is te groot om tijdens het schrijven na te kijken.',
      why: 'Boven drie miljoen tekens zou de editor op visielint moeten wachten.',
      advice: 'Kijk het na met de opdracht visielint, of verdeel het over bestanden.',
    },
    en: {
      seen: 'This draft is too large to be checked while you write.',
      why: 'Above three million characters the editor would have to wait for visielint.',
      advice: 'Check it with the command visielint, or divide it over files.',
    },
  });
}

/** Returns the one finding of a draft on which the engine itself failed. */
export function crashed(error: unknown, language: Language): Finding {
  const cause = error instanceof Error ? error.message : String(error);
  return ownFinding(language, {
    nl: {
      seen: `Visielint is op dit stuk vastgelopen: ${cause}.`,
      why: 'Dat is een fout in visielint, niet in uw tekst.',
      advice: 'Schrijf gerust door; meld dit met de versie van visielint.',
    },
    en: {
      seen: `Visielint failed on this draft: ${cause}.`,
      why: 'That is a fault of visielint, not of your text.',
      advice: 'Go on writing; report this with the version of visielint.',
    },
  });
}

function ownFinding(language: Language, message: Readonly<Record<Language, Finding['message']>>): Finding {
  return {
    rule: 'internal-error',
    family: 'linter',
    severity: 'error',
    lesson: 0,
    span: { start: 0, end: 0 },
    message: message[language],
    evidence: [],
    missing: [],
    related: [],
    fixes: [],
    section: -1,
    language,
  };
}
