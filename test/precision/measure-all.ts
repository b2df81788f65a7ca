import { measure, measureSets } from './measure.js';
import { measureRules } from './measure-rules.js';
import type { Measurements } from './report.js';
import { draftSections, looseSections } from './section-labels.js';
import { scoreSections } from './sections.js';
import type { Split } from './load.js';

/** Returns everything that is measured on a split. */
export function measureAll(split: Split): Measurements {
  const loose = looseSections(split);
  const inLanguage = (language: 'nl' | 'en') => scoreSections(loose.filter((section) => section.language === language));
  return {
    split,
    sentences: { nl: measure(split, 'nl'), en: measure(split, 'en') },
    sets: { nl: measureSets(split, 'nl'), en: measureSets(split, 'en') },
    rules: measureRules(split),
    sections: [
      ['Dutch sections', inLanguage('nl')],
      ['English sections', inLanguage('en')],
      ['Theme sections of the drafts', scoreSections(draftSections(split))],
    ],
  };
}
