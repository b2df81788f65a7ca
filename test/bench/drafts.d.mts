/** Returns a deterministic Markdown draft of about so many bytes. */
export function makeDoc(language: string, bytes: number, seed?: number): string;
/** Returns deterministic prose without markup. */
export function makeProse(language: string, bytes: number, seed?: number): string;
