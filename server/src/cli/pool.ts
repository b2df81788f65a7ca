import type { Config } from '../core/index.js';
import type { Analysed, Analyst, Task } from './analyst.js';

/** Another thread of this process, handed in by the host. */
export interface Thread {
  post(message: ToThread): void;
  /** Is called with each answer. */
  onAnswer(listen: (answer: FromThread) => void): void;
  /** Is called once when the thread ends, whatever the cause. */
  onEnd(listen: (cause: string) => void): void;
  stop(): Promise<void>;
}

/** A task for a thread. A configuration is sent once, and afterwards called by its number. */
export interface ToThread {
  readonly task: Omit<Task, 'config'>;
  readonly config: number;
  readonly defines?: Config;
}

/** The answer to the last task, or why there is none. */
export type FromThread = { readonly analysed: Analysed } | { readonly failure: string };

interface Waiting {
  readonly task: Task;
  resolve(analysed: Analysed): void;
  reject(error: Error): void;
}

interface Member {
  readonly thread: Thread;
  readonly configs: Map<Config, number>;
  current?: Waiting | undefined;
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
    const member: Member = { thread: startThread(), configs: new Map() };
    members.add(member);
    member.thread.onAnswer((answer) => {
      const { current } = member;
      member.current = undefined;
      if ('analysed' in answer) current?.resolve(answer.analysed);
      else current?.reject(new Error(answer.failure));
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
    const { config, ...task } = waiting.task;
    const known = member.configs.get(config);
    const number = known ?? member.configs.size;
    member.configs.set(config, number);
    member.thread.post({ task, config: number, ...(known === undefined ? { defines: config } : {}) });
  }

  return {
    analyse: (task) =>
      new Promise((resolve, reject) => {
        queue.push({ task, resolve, reject });
        next();
      }),
    async close() {
      closed = true;
      await Promise.all([...members].map(({ thread }) => thread.stop()));
    },
  };
}
