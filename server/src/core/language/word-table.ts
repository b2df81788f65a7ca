/**
 * Returns a look-up of what a word is by its vocabulary id; each word is worked out when it is first met. Ids of words
 * that no text holds may lie between, and an array with holes is slow to read, so the table grows one by one.
 */
export function wordTable<T>(workOut: (word: number) => T): (word: number) => T {
  const known: (T | typeof UNKNOWN)[] = [];
  return (word) => {
    if (word < 0) return workOut(word);
    while (known.length <= word) known.push(UNKNOWN);
    let found = known[word] as T | typeof UNKNOWN;
    if (found === UNKNOWN) known[word] = found = workOut(word);
    return found;
  };
}

const UNKNOWN = Symbol('unknown');
