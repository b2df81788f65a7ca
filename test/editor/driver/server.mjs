// A code-server of one's own: a free port, fresh folders, and an end that leaves nothing behind.

import { execFile, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { installedPaths } from '../cache.mjs'
import { addDisplayLanguage } from './display-language.mjs'
import { waitFor } from './wait.mjs'

const run = promisify(execFile)

/** How a test that takes too long, or its reader, ends us; `exit` alone does not hear these. */
const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

/**
 * @param {{ vsix?: string, browserOnly?: boolean, probe?: string, asksTrust?: boolean, folder: string, settings: Record<string, unknown>, locale?: string }} options
 * @returns {Promise<{ port: number, home: string, log(): string, stop(): void }>}
 */
export async function startServer({ vsix, browserOnly = false, probe, asksTrust = false, folder, settings, locale }) {
  const paths = installedPaths()
  if (!existsSync(paths.stamp)) throw new Error('The editor is not installed. Run node test/editor/install.mjs.')

  const home = mkdtempSync(join(tmpdir(), 'visielint-editor-'))
  const userFolder = join(home, 'user')
  const settingsFile = join(userFolder, 'User', 'settings.json')
  const common = [paths.codeServer, '--user-data-dir', userFolder, '--extensions-dir', join(home, 'extensions')]
  const environment = cleanEnvironment(paths.node, home)

  mkdirSync(dirname(settingsFile), { recursive: true })
  writeFileSync(settingsFile, JSON.stringify(settings))
  if (locale && locale !== 'en') addDisplayLanguage(userFolder, locale)

  /** @type {import('node:child_process').ChildProcess | undefined} */
  let child
  const stop = () => {
    process.off('exit', stop)
    for (const signal of signals) process.off(signal, stopAndEnd)
    // The whole group: extension hosts and language servers are children of children.
    if (child?.pid && child.exitCode === null) process.kill(-child.pid, 'SIGKILL')
    rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
  const stopAndEnd = () => {
    stop()
    process.exit(1)
  }
  process.on('exit', stop)
  for (const signal of signals) process.on(signal, stopAndEnd)

  try {
    if (vsix) await run(paths.node, [...common, '--install-extension', vsix], { env: environment })
    if (browserOnly) leaveToTheBrowser(join(home, 'extensions'))
    if (probe) addExtension(join(home, 'extensions'), probe)
    const port = await freePort()
    const flags = ['--bind-addr', `127.0.0.1:${port}`, '--auth', 'none', '--disable-telemetry', '--disable-update-check']
    if (!asksTrust) flags.push('--disable-workspace-trust')
    flags.push('--disable-getting-started-override', folder)
    const started = spawn(paths.node, [...common, ...flags], { env: environment, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
    child = started
    let output = ''
    for (const stream of [started.stdout, started.stderr]) stream.on('data', (chunk) => (output += chunk))
    const log = () => output
    await waitFor('code-server to answer', async () => {
      if (started.exitCode !== null) return true
      return (await fetch(`http://127.0.0.1:${port}/healthz`)).ok
    })
    if (started.exitCode !== null) throw new Error(`code-server ended with ${started.exitCode}:\n${output}`)
    return { port, home, log, stop }
  } catch (error) {
    stop()
    throw error
  }
}

/** Takes away what an extension runs on a machine, so that VS Code has to run it in the browser. */
function leaveToTheBrowser(folder) {
  for (const name of readdirSync(folder).filter((each) => each.startsWith('visielint.'))) {
    const path = join(folder, name, 'package.json')
    const { main, ...rest } = JSON.parse(readFileSync(path, 'utf8'))
    writeFileSync(path, JSON.stringify({ ...rest, extensionKind: ['web'] }))
    rmSync(join(folder, name, main))
    rmSync(join(folder, name, 'dist', 'server.cjs'))
  }
}

/** Adds an extension that is a folder, as the editor itself notes one that it has installed. */
function addExtension(folder, path) {
  const { name, publisher, version } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'))
  const id = `${publisher}.${name}`
  const place = join(folder, `${id}-${version}`)
  const list = join(folder, 'extensions.json')
  cpSync(path, place, { recursive: true })
  const entry = { identifier: { id }, version, location: { $mid: 1, path: place, scheme: 'file' }, relativeLocation: `${id}-${version}` }
  writeFileSync(list, JSON.stringify([...JSON.parse(readFileSync(list, 'utf8')), entry]))
}

/** Node 24 first, and nothing of an editor around us: its variables would make the new one a helper of the old. */
function cleanEnvironment(node, home) {
  const kept = Object.entries(process.env).filter(([name]) => !/^(VSCODE|ELECTRON|NODE_OPTIONS|CODE_SERVER|XDG_)/.test(name))
  return {
    ...Object.fromEntries(kept),
    HOME: home,
    // Sockets and temporary files go when the folder goes.
    TMPDIR: home,
    XDG_RUNTIME_DIR: home,
    PATH: [dirname(node), process.env.PATH].join(delimiter),
    // The test depends on no marketplace: a closed local port answers at once.
    EXTENSIONS_GALLERY: JSON.stringify({ serviceUrl: 'http://127.0.0.1:9' }),
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address())
      probe.close(() => resolve(port))
    })
  })
}
