import { documentData } from './document-data.js';
import { languageData } from './language-data.js';
import { manifest } from './manifest.js';
import { ownershipData } from './ownership-data.js';
import { ruleIndex } from './rule-index.js';
import { ruleList } from './rule-list.js';
import { rulePages } from './rule-pages.js';
import { schemas } from './schemas.js';
import { sectorData } from './sectors.js';
import { syntax } from './syntax.js';
import { version } from './version.js';

/** Returns paths and contents of the files that it makes. */
export type Generator = () => Promise<[path: string, content: string][]> | [path: string, content: string][];

/** In the order in which they run: the schemas are made from the rules, so what the core is made of comes first. */
export const generators: readonly Generator[] = [
  version,
  documentData,
  languageData,
  ownershipData,
  sectorData,
  ruleList,
  rulePages,
  ruleIndex,
  schemas,
  manifest,
  syntax,
];
