export { profileForJson } from './json.js';
export { profileForTerminal, type ProfileTerminal } from './terminal.js';
