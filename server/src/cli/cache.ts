import type { Config, VisionPart } from '../core/index.js';
import { FileError, resolvePath } from '../workspace/index.js';
import type { Analyst } from './analyst.js';
import type { Io } from './io.js';

/** What a file of the cache holds. */
interface Kept<T> {
  /** Stands for everything that the result hangs on. */
  readonly key: string;
  readonly value: T;
}

/**
 * Returns an analyst that remembers in a folder what another one found, by the text of the draft, the build of visielint, the
 * configuration, the day and what the other drafts of the vision say. What cannot be read there is worked out anew; `unwritable` is told once when it cannot be written.
 */
export function cachingAnalyst(
  analyst: Analyst,
  { folder, io, unwritable }: { folder: string; io: Io; unwritable: (error: FileError) => void },
): Analyst {
  const hashes = new WeakMap<object, string>();
  let complained = false;

  /** Of a configuration or a part of a vision, each of which many drafts share. */
  function hashOf(data: Config | VisionPart): string {
    const hash = hashes.get(data) ?? io.hash(JSON.stringify(data));
    hashes.set(data, hash);
    return hash;
  }

  async function write(path: string, kept: Kept<unknown>): Promise<void> {
    try {
      await io.files.writeText(path, JSON.stringify(kept));
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      if (!complained) unwritable(error);
      complained = true;
    }
  }

  async function remembered<T>(name: string, hangsOn: readonly string[], make: () => Promise<T>): Promise<T> {
    const path = resolvePath(folder, `${io.hash(name).slice(0, 32)}.json`);
    const key = io.hash([io.build, name, ...hangsOn].join('\0'));
    const known = await read<T>(path, io);
    if (known?.key === key) return known.value;
    const value = await make();
    await write(path, { key, value });
    return value;
  }

  return {
    analyse(task) {
      // What was fixed is another text afterwards, so nothing of it can be known beforehand.
      if (task.fix) return analyst.analyse(task);
      const { siblings = [], ...facts } = task.facts;
      const hangsOn = [hashOf(task.config), JSON.stringify(facts), ...siblings.map(hashOf), task.text];
      return remembered(task.name, hangsOn, () => analyst.analyse(task));
    },
    part: (task) =>
      // No draft has a name with such a sign in it.
      remembered(`${task.file}\0${hashOf(task.config)}`, [task.today, task.text], () => analyst.part(task)),
    close: () => analyst.close(),
  };
}

async function read<T>(path: string, io: Io): Promise<Kept<T> | undefined> {
  try {
    const kept = JSON.parse(await io.files.readText(path)) as Partial<Kept<T>> | null;
    return kept?.key === undefined || kept.value === undefined || kept.value === null ? undefined : (kept as Kept<T>);
  } catch (error) {
    if (error instanceof FileError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
