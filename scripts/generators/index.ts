import { documentData } from './document-data.js';
import { languageData } from './language-data.js';
import { ownershipData } from './ownership-data.js';
import { ruleList } from './rule-list.js';
import { sectorData } from './sectors.js';

/** Returns paths and contents of the files that it makes. */
export type Generator = () => Promise<[path: string, content: string][]> | [path: string, content: string][];

export const generators: readonly Generator[] = [documentData, languageData, ownershipData, ruleList, sectorData];
