import { shift, type Span } from '../../text/index.js';
import { optional } from '../table/from-data.js';
import type { Register } from '../table/register.js';
import type { Owner } from '../types.js';
import type { SlotReading } from './read-slot.js';
import type { OwnerSlot } from './slot.js';

/** What the slots of a draft say, kept as long as the names by which they are read stay the same. */
export interface SlotMemory {
  /** Returns what a slot says, so many units further on; `read` is asked once for each slot. */
  reading(slot: OwnerSlot, by: number, read: () => SlotReading | undefined): SlotReading | undefined;
  /** Returns one and the same slot for all cells of tables that say the same; wherever they stand, they are read alike. */
  alike(cell: OwnerSlot): OwnerSlot;
}

/** A reading, and the register whose parties it names. */
interface Known {
  register: Register;
  reading: SlotReading | undefined;
}

/** More than the cells of any table that somebody reads. */
const MOST_CELLS = 2000;

/** Returns a function that gives the memory for a version of a draft; the key is the same for the same names. */
export function createSlotMemories(): (key: string, register: Register) => SlotMemory {
  let last: string | undefined;
  let readings = new WeakMap<OwnerSlot, Known>();
  const cells = new Map<string, OwnerSlot>();
  return (key, register) => {
    if (key !== last) readings = new WeakMap();
    last = key;
    return {
      alike(cell) {
        const { role, many, whole, text, start, end } = cell;
        const said = `${role} ${many} ${whole} ${end - start} ${text}`;
        let known = cells.get(said);
        if (known === undefined) {
          if (cells.size >= MOST_CELLS) cells.clear();
          cells.set(said, (known = cell));
        }
        return known;
      },
      reading(slot, by, read) {
        let known = readings.get(slot);
        if (known === undefined) readings.set(slot, (known = { register, reading: read() }));
        if (known.register !== register) {
          known.reading = known.reading && withParties(known.reading, known.register, register);
          known.register = register;
        }
        return known.reading && moved(known.reading, by);
      },
    };
  };
}

/** A party of the same names may have moved, or have got another interest. */
function withParties(reading: SlotReading, from: Register, to: Register): SlotReading {
  const owners = reading.owners.map((owner) =>
    owner.party === undefined
      ? owner
      : { ...owner, ...optional('party', to.parties[from.parties.indexOf(owner.party)]) },
  );
  return { ...reading, owners };
}

function moved({ owners, diffuse, nobody, blanks }: SlotReading, by: number): SlotReading {
  const move = (span: Span) => shift(span, by);
  return {
    owners: owners.map((owner): Owner => ({
      ...owner,
      ...move(owner),
      ...optional('room', owner.room && { ...owner.room, span: move(owner.room.span) }),
    })),
    diffuse: diffuse.map(move),
    nobody: nobody.map(move),
    blanks: blanks.map(move),
  };
}
