import picomatch from 'picomatch/posix.js';

/** Returns whether a text is meant as a pattern rather than as a name. */
export function isGlob(text: string): boolean {
  return picomatch.scan(text).isGlob || text.startsWith('!');
}

/** Returns the folder before the first part that is a pattern, and the pattern from there. */
export function splitGlob(glob: string): { readonly base: string; readonly pattern: string } {
  const { base, glob: pattern } = picomatch.scan(glob);
  return { base, pattern };
}

/** Returns a test for paths as seen from a folder. A pattern without a slash fits the name in any folder. */
export function globTest(pattern: string): (path: string) => boolean {
  return picomatch(pattern.replace(/^\.\//, ''), { dot: true });
}

/** Returns whether a relative path fits one of the patterns; a pattern without a slash fits the name in any folder. */
export function matchesAny(path: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => globTest(pattern.includes('/') ? pattern : `**/${pattern}`)(path));
}
