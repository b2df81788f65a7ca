import type { Lesson } from '../engine/types.js';
import type { Language } from '../language/types.js';

/** The lessons of the note that visielint comes from, as short as a hover needs them. */
const LESSONS: Readonly<Record<Language, readonly string[]>> = {
  nl: [
    '',
    'maak duidelijk wie er aan tafel zitten, en in welke rol',
    'taken en rollen aan tafel vragen om eigen competenties',
    'leg vooronderstellingen op tafel, niet eronder',
    'pak op tijd de hete aardappels beet',
    'geef een duidelijke opdracht aan meer dan één opdrachtnemer',
    'werk met thema’s op de snijvlakken van sectorale belangen',
    'voer het gesprek ook binnen de eigen organisatie',
    'zorg dat de juiste vragen op de juiste tafels liggen',
  ],
  en: [
    '',
    'make clear who sits at the table, and in which role',
    'tasks and roles at the table ask for skills of their own',
    'lay assumptions on the table, not under it',
    'take hold of the hot potatoes in time',
    'give one clear commission to more than one contractor',
    'work with themes where the interests of sectors cross',
    'hold the conversation within your own organisation too',
    'see that the right questions lie on the right tables',
  ],
};

/** Returns the lesson as a reader may read it, or nothing for findings about the linter itself. */
export function lessonText(lesson: Lesson, language: Language): string | undefined {
  if (lesson === 0) return undefined;
  const word = language === 'nl' ? 'Les' : 'Lesson';
  return `${word} ${lesson}: ${LESSONS[language][lesson] ?? ''}`;
}
