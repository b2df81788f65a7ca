/** Built-ins that go through a list or a text without running any code of ours, so that no counter of steps sees them. */
type Measure = (self: { length: number }, result: unknown, given: readonly unknown[]) => number;

const whole: Measure = ({ length }) => length;
const lengthOfResult: Measure = (_, result) => (result as { length: number }).length;
/** A search stops where it finds something. */
const searched: Measure = ({ length }, result, [, from]) => {
  const start = typeof from === 'number' ? Math.min(Math.max(from, 0), length) : 0;
  return typeof result === 'number' && result >= 0 ? result - start : length - start;
};
const searchedBack: Measure = ({ length }, result, [, from]) => {
  const start = typeof from === 'number' ? Math.min(Math.max(from, 0), length) : length;
  return typeof result === 'number' && result >= 0 ? start - result : start;
};
const spliced: Measure = ({ length }, _, [start]) => Math.max(0, length - Number(start));

const OF_LISTS: Readonly<Record<string, Measure>> = {
  slice: lengthOfResult,
  concat: lengthOfResult,
  toSorted: lengthOfResult,
  toReversed: lengthOfResult,
  with: lengthOfResult,
  splice: spliced,
  shift: whole,
  unshift: whole,
  reverse: whole,
  fill: (self, _, [, start, end]) => Number(end ?? self.length) - Number(start ?? 0),
  indexOf: searched,
  lastIndexOf: searchedBack,
  includes: whole,
  join: whole,
};
const OF_TEXTS: Readonly<Record<string, Measure>> = {
  indexOf: searched,
  lastIndexOf: searchedBack,
  toLowerCase: whole,
  normalize: whole,
  padEnd: lengthOfResult,
  trim: whole,
};

/** What goes through fewer items costs no more than the code around it, which is counted, and would only hide the rest. */
const FEWEST = 64;

type Methods = Record<PropertyKey, (this: { length: number }, ...given: unknown[]) => unknown>;

/** Runs an act and returns how many items built-ins went through meanwhile, many at a time; spreading and `for` of lists count too. */
export function countItems(act: () => void): number {
  let items = 0;
  const undo = [
    ...[Array.prototype, Uint8Array.prototype, Uint16Array.prototype, Uint32Array.prototype, Int32Array.prototype].map(
      (prototype) => watch(prototype as unknown as Methods, OF_LISTS, (count) => (items += count)),
    ),
    watch(String.prototype as unknown as Methods, OF_TEXTS, (count) => (items += count)),
    watchIteration((count) => (items += count)),
  ];
  try {
    act();
    return items;
  } finally {
    for (const back of undo) back();
  }
}

function watch(methods: Methods, measures: Readonly<Record<string, Measure>>, add: (count: number) => void) {
  const own = new Map<string, PropertyDescriptor | undefined>();
  for (const [name, measure] of Object.entries(measures)) {
    const method = methods[name];
    if (!method) continue;
    own.set(name, Object.getOwnPropertyDescriptor(methods, name));
    const value = function (this: { length: number }, ...given: unknown[]): unknown {
      const { length } = this;
      const result = method.apply(this, given);
      const count = measure({ length }, result, given);
      if (count >= FEWEST) add(count);
      return result;
    };
    Object.defineProperty(methods, name, { value, configurable: true, writable: true });
  }
  return () => {
    for (const [name, descriptor] of own) {
      if (descriptor) Object.defineProperty(methods, name, descriptor);
      else delete methods[name];
    }
  };
}

/** What spreads a list asks its iterator for each item, once the iterator is not the built-in one. */
function watchIteration(add: (count: number) => void): () => void {
  const iterator = Object.getPrototypeOf([][Symbol.iterator]()) as CountedIterator;
  const { next } = iterator;
  iterator.next = function () {
    this.taken = (this.taken ?? 0) + 1;
    if (this.taken % FEWEST === 0) add(FEWEST);
    return next.call(this);
  };
  return () => {
    iterator.next = next;
  };
}

interface CountedIterator {
  next(this: CountedIterator): IteratorResult<unknown>;
  taken?: number;
}
