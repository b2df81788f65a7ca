export { agendaForCalendar } from './calendar.js';
export { agendaForCsv } from './csv.js';
export { agendaForJson } from './json.js';
export { agendaForMarkdown } from './markdown.js';
export { agendaForTerminal } from './terminal.js';
