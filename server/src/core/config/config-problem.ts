import type { Language } from '../language/types.js';
import type { Message } from '../engine/types.js';
import type { Position, Span } from '../text/index.js';

/** Something in a configuration that does not hold, with its place and its words. */
export interface ConfigProblem {
  /** Path of the file, or a name for readers when it is no file. */
  readonly file: string;
  readonly span: Span;
  /** From 0; absent when the place is not known. */
  readonly at?: Position;
  readonly message: Readonly<Record<Language, Message>>;
}

/** What a message is about; the words are made from it in both languages. */
export type Complaint =
  | {
      readonly kind: 'unknown';
      readonly what: Named;
      readonly name: string;
      readonly nearest?: string;
      readonly known: readonly string[];
    }
  | {
      readonly kind: 'wrong-type';
      readonly name: string;
      readonly expected: Readonly<Record<Language, string>>;
      readonly found: string;
    }
  | { readonly kind: 'missing-key'; readonly name: string }
  /** `first` is the other word for the same key that stands there before it. */
  | { readonly kind: 'twice'; readonly name: string; readonly first?: string }
  | { readonly kind: 'syntax'; readonly detail: string }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'unreadable'; readonly detail: string }
  | { readonly kind: 'bad-pattern'; readonly pattern: string; readonly detail: string }
  | { readonly kind: 'broad-pattern'; readonly pattern: string }
  | { readonly kind: 'missing-file'; readonly name: string }
  | { readonly kind: 'missing-package'; readonly name: string; readonly package: string; readonly nearest?: string }
  | { readonly kind: 'missing-glossary'; readonly name: string }
  | { readonly kind: 'unknown-entry'; readonly name: string; readonly nearest?: string }
  | { readonly kind: 'cycle'; readonly name: string }
  | { readonly kind: 'two-files'; readonly name: string; readonly other: string }
  | { readonly kind: 'sector'; readonly problem: Readonly<Record<Language, string>> };

/** The kinds of names that can be unknown. */
export type Named = 'key' | 'rule' | 'option' | 'severity' | 'preset' | 'value';

/** Returns the message of a complaint in both languages, each in three parts; `about` names the entry that it is about. */
export function messageOf(complaint: Complaint, about?: string): ConfigProblem['message'] {
  const [nl, en] = [dutch(complaint), english(complaint)];
  if (about === undefined) return { nl, en };
  return {
    nl: { ...nl, seen: `Bij ‘${about}’: ${nl.seen}` },
    en: { ...en, seen: `In “${about}”: ${en.seen}` },
  };
}

const NAMED: Readonly<Record<Named, Readonly<Record<Language, string>>>> = {
  key: { nl: 'sleutel van de configuratie', en: 'key of the configuration' },
  rule: { nl: 'regel', en: 'rule' },
  option: { nl: 'optie van deze regel', en: 'option of this rule' },
  severity: { nl: 'ernst', en: 'severity' },
  preset: { nl: 'voorinstelling', en: 'preset' },
  value: { nl: 'waarde van deze sleutel', en: 'value of this key' },
};

