export { seatsForJson } from './json.js';
export { seatsForMarkdown } from './markdown.js';
export { seatsForTerminal } from './terminal.js';
