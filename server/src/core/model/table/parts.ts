import type { DataProblem } from '../../config/problems.js';
import type { Assumption, Decision, Party, Placed, RowRoom, Table } from '../types.js';

/** What one source says about the table. */
export interface TableParts {
  readonly commission?: Placed<string>;
  readonly commissioners: readonly Placed<string>[];
  readonly adoption?: Placed<string>;
  readonly roles: Table['roles'];
  readonly parties: readonly Party[];
  readonly decisions: readonly Decision[];
  readonly assumptions: readonly Assumption[];
  readonly problems: readonly DataProblem[];
  readonly places: Table['places'];
  readonly rooms: Table['rooms'];
  readonly decisionRoom?: RowRoom;
  readonly partyRoom?: RowRoom;
}

export const NO_PARTS: TableParts = {
  commissioners: [],
  roles: {},
  parties: [],
  decisions: [],
  assumptions: [],
  problems: [],
  places: {},
  rooms: {},
};
