import { EMPTY_HASH, mix } from './hash.js';
import type { Vocabulary } from './types.js';
import { wordTable } from './word-table.js';

/**
 * Returns an empty vocabulary. It is a hash table over one pool of code units: looking a known word up
 * makes no string, which is what lets the tokenizer keep the speed of its scan.
 */
export function createVocabulary(): Vocabulary {
  let pool = new Uint16Array(1 << 14);
  let poolEnd = 0;
  let slots = new Int32Array(1 << 12).fill(-1);
  let hashes = new Int32Array(1 << 11);
  let starts = new Int32Array((1 << 11) + 1);
  const wordOf = wordTable((id) => (id < 0 ? '' : String.fromCharCode(...pool.subarray(starts[id], starts[id + 1]))));
  let size = 0;
  let spelling = new Uint16Array(64);

  /** Puts the units of a word in `spelling` and returns their hash. */
  function spell(word: string): number {
    if (word.length > spelling.length) spelling = new Uint16Array(word.length * 2);
    let hash = EMPTY_HASH;
    for (let at = 0; at < word.length; at++) {
      const unit = word.charCodeAt(at);
      spelling[at] = unit;
      hash = mix(hash, unit);
    }
    return hash;
  }

  function lookUp(units: Uint16Array, count: number, hash: number): number {
    const last = slots.length - 1;
    let slot = spread(hash) & last;
    for (;;) {
      const id = slots[slot] as number;
      if (id < 0) return ~slot;
      if (hashes[id] === hash && isSame(id, units, count)) return id;
      slot = (slot + 1) & last;
    }
  }

  function isSame(id: number, units: Uint16Array, count: number): boolean {
    const start = starts[id] as number;
    if ((starts[id + 1] as number) - start !== count) return false;
    for (let at = 0; at < count; at++) if (pool[start + at] !== units[at]) return false;
    return true;
  }

  function add(units: Uint16Array, count: number, hash: number, slot: number): number {
    if (poolEnd + count > pool.length) pool = grown(pool, new Uint16Array((poolEnd + count) * 2));
    for (let at = 0; at < count; at++) pool[poolEnd + at] = units[at] as number;
    poolEnd += count;
    const id = size++;
    slots[slot] = id;
    hashes[id] = hash;
    starts[id + 1] = poolEnd;
    if (size === hashes.length) widen();
    return id;
  }

  function widen(): void {
    hashes = grown(hashes, new Int32Array(size * 2));
    starts = grown(starts, new Int32Array(size * 2 + 1));
    slots = new Int32Array(size * 4).fill(-1);
    const last = slots.length - 1;
    for (let id = 0; id < size; id++) {
      let slot = spread(hashes[id] as number) & last;
      while ((slots[slot] as number) >= 0) slot = (slot + 1) & last;
      slots[slot] = id;
    }
  }

  function idOfUnits(units: Uint16Array, count: number, hash: number): number {
    const found = lookUp(units, count, hash);
    return found >= 0 ? found : add(units, count, hash, ~found);
  }

  return {
    get size() {
      return size;
    },
    idOfUnits,
    idOf(word) {
      const hash = spell(word);
      return idOfUnits(spelling, word.length, hash);
    },
    find(word) {
      const hash = spell(word);
      return Math.max(-1, lookUp(spelling, word.length, hash));
    },
    wordOf: (id) => (id < size ? wordOf(id) : ''),
  };
}

/** The low bits of FNV alone are poor for short words, and the table takes its slot from the low bits. */
function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}

function grown<T extends Uint16Array | Int32Array>(old: T, wider: T): T {
  wider.set(old);
  return wider;
}
