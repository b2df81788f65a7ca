import type { Language } from '../../language/types.js';
import type { SectorCatalogue } from '../../model/sectors/catalogue.js';

/** The name of a sector in the middle of a sentence: "groen en natuur". */
export function sectorName(id: string, catalogue: SectorCatalogue, language: Language): string {
  const label = catalogue.labelOf(id, language);
  return label.charAt(0).toLowerCase() + label.slice(1);
}

/** A share as a reader writes it: "62 %" in Dutch, "62%" in English. */
export function percent(share: number, language: Language): string {
  return `${Math.round(share * 100)}${language === 'nl' ? ' %' : '%'}`;
}
