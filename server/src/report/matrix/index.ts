export { matrixForCsv } from './csv.js';
export { matrixForJson } from './json.js';
export { matrixForMarkdown } from './markdown.js';
export { matrixForSvg } from './svg.js';
export { matrixForTerminal, type MatrixTerminal } from './terminal.js';
