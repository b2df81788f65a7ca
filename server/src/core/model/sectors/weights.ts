/** What a strong, plain and weak word weighs. */
export const WEIGHTS = { strong: 1, plain: 0.6, weak: 0.2 } as const;
