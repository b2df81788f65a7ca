import type { Theme } from '../../model/types.js';
import type { DraftContext, Fix } from '../types.js';
import { blankName, fillRoom, fixOf } from './fixes.js';
import { proposeParties } from './proposals.js';
import { placedOwners } from './vision.js';

/** Returns a fix that adds a party of another sector to the owners of a theme; nothing where the draft has no room for it. */
export function coOwnerFix(theme: Theme, context: DraftContext, sectors: readonly string[]): Fix | undefined {
  const { draft, language } = context;
  const room = placedOwners(theme).findLast((owner) => owner.room !== undefined && owner.role !== 'portfolio')?.room;
  if (room === undefined) return undefined;
  const [party] = proposeParties(theme, context, { count: 1, otherThan: sectors });
  const title = language === 'nl' ? 'Mede-eigenaar toevoegen' : 'Add a co-owner';
  const name = party?.name ?? blankName(draft.language);
  return fixOf(party === undefined ? title : `${title}: ${party.name}`, fillRoom(room, name));
}
