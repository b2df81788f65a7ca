export * from './actions.js';
export {
  AGENDA_STATES,
  agendaOf,
  byUrgency,
  stateOf,
  type Agenda,
  type AgendaItem,
  type AgendaState,
} from './agenda.js';
export { completionsAt, type Completion } from './completion.js';
export { foldsOf } from './folds.js';
export { hintsIn, type Hint } from './hints.js';
export * from './hover.js';
export { lensesOf, type Lens } from './lens.js';
export { linksOf, type DraftLink } from './links.js';
export { MARK_KINDS, marksIn } from './marks.js';
export {
  matrixOf,
  type Matrix,
  type MatrixCell,
  type MatrixGap,
  type MatrixRow,
  type MatrixSector,
  type NamedDraft,
} from './matrix.js';
export { definitionOf, nameAt, occurrencesOf, replacementAt, type Named } from './names.js';
export { outlineOf, type OutlineItem, type OutlineKind } from './outline.js';
export { overviewOf, type Overview, type ThemeView } from './overview.js';
export {
  explainSection,
  profileAt,
  type ProfiledSector,
  type ProfiledTerm,
  type SectionProfile,
  type Verdict,
} from './profile.js';
export { recordActionsAt, type RecordAction } from './record.js';
export { nameHover } from './name-hover.js';
export { NO_RULE_PAGES, type RulePages } from './rule-page.js';
export { seatsOf, type Seat, type SeatGap, type Seats } from './seats.js';
export { TO_FILL_IN } from './suppress.js';
