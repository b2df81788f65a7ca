import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import Module, { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { getHeapCodeStatistics } from 'node:v8';
import { Script } from 'node:vm';

/** What Node does by itself from version 22 on, and what its types do not know yet. */
interface ModuleOfNode22 {
  enableCompileCache?(folder: string): unknown;
}

/** What Node calls to run a file of CommonJS. */
interface Compiling {
  _compile(this: NodeJS.Module, source: string, path: string): unknown;
}

/**
 * Keeps what V8 makes of our files in a folder beside them, since to compile them takes longer than to read a short draft. Nothing is
 * kept where the folder cannot be written. `build` stands for the content of the files: V8 itself looks at no more than their length.
 */
export function keepCompiled(folder: string, build: string): void {
  if (enableByNode(folder)) return;
  const kept = folderOf(folder, build);
  const scripts = useCompiled(kept);
  // Only at the end is all compiled that a run needs. Before a draft has been read that is little, and not worth keeping.
  process.on('exit', () => {
    if (![...scripts.keys()].some((name) => name.startsWith('language-'))) return;
    const size = getHeapCodeStatistics().bytecode_and_metadata_size;
    const isWhole = [...scripts.values()].every(({ cachedDataRejected }) => cachedDataRejected === false);
    // A draft with tables or in the other language takes functions that the runs before did not.
    if (!isWhole || size > sizeKept(kept) * MUCH_MORE) write(kept, scripts, size);
  });
}

/**
 * Uses in a thread what `keepCompiled` keeps. What Node itself keeps from version 22 on is left to the first thread: a run of many threads
 * on Node 24 was once ended by the system after each had asked for it.
 */
export function readCompiled(folder: string, build: string): void {
  if (!keepsByItself()) useCompiled(folderOf(folder, build));
}

function keepsByItself(): boolean {
  return (Module as ModuleOfNode22).enableCompileCache !== undefined;
}

function enableByNode(folder: string): boolean {
  (Module as ModuleOfNode22).enableCompileCache?.(folder);
  return keepsByItself();
}

function folderOf(folder: string, build: string): string {
  return join(folder, `${build}-${process.version}-${process.arch}`);
}

/** Node 20 does not keep compiled code, but has all that it takes. Returns the files that are loaded from here on, by name. */
function useCompiled(kept: string): ReadonlyMap<string, Script> {
  const scripts = new Map<string, Script>();
  (Module.prototype as unknown as Compiling)._compile = function (source, path) {
    const name = `${basename(path)}.bin`;
    const cachedData = read(join(kept, name));
    const script = new Script(Module.wrap(source), { filename: path, ...(cachedData && { cachedData }) });
    scripts.set(name, script);
    const run = script.runInThisContext() as (...given: unknown[]) => unknown;
    return run.call(this.exports, this.exports, createRequire(path), this, path, dirname(path));
  };
  return scripts;
}

const MUCH_MORE = 1.03;
const SIZE = 'size';

/** How much code there was, in bytes, when it was kept; 0 if nothing is. */
function sizeKept(folder: string): number {
  return Number(read(join(folder, SIZE))?.toString() ?? 0) || 0;
}

function read(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Nobody is told when this fails: the next start is slower then, and no worse. */
function write(folder: string, scripts: ReadonlyMap<string, Script>, size: number): void {
  try {
    mkdirSync(folder, { recursive: true });
    for (const name of readdirSync(dirname(folder))) {
      if (name !== basename(folder)) rmSync(join(dirname(folder), name), { recursive: true, force: true });
    }
    for (const [name, script] of scripts) replace(join(folder, name), script.createCachedData());
    replace(join(folder, SIZE), Buffer.from(String(size)));
  } catch {
    return;
  }
}

/** V8 trusts what it is given, so that no other process may meet half a file. */
function replace(path: string, content: Uint8Array): void {
  const beside = `${path}.${process.pid}.tmp`;
  const file = openSync(beside, 'wx');
  try {
    writeSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(beside, path);
}
