import { nearest, type Language, type Message } from '../core/index.js';
import { isGlob } from '../workspace/index.js';
import { COMMAND_NAMES } from './commands.js';
import { ExitCode } from './exit-code.js';

/** Returns what to say of a name for which nothing is there, and how grave that is. */
export function unmatchedMessage(name: string, language: Language): { message: Message; code: ExitCode } {
  if (isGlob(name)) return { message: NO_MATCH[language], code: ExitCode.usage };
  const command = nearest(name, COMMAND_NAMES);
  const message = MISSING[language];
  if (command === undefined) return { message, code: ExitCode.failure };
  const advice = language === 'nl' ? `Bedoelt u het commando ‘${command}’?` : `Did you mean the command “${command}”?`;
  return { message: { ...message, advice }, code: ExitCode.failure };
}

const MISSING: Readonly<Record<Language, Message>> = {
  nl: {
    seen: 'er is geen bestand of map met deze naam.',
    why: 'Er is dus niets van gelezen.',
    advice: 'Kijk het pad na; het telt vanaf de map waarin u staat.',
  },
  en: {
    seen: 'there is no file or folder of this name.',
    why: 'So nothing was read of it.',
    advice: 'Check the path; it counts from the folder you are in.',
  },
};

const NO_MATCH: Readonly<Record<Language, Message>> = {
  nl: {
    seen: 'dit patroon past op geen enkel stuk (.md, .markdown, .txt, .docx of .odt).',
    why: 'Er is dus niets van gelezen.',
    advice: 'Zet het tussen aanhalingstekens, en schrijf ** voor onderliggende mappen.',
  },
  en: {
    seen: 'this pattern fits no draft (.md, .markdown, .txt, .docx or .odt).',
    why: 'So nothing was read of it.',
    advice: 'Put it between quotation marks, and write ** for folders below.',
  },
};

/** What to say when folders hold no drafts. */
export function nothingFound(language: Language): Message {
  return language === 'nl'
    ? {
        seen: 'hier staat geen enkel stuk (.md, .markdown, .txt, .docx of .odt).',
        why: 'Er is dus niets nagekeken.',
        advice: 'Noem een andere map, of kijk na wat .gitignore en .visielintignore uitsluiten.',
      }
    : {
        seen: 'there is no draft here (.md, .markdown, .txt, .docx or .odt).',
        why: 'So nothing was checked.',
        advice: 'Name another folder, or see what .gitignore and .visielintignore leave out.',
      };
}

/** What to say of a file that was asked for and that an ignore file or a configuration leaves out. */
export function skippedMessage(by: string, language: Language): Message {
  return language === 'nl'
    ? { seen: `overgeslagen, want ${by} sluit het uit.`, why: '', advice: 'Met --no-ignore wordt het wel gelezen.' }
    : { seen: `skipped, since ${by} leaves it out.`, why: '', advice: 'With --no-ignore it is read.' };
}

/** What to say of a document in which changes were tracked. */
export function trackedChanges(language: Language): Message {
  return language === 'nl'
    ? {
        seen: 'dit document heeft bijgehouden wijzigingen; het is gelezen alsof ze zijn aanvaard.',
        why: '',
        advice: '',
      }
    : { seen: 'this document has tracked changes; it was read as if they were accepted.', why: '', advice: '' };
}

/** What to say when visielint itself fails on a file. */
export function crashMessage(error: unknown, language: Language): Message {
  const cause = error instanceof Error ? error.message : String(error);
  return language === 'nl'
    ? {
        seen: `visielint liep vast op dit bestand (${cause}).`,
        why: 'Dat is een fout in visielint; de andere bestanden zijn wel gelezen.',
        advice: 'Meld dit met het bestand en de uitvoer van visielint --version.',
      }
    : {
        seen: `visielint failed on this file (${cause}).`,
        why: 'That is a fault of visielint; the other files were read.',
        advice: 'Report it with the file and the output of visielint --version.',
      };
}

/** What to say when a diff of fixes was asked for and there is none. */
export function nothingToFix(language: Language): Message {
  return language === 'nl'
    ? {
        seen: 'niets hiervan kan vanzelf worden hersteld.',
        why: '',
        advice: 'Wat er te doen is, staat zonder --fix-dry-run bij elke melding.',
      }
    : {
        seen: 'nothing here can be fixed by itself.',
        why: '',
        advice: 'What there is to do stands with each finding, without --fix-dry-run.',
      };
}

/** What to say when no draft changed. */
export function nothingChanged(ref: string, language: Language): Message {
  return language === 'nl'
    ? { seen: `geen enkel stuk is veranderd sinds ${ref}.`, why: 'Er is dus niets nagekeken.', advice: '' }
    : { seen: `no draft changed since ${ref}.`, why: 'So nothing was checked.', advice: '' };
}
