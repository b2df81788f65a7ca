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
  const { enableCompileCache } = Module as ModuleOfNode22;
  if (enableCompileCache) enableCompileCache(folder);
  else keepByHand(folder, `${build}-${process.version}-${process.arch}`);
}

/** Node 20 does not keep compiled code, but has all that it takes. */
function keepByHand(folder: string, version: string): void {
  const kept = join(folder, version);
  const compiled = new Map<string, Script>();
  (Module.prototype as unknown as Compiling)._compile = function (source, path) {
    const name = `${basename(path)}.bin`;
    const cachedData = read(join(kept, name));
    const script = new Script(Module.wrap(source), { filename: path, ...(cachedData && { cachedData }) });
    if (!cachedData || script.cachedDataRejected) compiled.set(name, script);
    const run = script.runInThisContext() as (...given: unknown[]) => unknown;
    return run.call(this.exports, this.exports, createRequire(path), this, path, dirname(path));
  };
  // Only at the end is all compiled that a run needs. Before a draft has been read that is little, and not worth keeping.
  process.on('exit', () => {
    if ([...compiled.keys()].some((name) => name.startsWith('language-'))) write(kept, compiled);
  });
}

function read(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Nobody is told when this fails: the next start is slower then, and no worse. */
function write(folder: string, compiled: ReadonlyMap<string, Script>): void {
  try {
    mkdirSync(folder, { recursive: true });
    for (const name of readdirSync(dirname(folder))) {
      if (name !== basename(folder)) rmSync(join(dirname(folder), name), { recursive: true, force: true });
    }
    for (const [name, script] of compiled) replace(join(folder, name), script.createCachedData());
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
