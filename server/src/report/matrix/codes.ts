/**
 * Returns a short code for each label, all of the same length and no two alike: its first letters, or letters from further
 * on when these are taken.
 */
export function codesFor(labels: readonly string[], length: number): string[] {
  const taken = new Set<string>();
  return labels.map((label) => {
    const letters = label.toLowerCase().replace(/[^\p{L}]/gu, '');
    const code = candidates(letters, length).find((one) => !taken.has(one)) ?? numbered(letters, length, taken);
    taken.add(code);
    return code;
  });
}

function candidates(letters: string, length: number): string[] {
  const start = letters.slice(0, length).padEnd(length, '-');
  const ends = [...letters.slice(length)].map((letter) => letters.slice(0, length - 1) + letter);
  return [start, ...ends];
}

function numbered(letters: string, length: number, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const digits = String(number);
    const code = letters.slice(0, Math.max(0, length - digits.length)) + digits;
    if (!taken.has(code)) return code;
  }
}
