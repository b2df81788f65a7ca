import type { JoinKind, Language, SectionProfile } from '../../core/index.js';

type ProfileWord =
  | 'words'
  | 'sectors'
  | 'joins'
  | 'tensions'
  | 'declared'
  | 'undelivered'
  | 'undeclared'
  | 'none'
  | 'line'
  | 'decided'
  | 'undecided'
  | 'unclear'
  | JoinKind
  | SectionProfile['verdicts'][number]
  | NonNullable<SectionProfile['unjudged']>;

/** What the explanation of a section says in words. */
export const PROFILE_WORDS: Readonly<Record<Language, Readonly<Record<ProfileWord, string>>>> = {
  nl: {
    words: 'woorden',
    sectors: 'Vakgebieden en hun woorden',
    joins: 'Waar vakgebieden elkaar ontmoeten',
    tensions: 'Bekende spanningen',
    declared: 'opgegeven',
    undelivered: 'Opgegeven, maar nauwelijks in de tekst',
    undeclared: 'In de tekst, maar niet opgegeven',
    none: 'geen',
    line: 'regel',
    decided: 'besloten',
    undecided: 'open',
    unclear: 'onduidelijk',
    choice: 'keuze',
    tension: 'spanning',
    balance: 'balans zonder keuze',
    measure: 'gedeelde maatregel',
    list: 'naast elkaar',
    'sector-only': 'spreekt de taal van één vakgebied',
    stacked: 'stapelt vakgebieden',
    'sector-named': 'heet naar een vakgebied of partij',
    'undecided-tension': 'laat een spanning open',
    empty: 'geen tekst',
    short: 'te weinig om te beoordelen',
    foreign: 'in een andere taal, dus niet geteld',
    'no-terms': 'geen woorden van een vakgebied',
    long: 'te lang om als één thema te beoordelen; noem de thema’s in de configuratie (themas)',
  },
  en: {
    words: 'words',
    sectors: 'Sectors and their words',
    joins: 'Where sectors meet',
    tensions: 'Known tensions',
    declared: 'declared',
    undelivered: 'Declared, but hardly in the text',
    undeclared: 'In the text, but not declared',
    none: 'none',
    line: 'line',
    decided: 'decided',
    undecided: 'open',
    unclear: 'unclear',
    choice: 'choice',
    tension: 'tension',
    balance: 'balance without a choice',
    measure: 'shared measure',
    list: 'side by side',
    'sector-only': 'speaks the language of one sector',
    stacked: 'stacks sectors',
    'sector-named': 'is named after a sector or party',
    'undecided-tension': 'leaves a tension open',
    empty: 'no text',
    short: 'too little to judge',
    foreign: 'in another language, so not counted',
    'no-terms': 'no words of any sector',
    long: 'too long to judge as one theme; name the themes in the configuration (themes)',
  },
};
