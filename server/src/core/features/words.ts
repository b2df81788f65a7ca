import type { Language } from '../language/types.js';
import type { OwnershipStatus } from '../model/types.js';

/** What lists, lenses and outlines say, in both languages. */
interface FeatureWords {
  readonly owners: string;
  readonly status: Readonly<Record<OwnershipStatus, string>>;
  readonly decision: string;
  readonly party: string;
  readonly vague: (vague: number, commitments: number) => string;
  readonly empty: string;
}

export const FEATURE_WORDS: Readonly<Record<Language, FeatureWords>> = {
  nl: {
    owners: 'Eigenaars',
    status: {
      none: 'nog geen eigenaar',
      diffuse: 'iedereen is eigenaar',
      single: 'één eigenaar',
      'one-sector': 'eigenaars uit één sector',
      shared: 'gedeeld',
    },
    decision: 'besluit',
    party: 'partij',
    vague: (vague, commitments) => `${vague} van ${commitments} toezeggingen vaag`,
    empty: 'leeg',
  },
  en: {
    owners: 'Owners',
    status: {
      none: 'no owner yet',
      diffuse: 'everybody is owner',
      single: 'one owner',
      'one-sector': 'owners from one sector',
      shared: 'shared',
    },
    decision: 'decision',
    party: 'party',
    vague: (vague, commitments) => `${vague} of ${commitments} commitments vague`,
    empty: 'empty',
  },
};
