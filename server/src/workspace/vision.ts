import type { Linter, LintFacts, VisionPart } from '../core/index.js';
import { FileError, type FileAccess } from './files.js';
import type { ConfigFinder, FoundConfig } from './find-config.js';
import { findDrafts } from './find-drafts.js';
import { folderOf, isInside, relativePath } from './paths.js';

/** A folder with more drafts than this is a collection of documents, and each of them stands by itself. */
const MOST_IN_VISION = 200;

/** What a draft is told of the vision that it is a part of; nothing when it stands alone. */
export type Vision = Pick<LintFacts, 'siblings' | 'file'>;

/** The drafts that are one vision together: those for which one configuration is the nearest. */
export interface Visions {
  /** Returns the paths of the other drafts of the vision around a path, in order, whether or not it is a draft itself. */
  othersOf(path: string): Promise<readonly string[]>;
  /** Returns what the other drafts say; the same list as long as they say the same. */
  visionOf(path: string): Promise<Vision>;
  /** Returns the folder that the drafts of the vision around a path are named from; the path's own where it stands alone. */
  folderOf(path: string): Promise<string>;
  /** Forgets which drafts there are. */
  forget(): void;
}

export interface VisionsOptions {
  readonly files: FileAccess;
  configFor(path: string): Promise<Pick<FoundConfig, 'files' | 'config' | 'ignoredBy'> | undefined>;
  /** Returns what the draft at a path says, under the name `file`; nothing for one that cannot be read. */
  partAt(path: string, file: string): Promise<VisionPart | undefined>;
}

/** Returns the visions of a workspace; each folder is looked through once. */
export function createVisions({ files, configFor, partAt }: VisionsOptions): Visions {
  const members = new Map<string, Promise<readonly string[]>>();
  const joined = new Map<string, readonly VisionPart[]>();

  /** The folder whose configuration makes a vision of the drafts in it. */
  async function folderAround(path: string): Promise<string | undefined> {
    const found = await configFor(path);
    const nearest = found?.files.at(-1);
    if (nearest === undefined || found?.ignoredBy !== undefined || found?.config.oneVision === false) return undefined;
    return isInside(folderOf(nearest), path) ? folderOf(nearest) : undefined;
  }

  async function draftsIn(folder: string): Promise<readonly string[]> {
    const { paths } = await findDrafts([folder], { files, cwd: folder, most: MOST_IN_VISION + 1 });
    if (paths.length > MOST_IN_VISION) return [];
    const folders = await Promise.all(paths.map(folderAround));
    return paths.filter((_, index) => folders[index] === folder);
  }

  function membersOf(folder: string): Promise<readonly string[]> {
    const found = members.get(folder) ?? draftsIn(folder);
    members.set(folder, found);
    return found;
  }

  return {
    folderOf: async (path) => (await folderAround(path)) ?? folderOf(path),
    async othersOf(path) {
      const folder = await folderAround(path);
      return folder === undefined ? [] : (await membersOf(folder)).filter((other) => other !== path);
    },
    async visionOf(path) {
      const folder = await folderAround(path);
      if (folder === undefined) return {};
      const all = await membersOf(folder);
      const others = all.filter((other) => other !== path);
      // A document, and a draft that an ignore file leaves out, stand alone.
      if (others.length === 0 || others.length === all.length) return {};
      const nameOf = (draft: string) => relativePath(folder, draft);
      const found = await Promise.all(others.map((other) => partAt(other, nameOf(other))));
      const parts = found.filter((part) => part !== undefined);
      const before = joined.get(path);
      const same = before?.length === parts.length && parts.every((part, index) => part === before[index]);
      const siblings = same ? before : parts;
      joined.set(path, siblings);
      return { siblings, file: nameOf(path) };
    },
    forget() {
      members.clear();
      joined.clear();
    },
  };
}

/** Returns the visions of a host that reads files as they are now; each file is read once. */
export function visionsOfFiles(
  linter: Linter,
  { files, configs, today }: { readonly files: FileAccess; readonly configs: ConfigFinder; readonly today: string },
): Visions {
  const parts = new Map<string, Promise<VisionPart | undefined>>();

  /** What cannot be read is told of by whoever is asked for that draft. */
  async function read(path: string, file: string): Promise<VisionPart | undefined> {
    const { config } = await configs.configFor(path);
    try {
      return linter.lint(await files.readText(path), config, { today }).part(file);
    } catch (error) {
      if (error instanceof FileError) return undefined;
      throw error;
    }
  }

  return createVisions({
    files,
    configFor: (path) => configs.configFor(path),
    partAt(path, file) {
      const part = parts.get(path) ?? read(path, file);
      parts.set(path, part);
      return part;
    },
  });
}
