import type { LanguageData } from '../lexicon/types.js';

/** Returns the words and phrases of a closed class; an item is a string or an object with a name, and a class with values has its items as keys. */
export function phrasesOf(data: LanguageData, name: string): string[] {
  const items: unknown = data.classes[name];
  if (typeof items === 'object' && items !== null && !Array.isArray(items)) return Object.keys(items);
  if (!Array.isArray(items)) return [];
  return items.map(phraseOf).filter((phrase) => phrase !== undefined);
}

function phraseOf(item: unknown): string | undefined {
  if (typeof item === 'string') return item;
  if (typeof item === 'number') return String(item);
  if (typeof item !== 'object' || item === null || !('name' in item)) return undefined;
  return typeof item.name === 'string' ? item.name : undefined;
}
