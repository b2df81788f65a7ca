import { messageOf, readConfig, type ConfigLayer, type ConfigProblem, type Rule } from '../core/index.js';
import { FileError, type FileAccess } from './files.js';
import { nameOf, resolvePath } from './paths.js';

/** A configuration file as read, before it is merged. */
export interface ConfigFile {
  readonly path: string;
  readonly layer: ConfigLayer;
  readonly problems: readonly ConfigProblem[];
}

const NAMES = ['visielint.yaml', 'visielint.yml', 'visielint.json'];

/** Returns the configuration that stands in a folder, if one does. */
export async function configInFolder(
  folder: string,
  files: FileAccess,
  rules: readonly Rule[],
): Promise<ConfigFile | undefined> {
  const found: ConfigFile[] = [];
  for (const name of NAMES) {
    const file = await configAt(resolvePath(folder, name), files, rules);
    if (file) found.push(file);
  }
  const [first, second] = found;
  if (first) return second ? withTwo(first, second) : first;
  return configInPackage(resolvePath(folder, 'package.json'), files, rules);
}

/** Returns the configuration of one file; nothing if the file is not there. One that cannot be read is a problem. */
export async function configAt(
  path: string,
  files: FileAccess,
  rules: readonly Rule[],
): Promise<ConfigFile | undefined> {
  try {
    const text = await files.readText(path);
    const key = nameOf(path) === 'package.json' ? { key: 'visielint' } : {};
    return { path, ...readConfig(text, { file: path, rules, ...key }) };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    if (error.trouble === 'missing' || error.trouble === 'is-folder') return undefined;
    return { path, layer: { file: path }, problems: [unreadable(path, error)] };
  }
}

/** A package.json is the project's own, so only one that has our key is ours to complain about. */
async function configInPackage(
  path: string,
  files: FileAccess,
  rules: readonly Rule[],
): Promise<ConfigFile | undefined> {
  const text = await files.readText(path).catch(() => '');
  return text.includes('"visielint"') && hasKey(text) ? configAt(path, files, rules) : undefined;
}

function hasKey(text: string): boolean {
  try {
    const data: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return typeof data === 'object' && data !== null && Object.hasOwn(data, 'visielint');
  } catch {
    return false;
  }
}

function withTwo(first: ConfigFile, second: ConfigFile): ConfigFile {
  const message = messageOf({ kind: 'two-files', name: nameOf(first.path), other: nameOf(second.path) });
  const problem = { file: first.path, span: { start: 0, end: 0 }, message };
  return { ...first, problems: [...first.problems, problem] };
}

function unreadable(path: string, error: FileError): ConfigProblem {
  const message = messageOf({ kind: 'unreadable', detail: error.trouble });
  return { file: path, span: { start: 0, end: 0 }, message };
}
