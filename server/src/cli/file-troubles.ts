import type { Language, Message } from '../core/index.js';
import type { FileError, FileTrouble } from '../workspace/index.js';

/** Returns what is said of a file that could not be read or written. */
export function troubleMessage({ trouble, detail }: FileError, language: Language): Message {
  return TROUBLES[trouble][language](language === 'nl' ? inDutch(detail) : detail);
}

/** What readers of files say in English; what the system says, such as EACCES, is the same everywhere. */
const DETAILS: readonly (readonly [RegExp, string])[] = [
  [/^no zip archive, or cut short$/, 'geen zip-archief, of afgekapt'],
  [/^its directory cannot be read$/, 'de inhoudsopgave van het archief is onleesbaar'],
  [/^a name in it leads outside the archive$/, 'een naam erin wijst buiten het archief'],
  [/^it holds no Word document$/, 'er zit geen Word-document in'],
  [/^it unpacks to more than 128 MB of text$/, 'uitgepakt is het meer dan 128 MB tekst'],
  [/^nested too deeply$/, 'te diep genest'],
  [/^a zero byte at (\d+)$/, 'een nulbyte op plaats $1'],
  [/^another encoding$/, 'een andere codering'],
  [/^(.+) has no body$/, '$1 heeft geen tekst'],
  [/^(.+) holds no text$/, '$1 bevat geen tekst'],
  [/^(.+) is empty$/, '$1 is leeg'],
  [/^(.+) is not where the directory says$/, '$1 staat niet waar de inhoudsopgave zegt'],
  [/^(.+) is cut short$/, '$1 is afgekapt'],
  [/^(.+) is packed in an unknown way$/, '$1 is op een onbekende manier ingepakt'],
  [/^(.+) cannot be unpacked$/, '$1 is niet uit te pakken'],
  [/^(.+) is not what it was$/, '$1 is niet meer wat het was'],
  // What the reader of XML says more is English, and of no use to who wrote the draft.
  [/^([^ :]+): .*\(line (\d+), column (\d+)\)$/s, '$1 is geen goede XML: regel $2, teken $3'],
  [/^([^ :]+\.xml): .*$/s, '$1 is geen goede XML'],
];

function inDutch(detail: string): string {
  const known = DETAILS.find(([english]) => english.test(detail));
  return known ? detail.replace(...known) : detail;
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
      seen: 'dit is een Word-bestand van voor 2007 (.doc).',
      why: 'Het is overgeslagen.',
      advice: 'Open het in Word en sla het op als .docx.',
    }),
    en: () => ({
      seen: 'this is a Word file of before 2007 (.doc).',
      why: 'It was skipped.',
      advice: 'Open it in Word and save it as .docx.',
    }),
  },
  pdf: {
    nl: () => ({
      seen: 'dit is een PDF.',
      why: 'Het is overgeslagen.',
      advice: 'Noem het stuk waarvan de PDF is gemaakt (.docx, .odt of .md).',
    }),
    en: () => ({
      seen: 'this is a PDF.',
      why: 'It was skipped.',
      advice: 'Name the draft that the PDF was made of (.docx, .odt or .md).',
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
