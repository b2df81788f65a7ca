import type { SectionProfile } from '../../core/index.js';

/** Returns the explanation of a section as JSON; offsets count from 0 in UTF-16 units. */
export function profileForJson({ tensions, ...profile }: SectionProfile): string {
  const result = {
    version: 1,
    ...profile,
    tensions: tensions.map(({ tension, sectors, state, open, closed }) => ({
      id: tension.id,
      sectors,
      state,
      scarce: tension.scarce[profile.language],
      choice: tension.choice[profile.language],
      open,
      closed,
    })),
  };
  return `${JSON.stringify(result, null, 2)}\n`;
}
