import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { inRepository } from './generators/paths.js';

/** A package whose code is part of what is published. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** The text of its licence; empty if it comes without one. */
  readonly text: string;
}

/** What each published thing is bundled from. */
export const PUBLISHED = {
  package: [
    'server/src/node/cli-main.ts',
    'server/src/node/run-cli.ts',
    'server/src/node/server-main.ts',
    'server/src/node/worker-main.ts',
    'server/src/core/index.ts',
    'server/src/testing/index.ts',
  ],
  extension: [
    'client/src/node/extension.ts',
    'client/src/browser/extension.ts',
    'server/src/node/server-main.ts',
    'server/src/browser/server-main.ts',
  ],
} as const;

/** Returns the packages of which a published thing holds code, by name, as the bundler says. */
export async function bundledPackages(published: keyof typeof PUBLISHED): Promise<BundledPackage[]> {
  const folders = new Set<string>();
  for (const platform of ['node', 'browser'] as const) {
    const entryPoints = PUBLISHED[published].filter((path) => path.includes('/browser/') === (platform === 'browser'));
    if (entryPoints.length === 0) continue;
    const { metafile } = await build({
      entryPoints: entryPoints.map((path) => inRepository(path)),
      absWorkingDir: inRepository('.'),
      outdir: inRepository('dist'),
      bundle: true,
      write: false,
      metafile: true,
      format: 'cjs',
      platform,
      external: ['vscode'],
      logLevel: 'error',
    });
    for (const { inputs } of Object.values(metafile.outputs)) {
      for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
        const [folder] = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? [];
        if (folder !== undefined && bytesInOutput > 0) folders.add(folder);
      }
    }
  }
  const packages = [...folders].map((folder) => readPackage(inRepository(folder)));
  return packages.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function readPackage(folder: string): BundledPackage {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string>;
  const { name = '', version = '', license: licence = '' } = manifest;
  const file = readdirSync(folder).find((entry) => /^(un)?licen[cs]e/i.test(entry));
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim().replaceAll('\r\n', '\n');
  return { name, version, licence, text };
}

/** Returns the text that has to go with a bundle: every package in it with its licence. */
export function noticesOf(packages: readonly BundledPackage[]): string {
  const rule = '-'.repeat(78);
  const parts = packages.map(({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text}\n`);
  return `visielint holds code of these packages.\n\n${parts.map((part) => `${rule}\n\n${part}\n`).join('')}`;
}