function dutch(complaint: Complaint): Message {
  switch (complaint.kind) {
    case 'unknown':
      return {
        seen: `‘${complaint.name}’ is geen ${NAMED[complaint.what].nl}.`,
        why: 'Wat hier staat, wordt dus niet toegepast.',
        advice: choice(complaint, { meant: 'Bedoelt u', known: 'Bekend zijn', quotes: ['‘', '’'] }),
      };
    case 'wrong-type':
      return {
        seen: `‘${complaint.name}’ moet ${complaint.expected.nl} zijn, en is ${complaint.found}.`,
        why: 'Wat hier staat, wordt dus niet toegepast.',
        advice: `Schrijf hier ${complaint.expected.nl}.`,
      };
    case 'missing-key':
      return {
        seen: `‘${complaint.name}’ ontbreekt.`,
        why: 'Zonder telt wat hier staat niet mee.',
        advice: `Zet er ‘${complaint.name}’ bij.`,
      };
    case 'twice':
      return {
        seen:
          complaint.first === undefined
            ? `‘${complaint.name}’ staat hier voor de tweede keer.`
            : `‘${complaint.name}’ is een ander woord voor ‘${complaint.first}’, dat er al staat.`,
        why: 'Alleen de eerste telt.',
        advice: 'Voeg beide samen onder één sleutel.',
      };
    case 'syntax':
      return {
        seen: `Dit is geen leesbare YAML of JSON (${complaint.detail}).`,
        why: 'Wat erna komt, kan verkeerd gelezen zijn.',
        advice: 'Kijk op deze plaats naar inspringing, aanhalingstekens en dubbele punten.',
      };
    case 'too-large':
      return {
        seen: 'De configuratie is te diep genest of vouwt zich uit tot te veel waarden.',
        why: 'Zij wordt niet gelezen.',
        advice: 'Schrijf haar zonder verwijzingen naar zichzelf.',
      };
    case 'unreadable':
      return {
        seen: `Dit bestand kan niet worden gelezen (${complaint.detail}).`,
        why: 'Wat erin staat, wordt dus niet toegepast.',
        advice: 'Sla het op als gewoon bestand in UTF-8 dat u mag lezen.',
      };
    case 'bad-pattern':
      return {
        seen: `Het patroon ‘${complaint.pattern}’ kan niet worden gelezen: ${complaint.detail}.`,
        why: 'Deze uitdrukking wordt dus niet gezocht.',
        advice: 'Zie grammars/README.md voor hoe een patroon wordt geschreven.',
      };
    case 'broad-pattern':
      return {
        seen: `Het patroon ‘${complaint.pattern}’ past op bijna elke zin.`,
        why: 'Deze uitdrukking wordt dus niet gezocht.',
        advice: 'Neem er een woord in op dat weinig voorkomt, of schrijf meer van de uitdrukking uit.',
      };
    case 'missing-file':
      return {
        seen: `‘${complaint.name}’ is geen voorinstelling en geen bestand dat gelezen kan worden.`,
        why: 'Wat daarin staat, wordt dus niet toegepast.',
        advice: 'Noem recommended, strict of adopted, of een pad vanaf de map van dit bestand.',
      };
    case 'missing-package':
      return {
        seen: `‘${complaint.name}’ is geen voorinstelling, geen bestand en geen geïnstalleerd pakket met een configuratie.`,
        why: 'Wat daarin staat, wordt dus niet toegepast.',
        advice:
          complaint.nearest === undefined
            ? `Kijk de naam na, of installeer het pakket met: npm install --save-dev ${complaint.package}`
            : `Bedoelt u ‘${complaint.nearest}’?`,
      };
    case 'missing-glossary':
      return {
        seen: `‘${complaint.name}’ kan niet worden gelezen als begrippenlijst.`,
        why: 'De begrippen die erin omschreven zijn, gelden dus als niet omschreven.',
        advice: 'Noem een bestand in Markdown, platte tekst of YAML, met het pad vanaf de map van deze configuratie.',
      };
    case 'unknown-entry':
      return {
        seen: `Er is geen uitdrukking met de naam ‘${complaint.name}’.`,
        why: 'Er wordt hier dus niets verzwegen.',
        advice: complaint.nearest === undefined ? UNKNOWN_ENTRY.nl : `Bedoelt u ‘${complaint.nearest}’?`,
      };
    case 'cycle':
      return {
        seen: `‘${complaint.name}’ breidt zichzelf uit.`,
        why: 'Zo heeft de configuratie geen begin.',
        advice: 'Haal een van de verwijzingen weg.',
      };
    case 'sector':
      return {
        seen: complaint.problem.nl,
        why: 'Zo worden thema’s aan het verkeerde vakgebied toegeschreven, of aan geen.',
        advice: 'Zie docs/configuration.md voor hoe een sector wordt geschreven.',
      };
    case 'two-files':
      return {
        seen: `In deze map staat ook ${complaint.other}.`,
        why: `Alleen ${complaint.name} wordt gelezen.`,
        advice: 'Voeg beide samen tot één bestand.',
      };
  }
}

