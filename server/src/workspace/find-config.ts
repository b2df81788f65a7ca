import { mergeLayers, type Config, type ConfigLayer, type ConfigProblem, type Rule } from '../core/index.js';
import ignore, { type Ignore } from 'ignore';
import { configAt, configInFolder, type ConfigFile } from './config-files.js';
import type { FileAccess } from './files.js';
import { matchesAny } from './globs.js';
import { folderOf, isInside, relativePath } from './paths.js';
import { unknownSilences } from './silences.js';
import { unfold } from './unfold-config.js';

/** The configuration of one draft, and where it comes from. */
export interface FoundConfig {
  readonly config: Config;
  /** Configuration files that count, the farthest first. */
  readonly files: readonly string[];
  /** Every file that the configuration was made from: those that count, what they extend, and glossaries. */
  readonly uses: readonly string[];
  readonly problems: readonly ConfigProblem[];
  /** Path of the configuration that leaves this draft out; absent if none does. */
  readonly ignoredBy?: string;
}

export interface ConfigFinder {
  /** Returns the configuration of a draft, found from its own folder upwards. */
  configFor(path: string): Promise<FoundConfig>;
  /** Forgets what was read; for hosts in which files change. */
  forget(): void;
}

export interface ConfigFinderOptions {
  readonly files: FileAccess;
  readonly rules: readonly Rule[];
  /** `search` looks in the folders; a path names the only file that counts; `none` uses no file. */
  readonly source?: 'search' | 'none' | { readonly path: string };
  /** Counts over every file; the flags of a command line. */
  readonly flags?: ConfigLayer;
}

/** One configuration file with all that it extends, in the order in which they are merged. */
interface Chain {
  readonly folder: string;
  readonly path: string;
  readonly layers: readonly ConfigLayer[];
  readonly problems: readonly ConfigProblem[];
  readonly root: boolean;
  readonly ignore?: Ignore;
}

/** Returns a finder that reads every folder once. */
export function createConfigFinder(options: ConfigFinderOptions): ConfigFinder {
  const { files, rules, source = 'search', flags } = options;
  let folders = new Map<string, Promise<Chain | undefined>>();
  let merged = new Map<string, Config>();

  async function chainsOf(path: string): Promise<Chain[]> {
    if (source === 'none') return [];
    if (source !== 'search') return definedOnly([await chainAt(source.path)]);
    const chains: Chain[] = [];
    for (let folder = folderOf(path); ; folder = folderOf(folder)) {
      const chain = await chainIn(folder);
      if (chain) chains.unshift(chain);
      if (chain?.root || folderOf(folder) === folder) return chains;
    }
  }

  function chainIn(folder: string): Promise<Chain | undefined> {
    return cached(folder, () => configInFolder(folder, files, rules));
  }

  function chainAt(path: string): Promise<Chain | undefined> {
    return cached(path, () => configAt(path, files, rules));
  }

  function cached(key: string, read: () => Promise<ConfigFile | undefined>): Promise<Chain | undefined> {
    let chain = folders.get(key);
    if (!chain) {
      chain = read().then((file) => file && chainOf(file, options));
      folders.set(key, chain);
    }
    return chain;
  }

  function merge(layers: readonly ConfigLayer[], key: string): Config {
    const config = merged.get(key) ?? mergeLayers(layers);
    merged.set(key, config);
    return config;
  }

  return {
    async configFor(path) {
      const chains = await chainsOf(path);
      const placed = chains.map((chain) => layersFor(chain, path));
      const layers = [...placed.flatMap(({ layers }) => layers), ...(flags ? [flags] : [])];
      // Drafts with the same files and the same overrides share one configuration, and with it one compiled lexicon.
      const key = JSON.stringify(placed.map(({ chain, overrides }) => [chain.path, overrides]));
      const ignoring = chains.find((chain) => ignores(chain, path));
      return {
        config: merge(layers, key),
        files: chains.map((chain) => chain.path),
        uses: [...new Set(chains.flatMap((chain) => chain.layers.flatMap(filesOf)))],
        problems: [
          ...chains.flatMap((chain) => chain.problems),
          // A folder may silence what a folder above it added, so this is only known once all are there.
          ...unknownSilences(chains.flatMap((chain) => chain.layers)),
        ],
        ...(ignoring ? { ignoredBy: ignoring.path } : {}),
      };
    },
    forget() {
      folders = new Map();
      merged = new Map();
    },
  };
}

function definedOnly<T>(items: readonly (T | undefined)[]): T[] {
  return items.filter((item) => item !== undefined);
}

async function chainOf(file: ConfigFile, options: ConfigFinderOptions): Promise<Chain> {
  const problems: ConfigProblem[] = [];
  const layers = await unfold(file, { options, above: [], problems, included: new Set([file.path]) });
  const folder = folderOf(file.path);
  const patterns = file.layer.ignore ?? [];
  return {
    folder,
    path: file.path,
    layers,
    problems,
    root: file.layer.root ?? false,
    ...(patterns.length > 0 ? { ignore: ignore().add([...patterns]) } : {}),
  };
}

/** Overrides count from the folder of the file in which the chain begins, whatever file of it they stand in. */
function layersFor(chain: Chain, path: string): { chain: Chain; layers: ConfigLayer[]; overrides: number[] } {
  const relative = relativePath(chain.folder, path);
  const overrides: number[] = [];
  let count = 0;
  const layers = chain.layers.flatMap((layer) => {
    const fitting = (layer.overrides ?? []).filter((override) => {
      count++;
      const fits = matchesAny(relative, override.files);
      if (fits) overrides.push(count);
      return fits;
    });
    return [layer, ...fitting.map((override) => override.layer)];
  });
  return { chain, layers, overrides };
}

function ignores(chain: Chain, path: string): boolean {
  if (!chain.ignore || !isInside(chain.folder, path)) return false;
  return chain.ignore.ignores(relativePath(chain.folder, path));
}

function filesOf(layer: ConfigLayer): string[] {
  const own = layer.file.startsWith('/') || /^[A-Za-z]:/.test(layer.file) ? [layer.file] : [];
  const others = (layer.overrides ?? []).flatMap((override) => filesOf(override.layer));
  return [...own, ...(layer.glossaries ?? []).map(({ file }) => file), ...others];
}
