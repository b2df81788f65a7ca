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

/** The answer to the last task, or why there is none. */
export type FromThread = { readonly analysed: Analysed } | { readonly part: VisionPart } | { readonly failure: string };

type Answer = Exclude<FromThread, { readonly failure: string }>;

interface Waiting {
  readonly message: (numbers: Numbers) => ToThread;
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

interface Member {
  readonly thread: Thread;
  readonly numbers: Numbers;
  current?: Waiting | undefined;
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

/** Returns an analyst that shares the drafts out among threads; one that dies takes only the draft along that it was reading. */
export function poolOf(count: number, startThread: () => Thread): Analyst {
  const members = new Set<Member>();
  const queue: Waiting[] = [];
  let closed = false;

  function next(): void {
    while (queue.length > 0) {
      const free = [...members].find((member) => member.current === undefined) ?? enlisted();
      if (!free) return;
      give(free, queue.shift() as Waiting);
    }
  }

  function enlisted(): Member | undefined {
    if (members.size >= count) return undefined;
    const member: Member = { thread: startThread(), numbers: new Numbers() };
    members.add(member);
    member.thread.onAnswer((answer) => {
      const { current } = member;
      member.current = undefined;
      if ('failure' in answer) current?.reject(new Error(answer.failure));
      else current?.resolve(answer);
      next();
    });
    member.thread.onEnd((cause) => {
      members.delete(member);
      member.current?.reject(new Error(cause));
      if (!closed) next();
    });
    return member;
  }

  function give(member: Member, waiting: Waiting): void {
    member.current = waiting;
    member.thread.post(waiting.message(member.numbers));
  }

  function ask(message: Waiting['message']): Promise<Answer> {
    return new Promise((resolve, reject) => {
      queue.push({ message, resolve, reject });
      next();
    });
  }

  return {
    async analyse({ config, facts: { siblings = [], ...facts }, ...task }) {
      const answer = await ask((numbers) => ({
        task,
        facts,
        config: numbers.of(config),
        siblings: siblings.map((part) => numbers.of(part)),
      }));
      return (answer as Extract<Answer, { analysed: Analysed }>).analysed;
    },
    async part({ config, ...part }) {
      const answer = await ask((numbers) => ({ part, config: numbers.of(config) }));
      return (answer as Extract<Answer, { part: VisionPart }>).part;
    },
    async close() {
      closed = true;
      await Promise.all([...members].map(({ thread }) => thread.stop()));
    },
  };
}