function english(complaint: Complaint): Message {
  switch (complaint.kind) {
    case 'unknown':
      return {
        seen: `“${complaint.name}” is no ${NAMED[complaint.what].en}.`,
        why: 'So what stands here is not applied.',
        advice: choice(complaint, { meant: 'Did you mean', known: 'Known are', quotes: ['“', '”'] }),
      };
    case 'wrong-type':
      return {
        seen: `“${complaint.name}” must be ${complaint.expected.en}, and is ${complaint.found}.`,
        why: 'So what stands here is not applied.',
        advice: `Write ${complaint.expected.en} here.`,
      };
    case 'missing-key':
      return {
        seen: `“${complaint.name}” is missing.`,
        why: 'Without it, what stands here does not count.',
        advice: `Add “${complaint.name}”.`,
      };
    case 'twice':
      return {
        seen:
          complaint.first === undefined
            ? `“${complaint.name}” stands here for the second time.`
            : `“${complaint.name}” is another word for “${complaint.first}”, which stands here already.`,
        why: 'Only the first one counts.',
        advice: 'Bring both together under one key.',
      };
    case 'syntax':
      return {
        seen: `This cannot be read as YAML or JSON (${complaint.detail}).`,
        why: 'What follows it may have been misread.',
        advice: 'Look at the indentation, quotation marks and colons at this place.',
      };
    case 'too-large':
      return {
        seen: 'The configuration is nested too deep, or unfolds into too many values.',
        why: 'It is not read.',
        advice: 'Write it without references to itself.',
      };
    case 'unreadable':
      return {
        seen: `This file cannot be read (${complaint.detail}).`,
        why: 'So what it says is not applied.',
        advice: 'Save it as a plain file in UTF-8 that you may read.',
      };
    case 'bad-pattern':
      return {
        seen: `The pattern “${complaint.pattern}” cannot be read: ${complaint.detail}.`,
        why: 'So this phrase is not looked for.',
        advice: 'See grammars/README.md for how a pattern is written.',
      };
    case 'broad-pattern':
      return {
        seen: `The pattern “${complaint.pattern}” fits nearly every sentence.`,
        why: 'So this phrase is not looked for.',
        advice: 'Add a word to it that is seldom met, or write out more of the phrase.',
      };
    case 'missing-file':
      return {
        seen: `“${complaint.name}” is no preset, and no file that can be read.`,
        why: 'So what stands in it is not applied.',
        advice: 'Name recommended, strict or adopted, or a path from the folder of this file.',
      };
    case 'missing-package':
      return {
        seen: `“${complaint.name}” is no preset, no file and no installed package with a configuration.`,
        why: 'So what stands in it is not applied.',
        advice:
          complaint.nearest === undefined
            ? `Check the name, or install the package with: npm install --save-dev ${complaint.package}`
            : `Did you mean “${complaint.nearest}”?`,
      };
    case 'missing-glossary':
      return {
        seen: `“${complaint.name}” cannot be read as a glossary.`,
        why: 'So the terms that are defined in it count as undefined.',
        advice: 'Name a file in Markdown, plain text or YAML, by its path from the folder of this configuration.',
      };
    case 'unknown-entry':
      return {
        seen: `There is no phrase of the name “${complaint.name}”.`,
        why: 'So nothing is silenced here.',
        advice: complaint.nearest === undefined ? UNKNOWN_ENTRY.en : `Did you mean “${complaint.nearest}”?`,
      };
    case 'cycle':
      return {
        seen: `“${complaint.name}” extends itself.`,
        why: 'That leaves the configuration without a beginning.',
        advice: 'Take one of the references away.',
      };
    case 'sector':
      return {
        seen: complaint.problem.en,
        why: 'So themes are ascribed to the wrong sector, or to none.',
        advice: 'See docs/configuration.md for how a sector is written.',
      };
    case 'two-files':
      return {
        seen: `This folder holds ${complaint.other} as well.`,
        why: `Only ${complaint.name} is read.`,
        advice: 'Bring both together in one file.',
      };
  }
}

const UNKNOWN_ENTRY = {
  nl: 'De namen staan in grammars/lexicons en in uw eigen woordenlijst.',
  en: 'The names stand in grammars/lexicons and in your own lexicon.',
} as const;

const MOST_NAMES = 24;

function choice(
  { nearest, known }: { nearest?: string; known: readonly string[] },
  words: { meant: string; known: string; quotes: readonly [string, string] },
): string {
  const [open, close] = words.quotes;
  if (nearest !== undefined) return `${words.meant} ${open}${nearest}${close}?`;
  const shown = known.slice(0, MOST_NAMES).join(', ');
  return `${words.known}: ${shown}${known.length > MOST_NAMES ? ', …' : ''}.`;
}
