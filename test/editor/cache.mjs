// Where the real editor lives. It is outside the checkout on purpose: 700 MB that
// every clone on this machine can share, and that no linter or packager walks into.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** Folder of this file: `test/editor`. */
export const here = import.meta.dirname

/** Root of the project that is being tested. */
export const projectRoot = join(here, '..', '..')

/** Chromium as Debian installs it; another browser can be named by whoever has one. */
export const chromiumPath = process.env.VISIELINT_CHROMIUM ?? '/usr/bin/chromium'

/**
 * The folder for exactly this set of packages: another lockfile gets another folder,
 * so a clone with older pins never runs against a newer editor.
 */
export function installFolder() {
  const base = process.env.XDG_CACHE_HOME || join(homedir(), '.cache')
  const lock = readFileSync(join(here, 'package-lock.json'))
  const key = createHash('sha256').update(lock).digest('hex').slice(0, 12)
  return join(base, 'visielint-editor', key)
}

/** The places inside an install folder that others need. */
export function installedPaths(folder = installFolder()) {
  const modules = join(folder, 'node_modules')
  return {
    folder,
    stamp: join(folder, 'installed.json'),
    node: join(modules, 'node', 'bin', 'node'),
    codeServer: join(modules, 'code-server', 'out', 'node', 'entry.js'),
    playwright: join(modules, 'playwright-core'),
  }
}
