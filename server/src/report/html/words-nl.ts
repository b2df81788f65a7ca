import type { PageWords } from './words.js';
import { listed } from './words.js';

const NAMES = { and: 'en', more: (count: number) => `en nog ${count}` };
const number = (value: number) => value.toLocaleString('nl-NL');
const many = (count: number, one: string, more: string) => `${number(count)} ${count === 1 ? one : more}`;

export const DUTCH: PageWords = {
  locale: 'nl-NL',
  kicker: 'Leesrapport van visielint',
  skip: 'Naar de inhoud',
  contents: 'Inhoud',
  inShort: 'In het kort',
  next: 'Wat nu eerst',
  drafts: 'De stukken',
  draft: 'Stuk',
  heat: 'Waar de tekst vaag wordt',
  heatNote:
    'Elk vlak is een deel van het stuk, in leesvolgorde. Hoe breder, hoe meer toezeggingen; hoe donkerder, hoe groter het deel dat niemand ergens aan houdt.',
  heatNone: 'In dit stuk zijn geen toezeggingen gevonden: zinnen die zeggen wat er gaat gebeuren.',
  noneVague: 'na te gaan',
  allVague: 'vaag',
  mostVague: 'Delen met de meeste vage toezeggingen',
  themes: 'Thema’s, eigenaars en vakgebieden',
  themesNote:
    'Een thema krijgt pas handen en voeten als bekend is wie ervoor staat. Twee of meer partijen uit verschillende vakgebieden die samen tekenen, maken het integraal.',
  themesNone: 'Er zijn geen thema’s gevonden.',
  matrixNote: 'Hoeveel van de vakwoorden in een thema bij elk vakgebied hoort, in procenten.',
  gaps: 'Wat ontbreekt',
  agenda: 'Agenda: wat nog besloten moet worden',
  agendaNote:
    'Vragen uit het stuk waarop nog geen antwoord staat. Een vraag zonder tafel, datum en naam blijft liggen.',
  agendaNone: 'Er staan geen open vragen in het stuk.',
  sentencesNone: 'Er zijn geen toezeggingen gevonden die niemand ergens aan houden.',
  sentencesNote:
    'Wie de vraag beantwoordt en de open plekken invult, heeft de zin hersteld. Visielint schrijft geen tekst: het antwoord is aan het team.',
  account: 'Hoe dit te lezen',
  accountLines: [
    'Visielint leest alleen het stuk, geen achterliggende afspraken. Wat elders goed is geregeld en hier niet staat, ziet het niet.',
    'Een toezegging heet vaag als er geen getal, datum, plaats, uitvoerder, voorrang of norm in staat waaraan iemand te houden is.',
    'De cijfers gaan over tekst, niet over personen of afdelingen, en zijn geen rapportcijfer. Gebruik ze om te bepalen waar het gesprek over moet gaan.',
    'Gemiddeld is ongeveer één op de tien meldingen onterecht. Leg die naast u neer, of zet ze met een reden uit.',
  ],
  section: 'Deel',
  theme: 'Thema',
  owners: 'Wie ervoor staat',
  commitments: 'Toezeggingen',
  vague: 'Vaag',
  sectors: 'Vooral over',
  question: 'Vraag',
  table: 'Tafel',
  by: 'Uiterlijk',
  who: 'Wie bereidt voor',
  noTable: 'geen tafel',
  noDate: 'geen datum',
  nobody: 'niemand genoemd',
  overdue: 'verstreken',
  unreadDrafts: 'Stukken zonder eigen hoofdstuk',
  status: {
    none: 'niemand genoemd',
    diffuse: 'iedereen, dus niemand',
    single: 'één partij',
    'one-sector': 'één vakgebied',
    shared: 'gedeeld',
  },
  source: {
    register: 'uit de lijst van besluiten',
    question: 'vraag in de tekst',
    deferral: 'doorgeschoven in de tekst',
    tension: 'spanning in de tekst',
  },
  title: (drafts) => `Leesrapport over ${drafts} stukken`,
  sentences: (count) => (count === 10 ? 'Tien zinnen om het eerst te herstellen' : 'Zinnen om het eerst te herstellen'),
  ofThem: (part, whole) => `${number(part)} van ${number(whole)}`,
  heatLabel: ({ vague, commitments }) =>
    `Strook van het stuk van begin tot eind: ${number(vague)} van ${number(commitments)} toezeggingen zijn vaag. De tabel hieronder noemt de delen.`,
  summary(figures, overdueKnown) {
    const { words, themes, commitments, vague, ownerless, shared, alone, open, homeless, overdue } = figures;
    return [
      `Het stuk telt ${many(words, 'woord', 'woorden')}, ${many(themes.length, 'thema', 'thema’s')} en ${many(commitments, 'toezegging', 'toezeggingen')}: zinnen die zeggen wat er gaat gebeuren.`,
      commitments === 0
        ? ''
        : vague === 0
          ? 'Elke toezegging bevat iets waaraan iemand te houden is.'
          : `${capital(vague)} daarvan (${Math.round((vague / commitments) * 100)}%) ${vague === 1 ? 'houdt' : 'houden'} niemand ergens aan: wie ze leest, weet niet wie wat doet, hoeveel of wanneer.`,
      themes.length === 0
        ? ''
        : ownerless.length === 0
          ? `Voor elk thema staat iemand${shared === themes.length ? ', en steeds meer dan één vakgebied' : ''}.`
          : `Voor ${inWords(ownerless.length)} ${ownerless.length === 1 ? 'thema' : 'thema’s'} staat niemand met naam: ${listed(
              ownerless.map(({ title }) => title),
              NAMES,
            )}.${restOfThemes(shared, alone)}`,
      open.length === 0
        ? ''
        : `${capital(open.length)} ${open.length === 1 ? 'vraag wacht' : 'vragen wachten'} op een besluit${
            homeless.length === 0
              ? ', elk met een tafel en een datum'
              : `; ${homeless.length === open.length ? (open.length === 1 ? 'zij heeft' : 'geen ervan heeft') : `${inWords(homeless.length)} daarvan ${homeless.length === 1 ? 'heeft' : 'hebben'}`} ${homeless.length === open.length && open.length > 1 ? 'een tafel met een datum' : 'geen tafel of geen datum'}`
          }.${overdueKnown && overdue.length > 0 ? ` Bij ${inWords(overdue.length)} is de datum verstreken.` : ''}`,
    ].filter((line) => line !== '');
  },
  steps: ({ ownerless, homeless, sentences }) => [
    ...(ownerless.length > 0
      ? [
          {
            part: 'themes' as const,
            text: `Spreek af wie er staat voor ${listed(
              ownerless.map(({ title }) => `‘${title}’`),
              NAMES,
            )}.`,
          },
        ]
      : []),
    ...(homeless.length > 0
      ? [
          {
            part: 'agenda' as const,
            text: `Leg ${many(homeless.length, 'open vraag', 'open vragen')} op een tafel, met een datum en een naam.`,
          },
        ]
      : []),
    ...(sentences.length > 0
      ? [
          {
            part: 'sentences' as const,
            text: `Herstel ${sentences.length === 1 ? 'de zin' : `de ${number(sentences.length)} zinnen`} die het meest openlaten.`,
          },
        ]
      : []),
  ],
  facts: [
    ['themes', 'thema’s'],
    ['ownerless', 'zonder eigenaar'],
    ['vague', 'vage toezeggingen'],
    ['homeless', 'vragen zonder tafel of datum'],
  ],
  notShown: (count, what) =>
    ({
      themes: `Nog ${many(count, 'thema staat', 'thema’s staan')} niet in dit overzicht.`,
      decisions: `Nog ${many(count, 'vraag staat', 'vragen staan')} niet in dit overzicht.`,
      sections: `Nog ${many(count, 'deel staat', 'delen staan')} niet in dit overzicht.`,
      drafts: `${many(count, 'stuk heeft', 'stukken hebben')} alleen een regel in de tabel; maak daarvoor een eigen rapport.`,
    })[what],
  made: (version) => `Gemaakt met visielint ${version}.`,
};

function restOfThemes(shared: number, alone: number): string {
  const parts = [
    shared > 0 ? `${inWords(shared)} ${shared === 1 ? 'is' : 'zijn'} gedeeld` : '',
    alone > 0 ? `${inWords(alone)} ${alone === 1 ? 'ligt' : 'liggen'} bij één partij of vakgebied` : '',
  ].filter((part) => part !== '');
  const sentence = parts.join(', ');
  return sentence === '' ? '' : ` ${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

const SMALL = ['nul', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien'];

function inWords(value: number): string {
  return SMALL[value] ?? number(value);
}

function capital(value: number): string {
  const word = value === 1 ? 'Eén' : inWords(value);
  return word.charAt(0).toUpperCase() + word.slice(1);
}
