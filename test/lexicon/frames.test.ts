import { describe, expect, it } from 'vitest';
import type { Language } from '../../server/src/core/language/index.js';
import { finderOf, unmarked } from '../support/lexicon.js';

/** A pattern and a sentence in which markers stand around what it finds; without markers it finds nothing. */
type Case = [pattern: string, sentence: string];

function check(language: Language, cases: readonly Case[]): void {
  it.each(cases)('%s | %s', (pattern, marked) => {
    const { matcher, find } = finderOf(language, [pattern]);
    expect(matcher.problems).toEqual([]);
    const { source, spans } = unmarked(marked);
    const found = find(source).map(({ start, end }) => source.slice(start, end));
    expect(found).toEqual(spans.map(([start, end]) => source.slice(start, end)));
  });
}

describe('separable verbs', () => {
  check('nl', [
    ['@inzetten ^op', 'We <|zetten in op|> groen.'],
    ['@inzetten ^op', 'Wij <|zetten de komende jaren samen met alle partners in de stad vol in op|> groen.'],
    ['@inzetten ^op', 'De komende jaren <|zetten we vol in op|> groen.'],
    ['@inzetten ^op', 'We willen <|inzetten op|> groen.'],
    ['@inzetten ^op', 'Het is zaak <|in te zetten op|> groen.'],
    ['@inzetten ^op', 'Er is <|ingezet op|> groen.'],
    ['@inzetten ^op', 'Er zal <|op groen worden ingezet|>.'],
    ['@inzetten ^op', '<|Op groen wordt ingezet|>.'],
    ['@inzetten ^op', 'Dit is de koers <|waarop wij inzetten|>.'],
    ['@inzetten ^op', 'De koers <|waarop wordt ingezet|> is groen.'],
    ['@inzetten ^op', '<|Hierop zetten we in|>.'],
    ['@inzetten ^op', 'Hier <|zetten we vol op in|>.'],
    ['@inzetten ^op', 'Dit vraagt dat de gemeente <|inzet op|> groen.'],
    ['@inzetten ^op', 'De gemeente kiest, omdat zij <|op groen inzet|>.'],
    ['@inzetten ^op', 'Groen <|waarop de gemeente vol inzet|>.'],
    ['@inzetten ^op', 'We blijven <|op groen inzetten|>.'],
    ['@inzetten ^op', 'De gemeente <|zette in op|> groen.'],
    ['@inzetten ^op', 'We <|zetten, waar dat kan, vol in op|> groen.'],
    ['@inzetten ^op', 'We <|zetten (samen met de provincie) in op|> groen.'],
    ['@inzetten ^op', 'We <|zetten (samen met de raad, en met de buurt) in op|> groen.'],
    ['@inzetten ^op', 'We <|zetten – zonder voorbehoud – in op|> groen.'],
    ['@inzetten ^op', 'We <|zetten de middelen die we hebben in op|> groen.'],
    ['@inzetten ^op', 'We <|zetten op termijn vol in op|> groen.'],
    ['@inzetten ^op', 'We <|zetten **vol** in op|> groen.'],
    ['@inzetten ^op', 'We <|zetten vol\nin op|> groen.'],
    ['@inzetten ^op', 'We <|zet-\nten vol in op|> groen.'],
    ['@inzetten ^op', 'We <|zetten\u00A0vol “in” op|> groen.'],
    ['@inzetten ^op', 'Dat kan, omdat er <|op groen wordt ingezet|>.'],
    ['@inzetten ^op', 'Dat kan, omdat er vol <|op groen ingezet|> wordt.'],
    ['@inzetten ^op', 'Wij weten dat <|ingezet zal worden op|> groen.'],
    ['@inzetten ^op', 'Er zal vol <|ingezet worden op|> groen.'],
    ['@inzetten ^op', 'Wij zien de koers <|waarop we in willen zetten|>.'],
    ['@inzetten ^op', 'Wij kiezen, <|zetten in op|> groen en werken aan water.'],
    ['@werken ^op', 'Wij zetten in op groen en werken aan water.'],
    ['@werken ^op', 'Wij willen <|op groen bouwen en werken|>.'],
    ['@meenemen', 'We <|nemen dit mee|> in de afweging.'],
    ['@meenemen', 'Dit wordt <|meegenomen|>.'],
    ['@meenemen', 'Dat is iets om <|mee te nemen|>.'],
    ['@meenemen', 'Het college wil dit <|mee kunnen nemen|>.'],
    ['@uitwerken nader', 'We <|werken dit nader uit|> in een programma.'],
    ['@uitwerken nader', 'Dit wordt <|nader uitgewerkt|>.'],
    ['@bijdragen ^aan', 'Groen <|draagt bij aan|> gezondheid.'],
    ['@inspelen ^op', 'We <|spelen slim in op|> kansen.'],
    ['@inzetten (zich|ons) ^voor', 'Wij <|zetten ons in voor|> de buurt.'],
    ['@toewerken ^naar', 'We <|werken toe naar|> een groene stad.'],
    // Guards: the particle is a preposition, the participle stands before a noun, the word is a noun.
    ['@inzetten', 'We zetten de eerste stap in 2030.'],
    ['@inzetten', 'We zetten bomen in de wijk.'],
    ['@inzetten ^op', 'We zetten bomen in Haverdam op het plein.'],
    ['@inzetten', 'Het ingezet personeel is moe.'],
    ['@inzetten ^op', 'De inzet op groen blijft.'],
    ['@inzetten ^op', 'Met inzet van vrijwilligers op zaterdag.'],
    ['@inzetten ^op', 'We zetten stappen; in op groen.'],
    ['@inzetten ^op', 'Er is plaats voor inzetbaar personeel op het plein.'],
  ]);
});

