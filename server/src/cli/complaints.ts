import type { ConfigProblem, Language, Message } from '../core/index.js';
import { createPaint, shown } from '../report/index.js';
import { shownPath, type FileError, type FileTrouble } from '../workspace/index.js';
import type { Io } from './io.js';

/** Writes to standard error what could not be done; each is one line with its place, its consequence and its remedy. */
export interface Complaints {
  file(error: FileError): Promise<void>;
  config(problem: ConfigProblem): Promise<void>;
  say(place: string, message: Message): Promise<void>;
}

export function createComplaints(io: Io, language: Language): Complaints {
  const { bold } = createPaint(io.stderr.isTerminal && !io.env['NO_COLOR']);

  function say(place: string, { seen, why, advice }: Message): Promise<void> {
    const text = [seen, why, advice].filter((part) => part !== '').join(' ');
    return io.stderr.write(`visielint: ${place === '' ? '' : `${bold(shown(place))}: `}${shown(text)}\n`);
  }

  const named = (path: string) => (path.startsWith('/') ? shownPath(io.cwd, path) : path);
  const reported = new Set<string>();
  return {
    say,
    file: (error) => say(named(error.path), TROUBLES[error.trouble][language](error.detail)),
    async config(problem) {
      const place = problem.at ? `:${problem.at.line + 1}:${problem.at.column + 1}` : '';
      const key = `${problem.file}${place}${problem.message.en.seen}`;
      if (reported.has(key)) return;
      reported.add(key);
      await say(named(problem.file) + place, problem.message[language]);
    },
  };
}

type Words = Readonly<Record<Language, (detail: string) => Message>>;

const TROUBLES: Readonly<Record<FileTrouble, Words>> = {
  missing: {
    nl: () => ({
      seen: 'er is geen bestand of map met deze naam.',
      why: 'Er is dus niets van gelezen.',
      advice: 'Kijk het pad na; het telt vanaf de map waarin u staat.',
    }),
    en: () => ({
      seen: 'there is no file or folder of this name.',
      why: 'So nothing was read of it.',
      advice: 'Check the path; it counts from the folder you are in.',
    }),
  },
  denied: {
    nl: () => ({
      seen: 'dit mag niet gelezen worden.',
      why: 'Het is overgeslagen.',
      advice: 'Geef uzelf leesrecht, of sluit het uit in .visielintignore.',
    }),
    en: () => ({
      seen: 'this may not be read.',
      why: 'It was skipped.',
      advice: 'Give yourself the right to read it, or leave it out in .visielintignore.',
    }),
  },
  'is-folder': {
    nl: () => ({ seen: 'dit is een map.', why: 'Het is overgeslagen.', advice: 'Noem een bestand.' }),
    en: () => ({ seen: 'this is a folder.', why: 'It was skipped.', advice: 'Name a file.' }),
  },
  'not-text': {
    nl: (detail) => ({
      seen: `dit is geen tekst in UTF-8 (${detail}).`,
      why: 'Het is overgeslagen.',
      advice: 'Sla het op als Markdown of platte tekst in UTF-8.',
    }),
    en: (detail) => ({
      seen: `this is no UTF-8 text (${detail}).`,
      why: 'It was skipped.',
      advice: 'Save it as Markdown or plain text in UTF-8.',
    }),
  },
  'too-large': {
    nl: (detail) => ({
      seen: `dit is te groot om te lezen (${detail}).`,
      why: 'Het is overgeslagen.',
      advice: 'Deel het op in delen.',
    }),
    en: (detail) => ({
      seen: `this is too large to read (${detail}).`,
      why: 'It was skipped.',
      advice: 'Cut it into parts.',
    }),
  },
  damaged: {
    nl: (detail) => ({
      seen: `dit document is beschadigd of van een andere soort (${detail}).`,
      why: 'Het is overgeslagen.',
      advice: 'Open het in Word of LibreOffice en sla het opnieuw op als .docx of .odt.',
    }),
    en: (detail) => ({
      seen: `this document is damaged or of another kind (${detail}).`,
      why: 'It was skipped.',
      advice: 'Open it in Word or LibreOffice and save it anew as .docx or .odt.',
    }),
  },
  encrypted: {
    nl: () => ({
      seen: 'dit document is beveiligd met een wachtwoord.',
      why: 'Het is overgeslagen.',
      advice: 'Sla een kopie zonder wachtwoord op.',
    }),
    en: () => ({
      seen: 'this document is protected with a password.',
      why: 'It was skipped.',
      advice: 'Save a copy without a password.',
    }),
  },
  'old-word': {
    nl: () => ({
      seen: 'dit is een Word-bestand van voor 2007 (.doc), onder een andere naam.',
      why: 'Het is overgeslagen.',
      advice: 'Open het in Word en sla het op als .docx.',
    }),
    en: () => ({
      seen: 'this is a Word file of before 2007 (.doc) under another name.',
      why: 'It was skipped.',
      advice: 'Open it in Word and save it as .docx.',
    }),
  },
  'no-file': {
    nl: () => ({ seen: 'dit is een apparaat.', why: 'Het is overgeslagen.', advice: 'Noem een bestand.' }),
    en: () => ({ seen: 'this is a device.', why: 'It was skipped.', advice: 'Name a file.' }),
  },
  elsewhere: {
    nl: () => ({
      seen: 'dit verwijst naar een bestand buiten de map.',
      why: 'Het is overgeslagen.',
      advice: 'Noem het zelf als u het wilt laten nakijken, of sluit het uit in .visielintignore.',
    }),
    en: () => ({
      seen: 'this is a link to a file outside the folder.',
      why: 'It was skipped.',
      advice: 'Name it yourself to have it checked, or leave it out in .visielintignore.',
    }),
  },
  full: {
    nl: (detail) => ({
      seen: `dit kon niet worden geschreven: de schijf is vol (${detail}).`,
      why: 'Wat er stond, staat er nog.',
      advice: 'Maak ruimte, en probeer het opnieuw.',
    }),
    en: (detail) => ({
      seen: `this could not be written: the disk is full (${detail}).`,
      why: 'What was there is there still.',
      advice: 'Make room, and try again.',
    }),
  },
  changed: {
    nl: () => ({
      seen: 'dit is gewijzigd terwijl het werd nagekeken.',
      why: 'Er is niets in hersteld, zodat die wijziging blijft staan.',
      advice: 'Sla het op en probeer het opnieuw.',
    }),
    en: () => ({
      seen: 'this was changed while it was being checked.',
      why: 'Nothing was fixed in it, so that the change stays.',
      advice: 'Save it, and try again.',
    }),
  },
  unwritable: {
    nl: (detail) => ({
      seen: `dit kon niet worden geschreven (${detail}).`,
      why: 'Wat er stond, staat er nog.',
      advice: 'Kijk na of de map er is en of u er mag schrijven.',
    }),
    en: (detail) => ({
      seen: `this could not be written (${detail}).`,
      why: 'What was there is there still.',
      advice: 'Check that the folder is there and that you may write in it.',
    }),
  },
  other: {
    nl: (detail) => ({
      seen: `dit kon niet worden gelezen (${detail}).`,
      why: 'Het is overgeslagen.',
      advice: 'Probeer het opnieuw; het systeem zegt waaraan het ligt.',
    }),
    en: (detail) => ({
      seen: `this could not be read (${detail}).`,
      why: 'It was skipped.',
      advice: 'Try again; the system says what the cause is.',
    }),
  },
};
