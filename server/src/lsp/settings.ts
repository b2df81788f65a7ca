import type { Connection } from 'vscode-languageserver';
import type { Language, Severity } from '../core/index.js';
import type { Client } from './client.js';

/** The part of the client's settings that is the server's business; a value of a wrong type counts as absent. */
export interface Settings {
  /** Language of messages; absent to follow the draft. */
  readonly messages?: Language;
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  /** Which drafts get findings when they are not open: none, those that a configuration file governs, or all. */
  readonly unopened: 'never' | 'configured' | 'always';
  /** Whether what a vague commitment leaves open is shown behind it. */
  readonly inlayHints: boolean;
}

export const SECTION = 'visielint';

/** Settings as the client has them, asked for when they are needed and remembered until they change. */
export interface SettingsStore {
  get(uri: string): Promise<Settings>;
  /** Forgets what was asked; `pushed` holds the values of a client that cannot be asked. */
  reset(pushed?: unknown): void;
  /** From now on messages are in this language, whatever the client's settings say; `auto` follows each draft. */
  choose(language: Language | 'auto'): void;
  /** The same for one draft, whatever was chosen for all; nothing takes back what was chosen. */
  chooseFor(uri: string, language: Language | undefined): void;
}

export function createSettings(connection: Connection, client: Client, initial: unknown): SettingsStore {
  const asked = new Map<string, Promise<Settings>>();
  let pushed: unknown = initial;
  let chosen: Language | 'auto' | undefined;
  const chosenFor = new Map(Object.entries(readLanguages(initial)));

  async function ask(uri: string): Promise<Settings> {
    return readSettings(await connection.workspace.getConfiguration({ scopeUri: uri, section: SECTION }));
  }

  async function settingsFor(uri: string): Promise<Settings> {
    if (!client.configures) return readSettings(pushed);
    const known = asked.get(uri) ?? ask(uri);
    asked.set(uri, known);
    try {
      return await known;
    } catch {
      // A client that cannot answer now may be able to later; meanwhile the defaults hold.
      asked.delete(uri);
      return readSettings(undefined);
    }
  }

  return {
    async get(uri) {
      const settings = await settingsFor(uri);
      const language = chosenFor.get(uri) ?? chosen;
      return language === undefined ? settings : inLanguage(settings, language);
    },
    choose: (language) => void (chosen = language),
    chooseFor(uri, language) {
      if (language === undefined) chosenFor.delete(uri);
      else chosenFor.set(uri, language);
    },
    reset(values) {
      asked.clear();
      if (values !== undefined) pushed = values;
    },
  };
}

/** Reads what a client remembers of languages that were chosen for single drafts. */
function readLanguages(initial: unknown): Readonly<Record<string, Language>> {
  const languages = recordOf(recordOf(initial)['languages']);
  const known = Object.entries(languages).filter(([, language]) => LANGUAGES.includes(language));
  return Object.fromEntries(known) as Record<string, Language>;
}

function inLanguage({ rules, unopened, inlayHints }: Settings, chosen: Language | 'auto'): Settings {
  return { rules, unopened, inlayHints, ...(chosen === 'auto' ? {} : { messages: chosen }) };
}

const LANGUAGES: readonly unknown[] = ['nl', 'en'];
const SEVERITIES: readonly unknown[] = ['error', 'warning', 'info', 'hint', 'off'];
const UNOPENED: readonly unknown[] = ['never', 'configured', 'always'];

/** Reads what a client sent; anything else than expected is left out, since settings are typed by people. */
export function readSettings(value: unknown): Settings {
  const given = recordOf(value);
  const rules = Object.entries(recordOf(given['rules'])).filter(([, severity]) => SEVERITIES.includes(severity));
  return {
    ...(LANGUAGES.includes(given['language']) ? { messages: given['language'] as Language } : {}),
    rules: Object.fromEntries(rules) as Record<string, Severity | 'off'>,
    unopened: UNOPENED.includes(given['unopenedDrafts'])
      ? (given['unopenedDrafts'] as Settings['unopened'])
      : 'configured',
    inlayHints: given['inlayHints'] === true,
  };
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
