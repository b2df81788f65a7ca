export * from './calendar.js';
export * from './find-dates.js';
export * from './read-date.js';
export type { DatePrecision } from './periods.js';