describe('other verbs', () => {
  check('nl', [
    ['@streven ^naar', 'We <|streven naar|> een groene stad.'],
    ['@streven ^naar', '<|Daarnaar wordt gestreefd|>.'],
    ['@streven ^naar', 'Er wordt de komende jaren <|naar gestreefd|> om meer te bouwen.'],
    ['@streven ^naar', 'Er wordt <|gestreefd naar|> meer groen.'],
    ['@streven ^naar', 'De gemeente <|streeft op die plekken naar|> groen.'],
    ['@streven ^naar', '<|Naar een groene stad streven|> wij al jaren.'],
    ['@streven ^naar', 'We <|streven ernaar|> om te bouwen.'],
    ['@streven ^naar', 'De streefwaarde gaat naar 30.'],
    ['@streven ^naar', 'We streven dat na, maar gaan naar huis.'],
    ['@houden oog ^voor', '<|Voor gezondheid houden we bij elke ingreep oog|>.'],
    ['@houden rekening ^met', 'We <|houden rekening met|> de buurt.'],
    ['@houden rekening ^met', 'De buurt <|waarmee we rekening houden|>.'],
    ['@houden rekening ^met', 'Hier <|houden we rekening mee|>.'],
    ['@houden rekening ^met', '<|Met de buurt wordt rekening gehouden|>.'],
    ['@werken ^aan', 'Het werk aan de brug is klaar.'],
    ['@werken ^aan', '<|Werk aan|> groen.'],
    ['@werken ^aan', 'We <|werken aan|> groen.'],
    ['@werken ^aan', 'We <|werken waar mogelijk samen aan|> groen.'],
    ['@onderzoeken (of|hoe)', 'We <|onderzoeken of|> het kan.'],
    ['@onderzoeken (of|hoe)', 'Er wordt <|onderzocht hoe|> dat kan.'],
    ['@onderzoeken (of|hoe)', 'Of wij dat onderzoeken, is de vraag.'],
    ['@zoeken balans', 'We <|zoeken een goede balans|>.'],
    ['@benutten kansen', 'De <|kansen worden benut|>.'],
    ['@geven … ruimte', 'We <|geven initiatieven ruimte|>.'],
    ['@hebben … ambitie', 'We <|hebben de ambitie|> om te bouwen.'],
    ['@wachten ^op (de|meer)', 'We <|wachten op meer|> duidelijkheid.'],
    ['@wachten ^op (de|meer)', 'De reizigers wachten op lijn 3.'],
    ['(@geven|@bieden) ruimte ^aan', 'We <|bieden ruimte aan|> initiatief.'],
  ]);
});

describe('English frames', () => {
  check('en', [
    ['@seek to', 'We will <|seek to|> improve it.'],
    ['@seek to', 'We will <|seek actively to|> improve it.'],
    ['@seek to', 'We <|seek, where possible, to|> improve it.'],
    ['@seek to', 'We want to seek advice.'],
    ['@seek to', 'We seek planning permission to build.'],
    ['@strike a balance', 'We will <|strike a balance|> between both.'],
    ['@strike balance', 'A <|balance must be struck|> between both.'],
    ['@take account ^of', 'We <|take account of|> the setting.'],
    ['@take account ^of', '<|Account will be taken of|> the setting.'],
    ['@be committed ^to', "<|We're committed to|> change."],
    ['@be committed ^to', 'The Council <|is fully committed to|> change.'],
    ['@support', 'We <|support|> growth.'],
    ['@support', 'Growth will be <|supported|>.'],
    ['@support', 'The support of residents is high.'],
    ['@support', 'It is in support of growth.'],
    ['@work ^towards', 'We are <|working towards|> net zero.'],
    ['@put … first', 'We <|put people first|>.'],
  ]);
});

describe('verb forms', () => {
  const forms: [sentence: string, form: string][] = [
    ['We zetten in op groen.', 'present'],
    ['We zetten de stad in op groen.', 'present'],
    ['De raad zette in op groen.', 'past'],
    ['We willen inzetten op groen.', 'infinitive'],
    ['Dit vraagt om in te zetten op groen.', 'infinitive'],
    ['Er is ingezet op groen.', 'participle'],
  ];
  it.each(forms)('%s is %s', (sentence, form) => {
    expect(finderOf('nl', ['@inzetten ^op']).find(sentence)[0]?.verbForm).toBe(form);
  });
});
