import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { decodeNumericCharacterReference } from 'micromark-util-decode-numeric-character-reference';

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\dA-Fa-f]{1,6})|([\dA-Za-z]{1,31}));/y;

/** An entity such as `&eacute;`: what it stands for and how long its source is. */
export interface Entity {
  readonly decoded: string;
  readonly length: number;
}

/** Returns the entity at this place, or nothing if there is no valid one. */
export function entityAt(text: string, at: number): Entity | undefined {
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(text);
  if (!match) return undefined;
  const [source, decimal, hexadecimal, name] = match;
  if (decimal) return { decoded: decodeNumericCharacterReference(decimal, 10), length: source.length };
  if (hexadecimal) return { decoded: decodeNumericCharacterReference(hexadecimal, 16), length: source.length };
  const decoded = name ? decodeNamedCharacterReference(name) : false;
  return decoded === false ? undefined : { decoded, length: source.length };
}
