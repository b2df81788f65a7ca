import {
  messageOf,
  nearest,
  PRESETS,
  presetLayer,
  readGlossary,
  type ConfigLayer,
  type ConfigProblem,
  type Glossary,
  type Reference,
  type Rule,
} from '../core/index.js';
import { configAt, configInFolder, type ConfigFile } from './config-files.js';
import { FileError, type FileAccess } from './files.js';
import { folderOf, resolvePath } from './paths.js';

/** What unfolding one configuration file needs. */
export interface UnfoldContext {
  readonly options: { readonly files: FileAccess; readonly rules: readonly Rule[] };
  /** Paths of the files that led here. */
  readonly above: readonly string[];
  /** Every file of the chain so far. */
  readonly included: Set<string>;
  /** Where what is wrong is gathered. */
  readonly problems: ConfigProblem[];
}

/** Returns a file's layer behind those that it extends, with the files read that they name. */
export async function unfold(file: ConfigFile, context: UnfoldContext): Promise<ConfigLayer[]> {
  context.problems.push(...file.problems);
  const layers: ConfigLayer[] = [];
  for (const reference of file.layer.extends ?? []) {
    layers.push(...(await resolve(reference, file, { ...context, above: [...context.above, file.path] })));
  }
  return [...layers, await withGlossaries(file.layer, context)];
}

async function resolve(reference: Reference, from: ConfigFile, context: UnfoldContext): Promise<ConfigLayer[]> {
  const { options, above, problems, included } = context;
  const { name } = reference;
  const preset = presetLayer(name, options.rules);
  if (preset) return [preset];
  const path = resolvePath(folderOf(from.path), name);
  // What two files share counts once, where it came first: later it would undo what the first of them changed of it.
  if (included.has(path) && !above.includes(path)) return [];
  const file =
    (await configAt(path, options.files, options.rules)) ?? (await inPackage(name, folderOf(from.path), context));
  if (file && above.includes(file.path)) {
    problems.push(problemAt(from, reference, { kind: 'cycle', name }));
    return [];
  }
  if (file) {
    if (included.has(file.path)) return [];
    included.add(file.path);
    return unfold(file, context);
  }
  const owner = packageOf(name);
  const meant = nearest(name, Object.keys(PRESETS));
  const complaint =
    owner === undefined
      ? ({ kind: 'missing-file', name } as const)
      : ({
          kind: 'missing-package',
          name,
          package: owner,
          ...(meant === undefined ? {} : { nearest: meant }),
        } as const);
  problems.push(problemAt(from, reference, complaint));
  return [];
}

function problemAt(
  from: { readonly path: string },
  reference: Reference,
  complaint: Parameters<typeof messageOf>[0],
): ConfigProblem {
  return { file: from.path, span: { start: 0, end: 0 }, at: reference.at, message: messageOf(complaint) };
}

/** Returns the package of `name`, `@scope/name` or a file in one of them; nothing for a path or the name of a file. */
function packageOf(name: string): string | undefined {
  const [, owner = ''] = /^((?:@[\w.~-]+\/)?[a-z\d~][\w.~-]*)(?:\/|$)/i.exec(name) ?? [];
  return owner === '' || /^[^@].*\.(?:ya?ml|json)$/i.test(owner) ? undefined : owner;
}

/**
 * Looks for a package as Node does, in the `node_modules` of each folder upwards, and takes its data: the file that is
 * named, or the configuration at its top. Its code is never run.
 */
async function inPackage(name: string, folder: string, { options }: UnfoldContext): Promise<ConfigFile | undefined> {
  if (packageOf(name) === undefined || name.split('/').includes('..')) return undefined;
  for (let from = folder; ; from = folderOf(from)) {
    const path = resolvePath(from, `node_modules/${name}`);
    const kind = await options.files.kindOf(path);
    if (kind === 'file') return configAt(path, options.files, options.rules);
    if (kind === 'folder') return configInFolder(path, options.files, options.rules);
    if (folderOf(from) === from) return undefined;
  }
}

async function withGlossaries(layer: ConfigLayer, context: UnfoldContext): Promise<ConfigLayer> {
  const { glossaryFiles, overrides } = layer;
  if (glossaryFiles === undefined && overrides === undefined) return layer;
  const glossaries = await Promise.all((glossaryFiles ?? []).map((reference) => glossaryAt(reference, layer, context)));
  return {
    ...layer,
    ...(glossaryFiles ? { glossaries: glossaries.filter((glossary) => glossary !== undefined) } : {}),
    ...(overrides
      ? {
          overrides: await Promise.all(
            overrides.map(async (item) => ({ ...item, layer: await withGlossaries(item.layer, context) })),
          ),
        }
      : {}),
  };
}

async function glossaryAt(
  reference: Reference,
  layer: ConfigLayer,
  { options, problems }: UnfoldContext,
): Promise<Glossary | undefined> {
  const path = resolvePath(folderOf(layer.file), reference.name);
  try {
    const { glossary, problems: found } = readGlossary(await options.files.readText(path), path);
    problems.push(...found);
    return glossary;
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    problems.push(problemAt({ path: layer.file }, reference, { kind: 'missing-glossary', name: reference.name }));
    return undefined;
  }
}
