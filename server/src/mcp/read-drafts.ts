import { createLinter, type Language } from '../core/index.js';
import type { ReadDraft } from '../report/index.js';
import {
  createConfigFinder,
  FileError,
  findDrafts,
  isInside,
  resolvePath,
  shownPath,
  visionsOfFiles,
  type FileAccess,
} from '../workspace/index.js';

/** What the server may see of the world: the drafts in one folder, and the date. */
export interface McpHost {
  readonly files: FileAccess;
  /** The folder outside of which nothing is read. */
  readonly folder: string;
  /** Today as `YYYY-MM-DD`. */
  today(): string;
}

/** A draft to read: by its path, or as a text that somebody has at hand. */
export interface WantedDraft {
  readonly path?: string | undefined;
  readonly text?: string | undefined;
  readonly language?: Language | undefined;
}

/** A wish that cannot be granted, in words for whoever asked. */
export class Refusal extends Error {}

export type ReadDrafts = (wanted: WantedDraft) => Promise<ReadDraft[]>;

/** Returns a reader of drafts that takes the configuration of each from its folder. It throws a `Refusal`. */
export function createDraftReader({ files, folder, today }: McpHost): ReadDrafts {
  const linter = createLinter();

  return async ({ path, text, language }) => {
    if ((path === undefined) === (text === undefined)) throw new Refusal('Give either a path or a text.');
    // Made for each wish: files change between two questions.
    const configs = createConfigFinder({
      files,
      rules: linter.rules,
      flags: language ? { file: '', language } : { file: '' },
    });
    const visions = visionsOfFiles(linter, { files, configs, today: today() });
    async function lint(name: string, draft: string, content: string): Promise<ReadDraft> {
      const { config } = await configs.configFor(draft);
      return { name, result: linter.lint(content, config, { today: today(), ...(await visions.visionOf(draft)) }) };
    }
    if (text !== undefined) return [await lint('(text)', resolvePath(folder, 'draft.md'), text)];

    const wanted = path ?? '';
    if (!isInside(folder, resolvePath(folder, wanted)) && resolvePath(folder, wanted) !== folder) {
      throw new Refusal(`"${wanted}" is outside ${folder}; only drafts in that folder are read.`);
    }
    const found = await findDrafts([wanted], { files, cwd: folder });
    const paths = found.paths.filter((draft) => isInside(folder, draft) && /\.(?:md|markdown|txt)$/i.test(draft));
    if (paths.length === 0) throw new Refusal(`There is no draft at "${wanted}"; .md, .markdown and .txt are read.`);
    const drafts: ReadDraft[] = [];
    for (const draft of paths) {
      try {
        drafts.push(await lint(shownPath(folder, draft), draft, await files.readText(draft)));
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
        if (paths.length === 1) throw new Refusal(`"${wanted}" cannot be read (${error.trouble}).`);
      }
    }
    return drafts;
  };
}
