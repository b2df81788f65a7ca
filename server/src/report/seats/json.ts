import type { Seats } from '../../core/index.js';

/** Returns the table as JSON; what is not known is null. */
export function seatsForJson({ language, commission, commissioners, adoption, roles, seats, gaps }: Seats): string {
  const result = {
    version: 1,
    language,
    commission: commission ?? null,
    commissioners,
    adoption: adoption ?? null,
    roles: {
      chair: roles.chair ?? null,
      facilitator: roles.facilitator ?? null,
      'pen-holder': roles['pen-holder'] ?? null,
    },
    parties: seats.map(({ name, interest, representative, mandate, themes, decisions }) => ({
      name,
      interest: interest ?? null,
      representative: representative ?? null,
      mandate: mandate ?? null,
      themes,
      decisions,
    })),
    missing: gaps,
  };
  return `${JSON.stringify(result, null, 2)}\n`;
}
