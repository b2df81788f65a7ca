import type { Language } from '../core/index.js';

/** What commands say to whoever gave them, in the language of the client. */
interface CommandWords {
  readonly fixAll: string;
  readonly nothingToFix: string;
  read(counts: { files: number; findings: number }): string;
  unknown(command: string, known: readonly string[]): string;
  noRule(rule: unknown): string;
  noLanguage(language: unknown): string;
  noDraft(uri: unknown): string;
  notApplied(reason: string | undefined): string;
}

export const COMMAND_WORDS: Readonly<Record<Language, CommandWords>> = {
  nl: {
    fixAll: 'Alles oplossen wat geen keuze vraagt',
    nothingToFix: 'In dit concept is niets dat zonder keuze opgelost kan worden.',
    read: ({ files, findings }) =>
      `${findings} ${findings === 1 ? 'bevinding' : 'bevindingen'} in ${files} ${files === 1 ? 'concept' : 'concepten'}.`,
    unknown: (command, known) => `Er is geen opdracht ${command}. Wel: ${known.join(', ')}.`,
    noRule: (rule) => `Er is geen regel ${shown(rule)}. Geef de naam die bij een bevinding staat.`,
    noLanguage: (language) => `${shown(language)} is geen taal. Kies nl, en of auto.`,
    noDraft: (uri) => `Bij ${shown(uri)} is geen concept open. Geef het adres (uri) van een open concept.`,
    notApplied: (reason) => `De editor heeft de wijzigingen niet doorgevoerd${reason ? `: ${reason}` : ''}.`,
  },
  en: {
    fixAll: 'Fix everything that asks no choice',
    nothingToFix: 'There is nothing in this draft that can be fixed without a choice.',
    read: ({ files, findings }) =>
      `${findings} ${findings === 1 ? 'finding' : 'findings'} in ${files} ${files === 1 ? 'draft' : 'drafts'}.`,
    unknown: (command, known) => `There is no command ${command}. There are: ${known.join(', ')}.`,
    noRule: (rule) => `There is no rule ${shown(rule)}. Give the name that stands with a finding.`,
    noLanguage: (language) => `${shown(language)} is no language. Choose nl, en or auto.`,
    noDraft: (uri) => `No draft is open at ${shown(uri)}. Give the address (uri) of an open draft.`,
    notApplied: (reason) => `The editor did not make the changes${reason ? `: ${reason}` : ''}.`,
  },
};

function shown(value: unknown): string {
  return JSON.stringify(value) ?? 'undefined';
}
