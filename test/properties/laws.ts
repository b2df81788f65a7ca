import { configLaws } from './config-laws.js';
import { engineLaws } from './engine-laws.js';
import { featureLaws } from './feature-laws.js';
import type { Law } from './law.js';
import { reportLaws } from './report-laws.js';

/** Everything that must hold for any input. */
export const laws: readonly Law[] = [...engineLaws, ...featureLaws, ...configLaws, ...reportLaws];
