import type { Theme } from '../../model/types.js';
import type { DraftContext, Related } from '../types.js';
import { placedOwners } from './vision.js';

/** Returns the places where the owners of a theme are named. */
export function ownersNearby(theme: Theme, { language }: DraftContext): Related[] {
  return placedOwners(theme).map(({ name, start, end }) => ({
    span: { start, end },
    message: language === 'nl' ? `${name} staat hier als eigenaar.` : `${name} is named as an owner here.`,
  }));
}
