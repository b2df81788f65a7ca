export * from './types.js';
export { phrasesOf } from './classes.js';
export { countVotes, isForeign, languageOf, sumOfVotes, type Votes } from './detect.js';
export { createTextRules, type TextRules } from './rules.js';
export { splitSentences } from './sentences.js';
export { tokenize, type Tokenized, type TokenRange } from './tokenize.js';
export { createVocabulary } from './vocabulary.js';
export { wordTable } from './word-table.js';
