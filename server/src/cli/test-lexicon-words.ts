import type { Anchor, Language, Message, StatementKind } from '../core/index.js';

/** What `test-lexicon` says. */
interface LexiconWords {
  readonly noFile: Message;
  readonly nothing: Message;
  readonly nothingLeft: Message;
  unguarded(id: string): Message;
  found(id: string, sentence: string): Message;
  noCommitment(id: string, sentence: string, kind: StatementKind): Message;
  missed(id: string, sentence: string, anchors: readonly Anchor['kind'][]): Message;
  summary(entries: number, sentences: number, failed: number): string;
}

const KINDS: Readonly<Record<Language, Readonly<Record<StatementKind, string>>>> = {
  nl: {
    commitment: 'toezegging',
    description: 'beschrijving',
    explanation: 'uitleg',
    frame: 'tekst over de tekst',
    quote: 'citaat',
  },
  en: {
    commitment: 'commitment',
    description: 'description',
    explanation: 'explanation',
    frame: 'text about the text',
    quote: 'quotation',
  },
};

const ANCHORS: Readonly<Record<Language, Readonly<Record<Anchor['kind'], string>>>> = {
  nl: {
    quantity: 'een hoeveelheid',
    date: 'een datum',
    place: 'een plek',
    instrument: 'een instrument',
    party: 'een partij',
    priority: 'een voorrang',
    loser: 'wat er wijkt',
    standard: 'een maatstaf',
    norm: 'een norm',
  },
  en: {
    quantity: 'a quantity',
    date: 'a date',
    place: 'a place',
    instrument: 'an instrument',
    party: 'a party',
    priority: 'a priority',
    loser: 'what gives way',
    standard: 'a standard',
    norm: 'a norm',
  },
};

export const LEXICON_WORDS: Readonly<Record<Language, LexiconWords>> = {
  nl: {
    noFile: {
      seen: 'er is geen bestand met deze naam.',
      why: 'Er is dus niets beproefd.',
      advice: 'Noem een configuratie, zoals visielint.yaml.',
    },
    nothing: {
      seen: 'hier staat geen eigen woordenlijst.',
      why: 'Er is dus niets beproefd.',
      advice: 'Zet uitdrukkingen onder ‘woordenlijst’ in visielint.yaml; zie docs/configuration.md.',
    },
    nothingLeft: {
      seen: 'hier blijft geen uitdrukking over om te beproeven.',
      why: 'Er is dus niets beproefd.',
      advice: 'Herstel wat hierboven genoemd is; uitdrukkingen staan onder ‘woordenlijst’, zie docs/configuration.md.',
    },
    unguarded: (id) => ({
      seen: `‘${id}’ heeft geen zin onder flagged.`,
      why: 'Of de uitdrukking wordt gevonden, is dus niet beproefd.',
      advice: 'Geef haar een hele zin waarin zij telt.',
    }),
    found: (id, sentence) => ({
      seen: `‘${id}’ telt in een zin die onder allowed staat: “${sentence}”`,
      why: 'Een schrijver krijgt daar dus een melding.',
      advice: 'Maak het patroon enger, of zet onder not wat er niet mee bedoeld is.',
    }),
    noCommitment: (id, sentence, kind) => ({
      seen: `‘${id}’ telt niet in: “${sentence}”`,
      why: `Deze zin is gelezen als ${KINDS.nl[kind]}, en alleen een toezegging kan vaag zijn.`,
      advice: 'Neem een zin waarin iemand iets toezegt.',
    }),
    missed: (id, sentence, anchors) => ({
      seen: `‘${id}’ telt niet in: “${sentence}”`,
      why:
        anchors.length === 0
          ? 'Geen van de patronen staat erin, of een langere uitdrukking dekt haar af.'
          : `Wat na te gaan is, neemt de vaagheid weg: ${listed(anchors, 'nl')}.`,
      advice: anchors.length === 0 ? 'Kijk het patroon na.' : 'Neem een zin zonder zo’n houvast.',
    }),
    summary: (entries, sentences, failed) =>
      `${entries} ${entries === 1 ? 'uitdrukking' : 'uitdrukkingen'}, ${sentences} ${sentences === 1 ? 'zin' : 'zinnen'}: ${failed === 0 ? 'alles klopt' : `${failed} ${failed === 1 ? 'klopt' : 'kloppen'} niet`}.`,
  },
  en: {
    noFile: {
      seen: 'there is no file of this name.',
      why: 'So nothing was tested.',
      advice: 'Name a configuration, such as visielint.yaml.',
    },
    nothing: {
      seen: 'there is no lexicon of your own here.',
      why: 'So nothing was tested.',
      advice: 'Put phrases under “lexicon” in visielint.yaml; see docs/configuration.md.',
    },
    nothingLeft: {
      seen: 'no phrase is left here to test.',
      why: 'So nothing was tested.',
      advice: 'Mend what is named above; phrases stand under “lexicon”, see docs/configuration.md.',
    },
    unguarded: (id) => ({
      seen: `“${id}” has no sentence under flagged.`,
      why: 'So nothing tests whether the phrase is found.',
      advice: 'Give it a whole sentence in which it counts.',
    }),
    found: (id, sentence) => ({
      seen: `“${id}” counts in a sentence that stands under allowed: “${sentence}”`,
      why: 'So a writer gets a finding there.',
      advice: 'Make the pattern narrower, or put under not what is not meant by it.',
    }),
    noCommitment: (id, sentence, kind) => ({
      seen: `“${id}” does not count in: “${sentence}”`,
      why: `This sentence is read as ${kind === 'explanation' ? 'an' : 'a'} ${KINDS.en[kind]}, and only a commitment can be vague.`,
      advice: 'Take a sentence in which somebody promises something.',
    }),
    missed: (id, sentence, anchors) => ({
      seen: `“${id}” does not count in: “${sentence}”`,
      why:
        anchors.length === 0
          ? 'None of its patterns is in it, or a longer phrase stands over it.'
          : `What can be checked takes the vagueness away: ${listed(anchors, 'en')}.`,
      advice: anchors.length === 0 ? 'Check the pattern.' : 'Take a sentence without such a hold.',
    }),
    summary: (entries, sentences, failed) =>
      `${entries} ${entries === 1 ? 'phrase' : 'phrases'}, ${sentences} ${sentences === 1 ? 'sentence' : 'sentences'}: ${failed === 0 ? 'all as expected' : `${failed} not as expected`}.`,
  },
};

function listed(anchors: readonly Anchor['kind'][], language: Language): string {
  return anchors.map((kind) => ANCHORS[language][kind]).join(', ');
}
