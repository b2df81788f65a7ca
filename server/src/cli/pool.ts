import type { Config, LintFacts, VisionPart } from '../core/index.js';
import type { Analysed, Analyst, PartTask, Task } from './analyst.js';

/** Another thread of this process, handed in by the host. */
export interface Thread {
  post(message: ToThread): void;
  /** Is called with each answer. */
  onAnswer(listen: (answer: FromThread) => void): void;
  /** Is called once when the thread ends, whatever the cause. */
  onEnd(listen: (cause: string) => void): void;
  stop(): Promise<void>;
}

/** What many drafts share is sent to a thread once, and afterwards called by its number. */
interface Numbered<T> {
  readonly number: number;
  /** Absent when the thread has it. */
  readonly value?: T;
}

/** A task for a thread: a draft to lint, or one of which only the part is asked. */
export type ToThread = { readonly config: Numbered<Config> } & (
  | {
      readonly task: Omit<Task, 'config' | 'facts'>;
      readonly facts: Omit<LintFacts, 'siblings'>;
      readonly siblings: readonly Numbered<VisionPart>[];
    }
  | { readonly part: Omit<PartTask, 'config'> }
);

/** The answer to a task, in the order of the tasks, or why there is none. */
export type FromThread =
  | {
      /** As JSON: a text goes to another thread several times faster than the many small things of a report. */
      readonly analysed: string;
    }
  | { readonly part: VisionPart }
  | { readonly failure: string };

type Answer = Exclude<FromThread, { readonly failure: string }>;

interface Waiting {
  readonly length: number;
  readonly message: (numbers: Numbers) => ToThread;
  /** Does without another thread what was asked. */
  readonly here: () => Promise<void>;
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

interface Member {
  readonly thread: Thread;
  readonly numbers: Numbers;
  /** The first is being read, the others wait at the thread. */
  readonly given: Waiting[];
}

/** What one thread was sent already. */
class Numbers {
  private readonly known = new Map<object, number>();

  of<T extends object>(value: T): Numbered<T> {
    const number = this.known.get(value);
    if (number !== undefined) return { number };
    this.known.set(value, this.known.size);
    return { number: this.known.size - 1, value };
  }
}

/** With one to read and one to begin with next, a thread does not wait while this one reads. */
const MOST_GIVEN = 2;

/** In characters. A draft that may take all memory is left to other threads, since one that dies takes no more along than that draft. */
const LONGEST_HERE = 1_000_000;

/** Who reads. */
export interface Readers {
  /** How many threads read, this one included. */
  readonly count: number;
  start(): Thread;
  /** Resolves when the answers of other threads that have arrived have been listened to. */
  rest(): Promise<void>;
  /** Reads in this thread. */
  readonly local: Analyst;
}

/** Returns an analyst that shares the drafts out among threads; one that dies takes only the draft along that it was reading. */
export function poolOf({ count, start, rest, local }: Readers): Analyst {
  const members = new Set<Member>();
  const queue: Waiting[] = [];
  let closed = false;
  let reading = false;

  function next(): void {
    while (queue.length > 0) {
      // What this thread does not read leaves it time to spare, which one more has use for.
      const free = freest((queue[0] as Waiting).length > LONGEST_HERE ? count : count - 1);
      if (!free) break;
      give(free, queue.shift() as Waiting);
    }
    if (!reading && queue.length > 0) void readHere();
  }

  /** Reads what the other threads have no room for. */
  async function readHere(): Promise<void> {
    reading = true;
    for (;;) {
      await rest();
      const at = queue.findIndex(({ length }) => length <= LONGEST_HERE);
      if (at < 0 || closed) break;
      const [waiting] = queue.splice(at, 1);
      await waiting?.here();
    }
    reading = false;
  }

  function freest(most: number): Member | undefined {
    const [first] = [...members].sort((a, b) => a.given.length - b.given.length);
    if (first?.given.length === 0) return first;
    if (members.size < most) return enlisted();
    return first && first.given.length < MOST_GIVEN ? first : undefined;
  }

  function enlisted(): Member {
    const member: Member = { thread: start(), numbers: new Numbers(), given: [] };
    members.add(member);
    member.thread.onAnswer((answer) => {
      const read = member.given.shift();
      if ('failure' in answer) read?.reject(new Error(answer.failure));
      else read?.resolve(answer);
      next();
    });
    member.thread.onEnd((cause) => {
      members.delete(member);
      const [read, ...untouched] = member.given;
      read?.reject(new Error(cause));
      queue.unshift(...untouched);
      if (!closed) next();
    });
    return member;
  }

  function give(member: Member, waiting: Waiting): void {
    member.given.push(waiting);
    member.thread.post(waiting.message(member.numbers));
  }

  function ask<T>({ length, message, here, read }: Question<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      queue.push({
        length,
        message,
        here: () => here().then(resolve, reject),
        resolve: (answer) => resolve(read(answer)),
        reject,
      });
      next();
    });
  }

  return {
    analyse(given) {
      const {
        config,
        facts: { siblings = [], ...facts },
        ...task
      } = given;
      return ask({
        length: task.text.length,
        message: (numbers) => ({
          task,
          facts,
          config: numbers.of(config),
          siblings: siblings.map((part) => numbers.of(part)),
        }),
        here: () => local.analyse(given),
        read: (answer) => JSON.parse((answer as Extract<Answer, { analysed: string }>).analysed) as Analysed,
      });
    },
    part(given) {
      const { config, ...part } = given;
      return ask({
        length: part.text.length,
        message: (numbers) => ({ part, config: numbers.of(config) }),
        here: () => local.part(given),
        read: (answer) => (answer as Extract<Answer, { part: VisionPart }>).part,
      });
    },
    async close() {
      closed = true;
      await Promise.all([...members].map(({ thread }) => thread.stop()));
    },
  };
}

interface Question<T> extends Pick<Waiting, 'length' | 'message'> {
  here(): Promise<T>;
  read(answer: Answer): T;
}
