import type { Config } from '../config/types.js';
import type { Language } from '../language/types.js';
import { isExpired } from './suppressions.js';
import { nearest } from '../text/index.js';
import type { UsedSuppression } from './session.js';
import type { Finding, Message, Rule } from './types.js';

interface Context {
  readonly language: Language;
  readonly config: Config;
  readonly rules: readonly Rule[];
  readonly today?: string;
}

/** Returns what there is to say about the suppressions themselves; the rules of the linter's own family only declare it. */
export function suppressionFindings(suppressions: readonly UsedSuppression[], context: Context): Finding[] {
  return suppressions.flatMap((suppression) => {
    const expired = isExpired(suppression, context.today);
    const found = [
      suppression.reason === '' ? finding('unexplained-suppression', suppression, context) : undefined,
      expired ? finding('expired-suppression', suppression, context) : undefined,
      suppression.silenced === 0 && !expired ? finding('unused-suppression', suppression, context) : undefined,
    ];
    return found.filter((item) => item !== undefined);
  });
}

type OwnRule = 'unexplained-suppression' | 'expired-suppression' | 'unused-suppression';

function finding(id: OwnRule, suppression: UsedSuppression, context: Context): Finding | undefined {
  const rule = context.rules.find((candidate) => candidate.id === id);
  const severity = context.config.rules[id]?.severity ?? rule?.severity;
  if (!rule || !severity || severity === 'off') return undefined;
  return {
    rule: id,
    family: 'linter',
    severity,
    lesson: 0,
    span: suppression.span,
    message: MESSAGES[id][context.language](suppression, meantRule(suppression, context.rules)),
    evidence: [],
    missing: [],
    related: [],
    fixes:
      id === 'unused-suppression'
        ? [{ title: REMOVE[context.language], edits: [{ span: suppression.span, text: '' }], safe: true }]
        : [],
    section: -1,
    language: context.language,
  };
}

/** Returns the rule that was probably meant by a name that is no rule's. */
function meantRule(suppression: UsedSuppression, rules: readonly Rule[]): string | undefined {
  const ids = rules.map((rule) => rule.id);
  const unknown = suppression.rules.find((id) => !ids.includes(id));
  return unknown === undefined ? undefined : nearest(unknown, ids);
}

const REMOVE: Readonly<Record<Language, string>> = {
  nl: 'Onderdrukking weghalen',
  en: 'Remove the suppression',
};

const MESSAGES: Readonly<
  Record<OwnRule, Record<Language, (suppression: UsedSuppression, meant: string | undefined) => Message>>
> = {
  'unexplained-suppression': {
    nl: () => ({
      seen: 'Deze onderdrukking zegt niet waarom.',
      why: 'Wie het stuk later leest, kan niet nagaan of de reden nog geldt.',
      advice: 'Zet er de reden achter: -- reden: …',
    }),
    en: () => ({
      seen: 'This suppression does not say why.',
      why: 'Whoever reads the draft later cannot tell whether the reason still holds.',
      advice: 'Add the reason at its end: -- reason: …',
    }),
  },
  'expired-suppression': {
    nl: ({ until }) => ({
      seen: `Deze onderdrukking gold tot ${until ?? ''} en is verlopen.`,
      why: 'Wat toen mocht blijven staan, zou nu zijn opgelost.',
      advice: 'Los de melding op, of spreek een nieuwe datum af en zet die erbij.',
    }),
    en: ({ until }) => ({
      seen: `This suppression held until ${until ?? ''} and has expired.`,
      why: 'What was left standing then was to be settled by now.',
      advice: 'Settle the finding, or agree on a new date and write it down here.',
    }),
  },
  'unused-suppression': {
    nl: (_suppression, meant) => ({
      seen: 'Deze onderdrukking houdt niets tegen.',
      why: 'Een onderdrukking die blijft staan, verbergt straks een melding die niemand verwacht.',
      advice: meant
        ? `Er is geen regel met deze naam; bedoelt u ${meant}?`
        : 'Haal haar weg, of kijk na of de naam van de regel en de plaats kloppen.',
    }),
    en: (_suppression, meant) => ({
      seen: 'This suppression silences nothing.',
      why: 'One that is left behind will hide a finding that nobody expects.',
      advice: meant
        ? `There is no rule of that name; did you mean ${meant}?`
        : 'Remove it, or check the name of the rule and its place.',
    }),
  },
};
