// What of the project goes into the editor: the built extension, a copy of the samples, its Dutch titles.

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from './cache.mjs'

/** The built extension: the one that is named, or the one that packaging left in the root or in dist. */
export function findVsix() {
  if (process.env.VISIELINT_VSIX) return process.env.VISIELINT_VSIX
  for (const folder of [projectRoot, join(projectRoot, 'dist')]) {
    const name = list(folder).find((each) => each.endsWith('.vsix'))
    if (name) return join(folder, name)
  }
  throw new Error('There is no .vsix. Package the extension first, or name one in VISIELINT_VSIX.')
}

/** A copy, because fixes change the drafts; `remove` takes it away again. */
export function copySamples() {
  const parent = mkdtempSync(join(tmpdir(), 'visielint-samples-'))
  // The name of the folder is in every picture.
  const folder = join(parent, 'samples')
  cpSync(join(projectRoot, 'samples'), folder, { recursive: true })
  const remove = () => rmSync(parent, { recursive: true, force: true })
  // Also when the run is ended half-way.
  process.once('exit', remove)
  return { folder, remove }
}

/** Paths of the drafts in one language, relative to the samples. */
export function findDrafts(language) {
  const names = list(join(projectRoot, 'samples', language)).filter((name) => name.endsWith('.md') && name !== 'README.md')
  return names.sort().map((name) => join(language, name))
}

/** Title of a command as the palette shows it, from the same file that VS Code reads. */
export function commandTitle(command, locale) {
  const file = locale === 'en' ? 'package.nls.json' : `package.nls.${locale}.json`
  const titles = JSON.parse(readFileSync(join(projectRoot, file), 'utf8'))
  return `Visielint: ${titles[`command.${command}`]}`
}

/** Pictures are renewed in the documentation only on request; else a test run would change tracked files. */
export function pictureFolder() {
  if (process.env.UPDATE_PICTURES) return join(projectRoot, 'docs', 'images')
  return join(projectRoot, '.cache', 'pictures')
}

/** Where the pictures of the walkthrough go; they travel with the extension. */
export function walkthroughFolder() {
  if (process.env.UPDATE_PICTURES) return join(projectRoot, 'client', 'media', 'walkthrough')
  return join(projectRoot, '.cache', 'pictures', 'walkthrough')
}

function list(folder) {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
