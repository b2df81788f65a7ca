import type { PageWords } from './words.js';
import { listed } from './words.js';

const NAMES = { and: 'and', more: (count: number) => `and ${count} more` };
const number = (value: number) => value.toLocaleString('en-GB');
const many = (count: number, one: string, more: string) => `${number(count)} ${count === 1 ? one : more}`;

export const ENGLISH: PageWords = {
  locale: 'en-GB',
  kicker: 'Reading report by visielint',
  skip: 'Skip to the contents',
  contents: 'Contents',
  inShort: 'In short',
  next: 'What to do first',
  drafts: 'The drafts',
  draft: 'Draft',
  heat: 'Where the text turns vague',
  heatNote:
    'Each block is a part of the draft, in reading order. The wider, the more commitments; the darker, the larger the part that holds nobody to anything.',
  heatNone: 'No commitments were found in this draft: sentences that say what is going to happen.',
  noneVague: 'can be checked',
  allVague: 'vague',
  mostVague: 'Parts with most vague commitments',
  themes: 'Themes, owners and sectors',
  themesNote:
    'A theme comes to life once it is known who answers for it. It becomes a shared one when two or more parties from different sectors sign for it together.',
  themesNone: 'No themes were found.',
  matrixNote: 'How much of a theme’s sector vocabulary belongs to each sector, in per cent.',
  gaps: 'What is missing',
  agenda: 'Agenda: what is still to be decided',
  agendaNote:
    'Questions in the draft that have no answer yet. A question without a table, a date and a name stays where it is.',
  agendaNone: 'There are no open questions in the draft.',
  sentencesNone: 'No commitments were found that hold nobody to anything.',
  sentencesNote:
    'Answer the question and fill in the blanks, and the sentence is mended. Visielint writes no text: the answer is the team’s.',
  account: 'How to read this',
  accountLines: [
    'Visielint reads the draft only, not the agreements behind it. What is well arranged elsewhere and not written here, it does not see.',
    'A commitment is called vague when it holds no number, date, place, doer, priority or standard that somebody can be held to.',
    'The figures are about text, not about persons or departments, and they are no marks. Use them to decide what the conversation should be about.',
    'About one finding in ten is wrong on average. Set it aside, or switch it off with a reason.',
  ],
  section: 'Part',
  theme: 'Theme',
  owners: 'Who answers for it',
  commitments: 'Commitments',
  vague: 'Vague',
  sectors: 'Mostly about',
  question: 'Question',
  table: 'Table',
  by: 'By',
  who: 'Who prepares it',
  noTable: 'no table',
  noDate: 'no date',
  nobody: 'nobody named',
  overdue: 'overdue',
  unreadDrafts: 'Drafts without a chapter of their own',
  status: {
    none: 'nobody named',
    diffuse: 'everybody, so nobody',
    single: 'one party',
    'one-sector': 'one sector',
    shared: 'shared',
  },
  source: {
    register: 'from the list of decisions',
    question: 'question in the text',
    deferral: 'put off in the text',
    tension: 'tension in the text',
  },
  title: (drafts) => `Reading report on ${drafts} drafts`,
  sentences: (count) => (count === 10 ? 'Ten sentences to mend first' : 'Sentences to mend first'),
  ofThem: (part, whole) => `${number(part)} of ${number(whole)}`,
  heatLabel: ({ vague, commitments }) =>
    `The draft as a strip from beginning to end: ${number(vague)} of ${number(commitments)} commitments are vague. The table below names the parts.`,
  summary(figures, overdueKnown) {
    const { words, themes, commitments, vague, ownerless, shared, alone, open, homeless, overdue } = figures;
    return [
      `The draft has ${many(words, 'word', 'words')}, ${many(themes.length, 'theme', 'themes')} and ${many(commitments, 'commitment', 'commitments')}: sentences that say what is going to happen.`,
      commitments === 0
        ? ''
        : vague === 0
          ? 'Every commitment holds something that somebody can be held to.'
          : `${capital(vague)} of them (${Math.round((vague / commitments) * 100)}%) ${vague === 1 ? 'holds' : 'hold'} nobody to anything: the reader cannot tell who does what, how much or when.`,
      themes.length === 0
        ? ''
        : ownerless.length === 0
          ? `Somebody answers for every theme${shared === themes.length ? ', and always more than one sector' : ''}.`
          : `Nobody answers by name for ${inWords(ownerless.length)} ${ownerless.length === 1 ? 'theme' : 'themes'}: ${listed(
              ownerless.map(({ title }) => title),
              NAMES,
            )}.${restOfThemes(shared, alone)}`,
      open.length === 0
        ? ''
        : `${capital(open.length)} ${open.length === 1 ? 'question waits' : 'questions wait'} for a decision${
            homeless.length === 0
              ? ', each with a table and a date'
              : `; ${homeless.length === open.length ? (open.length === 1 ? 'it has' : 'none has') : `${inWords(homeless.length)} of them ${homeless.length === 1 ? 'has' : 'have'}`} ${homeless.length === open.length && open.length > 1 ? 'both a table and a date' : 'no table or no date'}`
          }.${overdueKnown && overdue.length > 0 ? ` For ${inWords(overdue.length)} the date has passed.` : ''}`,
    ].filter((line) => line !== '');
  },
  steps: ({ ownerless, homeless, sentences }) => [
    ...(ownerless.length > 0
      ? [
          {
            part: 'themes' as const,
            text: `Agree who answers for ${listed(
              ownerless.map(({ title }) => `“${title}”`),
              NAMES,
            )}.`,
          },
        ]
      : []),
    ...(homeless.length > 0
      ? [
          {
            part: 'agenda' as const,
            text: `Put ${many(homeless.length, 'open question', 'open questions')} on a table, with a date and a name.`,
          },
        ]
      : []),
    ...(sentences.length > 0
      ? [
          {
            part: 'sentences' as const,
            text: `Mend the ${sentences.length === 1 ? 'sentence' : `${number(sentences.length)} sentences`} that leave most open.`,
          },
        ]
      : []),
  ],
  facts: [
    ['themes', 'themes'],
    ['ownerless', 'without an owner'],
    ['vague', 'vague commitments'],
    ['homeless', 'questions without a table or date'],
  ],
  notShown: (count, what) =>
    ({
      themes: `${many(count, 'more theme is', 'more themes are')} not in this overview.`,
      decisions: `${many(count, 'more question is', 'more questions are')} not in this overview.`,
      sections: `${many(count, 'more part is', 'more parts are')} not in this overview.`,
      drafts: `${many(count, 'draft has', 'drafts have')} a line in the table only; make a report of its own for it.`,
    })[what],
  made: (version) => `Made with visielint ${version}.`,
};

function restOfThemes(shared: number, alone: number): string {
  const parts = [
    shared > 0 ? `${inWords(shared)} ${shared === 1 ? 'is' : 'are'} shared` : '',
    alone > 0 ? `${inWords(alone)} ${alone === 1 ? 'rests' : 'rest'} with one party or sector` : '',
  ].filter((part) => part !== '');
  const sentence = parts.join(', ');
  return sentence === '' ? '' : ` ${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

const SMALL = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function inWords(value: number): string {
  return SMALL[value] ?? number(value);
}

function capital(value: number): string {
  const word = inWords(value);
  return word.charAt(0).toUpperCase() + word.slice(1);
}
