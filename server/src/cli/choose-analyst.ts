import type { Linter } from '../core/index.js';
import { resolvePath } from '../workspace/index.js';
import { localAnalyst, type Analyst } from './analyst.js';
import { cachingAnalyst } from './cache.js';
import { DEFAULT_CACHE } from './commands.js';
import type { Complaints } from './complaints.js';
import type { Io } from './io.js';
import type { LintOptions } from './lint-options.js';
import { poolOf } from './pool.js';

/** Starting threads takes as long as reading this many characters. */
const SHORT_RUN = 300_000;

/** Returns the analyst for a run: with threads once there is much to read, and with a memory if the user wants one. */
export function chooseAnalyst(
  linter: Linter,
  given: { readonly options: LintOptions; readonly io: Io; readonly complaints: Complaints },
): Analyst {
  const { options, io, complaints } = given;
  const local = localAnalyst(linter);
  const { threads } = io;
  const count = options.debug ? 1 : (options.workers ?? threads?.count ?? 1);
  const analyst =
    threads && count > 1 ? growing(local, () => poolOf({ ...threads, count, local }), options.workers) : local;
  if (!options.cache) return analyst;
  const folder = resolvePath(io.cwd, options.cacheLocation ?? DEFAULT_CACHE);
  return cachingAnalyst(analyst, { folder, io, unwritable: (error) => void complaints.file(error) });
}

/** Reads the first drafts here, and the others in threads; in threads only when somebody asked for them. */
function growing(local: Analyst, startPool: () => Analyst, asked: number | undefined): Analyst {
  let read = asked === undefined ? 0 : SHORT_RUN;
  let pool: Analyst | undefined;

  function analystFor(text: string): Analyst {
    read += text.length;
    if (read <= SHORT_RUN) return local;
    pool ??= startPool();
    return pool;
  }

  return {
    analyse: (task) => analystFor(task.text).analyse(task),
    part: (task) => analystFor(task.text).part(task),
    close: async () => pool?.close(),
  };
}
