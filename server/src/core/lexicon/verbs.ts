import type { Language } from '../language/types.js';
import type { Match, VerbParts } from './types.js';

export type VerbForm = NonNullable<Match['verbForm']>;

/** One way to read a word as a form of a verb. */
export interface VerbReading {
  readonly verb: VerbParts;
  readonly form: VerbForm;
  /** `joined` holds its particle ("inzetten"), `apart` needs it elsewhere in the clause ("zetten … in"), `none` has none. */
  readonly particle: 'none' | 'joined' | 'apart';
  /** Whether it is the bare stem of the first person, which in running text is mostly a noun ("het werk aan de brug"). */
  readonly bareStem: boolean;
}

/** Returns every form of a verb, each as the word and its reading. The te-infinitive is two or three words and is read in its clause. */
export function formsOf(verb: VerbParts, language: Language): [word: string, reading: VerbReading][] {
  const { particle } = verb;
  const found: [string, VerbReading][] = [];
  const stem = language === 'nl' ? bareStemOf(verb) : undefined;
  const add = (base: string, form: VerbForm): void => {
    const bareStem = base === stem && form === 'present';
    if (particle === undefined) return void found.push([base, { verb, form, particle: 'none', bareStem }]);
    found.push([base, { verb, form, particle: 'apart', bareStem }]);
    found.push([particle + base, { verb, form, particle: 'joined', bareStem }]);
  };

  add(infinitiveOf(verb), 'infinitive');
  for (const base of verb.present) add(base, 'present');
  for (const base of verb.past) add(base, 'past');
  // A participle is written with its particle, as is the Dutch present participle, which nobody lists.
  const whole = particle === undefined ? 'none' : 'joined';
  if (verb.participle) found.push([verb.participle, { verb, form: 'participle', particle: whole, bareStem: false }]);
  if (verb.gerund) found.push([verb.gerund, { verb, form: 'gerund', particle: whole, bareStem: false }]);
  return found;
}

/** The infinitive without its particle. */
export function infinitiveOf({ verb, particle }: VerbParts): string {
  return particle !== undefined && verb.startsWith(particle) ? verb.slice(particle.length) : verb;
}

/** Auxiliaries use the form of the first person for the third as well ("kan", "zal"). */
function bareStemOf({ present, kind }: VerbParts): string | undefined {
  if (kind === 'aux' || kind === 'modal' || present.length < 3) return undefined;
  return present[0];
}
