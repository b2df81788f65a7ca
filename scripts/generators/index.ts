import { languageData } from './language-data.js';

/** Returns paths and contents of the files that it makes. */
export type Generator = () => Promise<[path: string, content: string][]> | [path: string, content: string][];

export const generators: readonly Generator[] = [languageData];
