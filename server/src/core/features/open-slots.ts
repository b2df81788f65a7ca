import { listed } from '../engine/ownership/words.js';
import { SLOT_NAMES } from '../engine/vague/questions.js';
import type { Language } from '../language/types.js';
import type { Slot } from '../model/types.js';

/** Returns what is left open in words, in the order in which people ask it: "wie, wat en hoeveel"; empty for nothing. */
export function slotsInWords(slots: readonly Slot[], language: Language): string {
  const names = SLOT_NAMES[language];
  const inOrder = (Object.keys(names) as Slot[]).filter((slot) => slots.includes(slot));
  return listed(
    inOrder.map((slot) => names[slot]),
    language,
    inOrder.length,
  );
}
