import type { Config } from '../core/index.js';
import { VERSION } from '../core/generated/version.js';
import { FileError, resolvePath } from '../workspace/index.js';
import type { Analysed, Analyst } from './analyst.js';
import type { Io } from './io.js';

/** What a file of the cache holds. */
interface Kept {
  /** Stands for everything that the result hangs on. */
  readonly key: string;
  readonly analysed: Analysed;
}

/**
 * Returns an analyst that remembers in a folder what another one found, by the text of the draft, the version of visielint, the
 * configuration and the day. What cannot be read there is worked out anew; `unwritable` is told once when it cannot be written.
 */
export function cachingAnalyst(
  analyst: Analyst,
  { folder, io, unwritable }: { folder: string; io: Io; unwritable: (error: FileError) => void },
): Analyst {
  const configs = new WeakMap<Config, string>();
  let complained = false;

  function configKey(config: Config): string {
    const key = configs.get(config) ?? io.hash(JSON.stringify(config));
    configs.set(config, key);
    return key;
  }

  async function write(path: string, kept: Kept): Promise<void> {
    try {
      await io.files.writeText(path, JSON.stringify(kept));
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      if (!complained) unwritable(error);
      complained = true;
    }
  }

  return {
    async analyse(task) {
      // What was fixed is another text afterwards, so nothing of it can be known beforehand.
      if (task.fix) return analyst.analyse(task);
      const path = resolvePath(folder, `${io.hash(task.name).slice(0, 32)}.json`);
      const key = io.hash(
        [VERSION, configKey(task.config), JSON.stringify(task.facts), task.name, task.text].join('\0'),
      );
      const known = await read(path, io);
      if (known?.key === key) return known.analysed;
      const analysed = await analyst.analyse(task);
      await write(path, { key, analysed });
      return analysed;
    },
    close: () => analyst.close(),
  };
}

async function read(path: string, io: Io): Promise<Kept | undefined> {
  try {
    const kept = JSON.parse(await io.files.readText(path)) as Partial<Kept> | null;
    return kept?.key === undefined || kept.analysed?.report === undefined ? undefined : (kept as Kept);
  } catch (error) {
    if (error instanceof FileError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
