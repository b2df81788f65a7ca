import type { Language } from '../../language/types.js';
import type { SignalId } from '../../lexicon/types.js';
import type { Slot } from '../../model/types.js';

/** What a reader asks when a slot is empty; used when the phrase itself has no better question. */
export const SLOT_QUESTIONS: Readonly<Record<Language, Readonly<Record<Slot, string>>>> = {
  nl: {
    who: 'Wie doet dit: welke afdeling, welke organisatie?',
    what: 'Wat gebeurt er dan, zodat een buitenstaander over vijf jaar kan nagaan of het gedaan is?',
    'how-much': 'Hoeveel, en ten opzichte van wat?',
    where: 'Waar wel, en waar niet?',
    when: 'Wanneer is het klaar, of wanneer wordt het besloten?',
    'at-whose-cost': 'Wat wijkt er als het niet samengaat?',
  },
  en: {
    who: 'Who does this: which department, which organisation?',
    what: 'What will happen, so that an outsider can check in five years that it was done?',
    'how-much': 'How much, and compared with what?',
    where: 'Where, and where not?',
    when: 'By when is it done, or when is it decided?',
    'at-whose-cost': 'What gives way when they do not go together?',
  },
};

/** Slots as a reader would name them. */
export const SLOT_NAMES: Readonly<Record<Language, Readonly<Record<Slot, string>>>> = {
  nl: {
    who: 'wie',
    what: 'wat',
    'how-much': 'hoeveel',
    where: 'waar',
    when: 'wanneer',
    'at-whose-cost': 'ten koste van wat',
  },
  en: {
    who: 'who',
    what: 'what',
    'how-much': 'how much',
    where: 'where',
    when: 'when',
    'at-whose-cost': 'at whose cost',
  },
};

/** Signals as a reader would name them. */
export const SIGNAL_NAMES: Readonly<Record<Language, Readonly<Record<SignalId, string>>>> = {
  nl: {
    'escape-clause': 'achterdeur',
    'empty-intention': 'lege intentie',
    'deferred-choice': 'uitgestelde keuze',
    'false-balance': 'schijnbalans',
    'agentless-passive': 'niemand doet het',
    'container-word': 'containerwoord',
    'vague-quantity': 'vage hoeveelheid',
    'vague-time': 'vage tijd',
    'diffuse-actor': 'iedereen en niemand',
    filler: 'vulling',
  },
  en: {
    'escape-clause': 'escape clause',
    'empty-intention': 'empty intention',
    'deferred-choice': 'deferred choice',
    'false-balance': 'false balance',
    'agentless-passive': 'nobody does it',
    'container-word': 'container word',
    'vague-quantity': 'vague quantity',
    'vague-time': 'vague time',
    'diffuse-actor': 'everybody and nobody',
    filler: 'filler',
  },
};
