/**
 * Returns a name for a finding that stays the same while the sentence does, wherever it moves: baselines and code
 * quality reports compare by it. Markup, case and white space do not count; `nth` tells equal sentences apart.
 */
export function fingerprintOf(rule: string, sentence: string, nth: number): string {
  const words = sentence
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return hash(`${rule}\n${words}\n${nth}`);
}

/** Returns a name for a finding that no finding in another file has. */
export function fingerprintIn(path: string, fingerprint: string): string {
  return hash(`${path}\n${fingerprint}`);
}

/** 64 bits are enough to tell the sentences of a policy apart, and need no library that only some hosts have. */
function hash(text: string): string {
  let [high, low] = [0x811c9dc5, 0x1b873593];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit, 0x85ebca6b);
    low ^= high >>> 15;
  }
  return [high, low].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
}
