// Sets up a real VS Code (code-server) and a browser on a bare Debian machine.
// Safe to run again: what is already there is skipped, and takes a second.
//
//   node test/editor/install.mjs            everything
//   node test/editor/install.mjs --check    exit 1 when something is missing, change nothing

import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { here, installedPaths } from './cache.mjs'

/** Debian packages and a file that shows that each is there, so that no package database is asked. */
const debianPackages = {
  chromium: '/usr/bin/chromium',
  make: '/usr/bin/make',
  'g++': '/usr/bin/g++',
  // code-server compiles its Kerberos module from source.
  'libkrb5-dev': '/usr/include/krb5.h',
  // Other language clients that the LSP tests drive for real.
  neovim: '/usr/bin/nvim',
  'emacs-nox': '/usr/bin/emacs',
  'elpa-eglot': '/usr/lib/emacsen-common/packages/install/elpa-eglot',
}

const checkOnly = process.argv.includes('--check')
const started = Date.now()
const paths = installedPaths()

const missing = Object.keys(debianPackages).filter((name) => !existsSync(debianPackages[name]))
const editorIsThere = existsSync(paths.stamp)

if (checkOnly) {
  const wanted = [...missing, ...(editorIsThere ? [] : ['code-server'])]
  if (wanted.length > 0) fail(`Missing: ${wanted.join(', ')}. Run node test/editor/install.mjs.`)
  say('everything is there')
} else {
  if (missing.length > 0) installDebianPackages(missing)
  if (!editorIsThere) installEditor()
  say(`ready in ${seconds(started)} (${paths.folder})`)
}

function installDebianPackages(names) {
  if (process.getuid?.() !== 0) fail(`Debian packages are missing. As root: apt-get install ${names.join(' ')}`)
  say(`apt-get install ${names.join(' ')}`)
  run('apt-get', ['update', '-qq'])
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], { env })
}

function installEditor() {
  const { folder } = paths
  // A half-finished install has no stamp, and npm would take it for a whole one.
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const name of ['package.json', 'package-lock.json']) copyFileSync(join(here, name), join(folder, name))

  say('packages from the lockfile')
  // Scripts run later and in this order: code-server refuses to build under a Node other than 24.
  npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'])
  npm(['rebuild', 'node', '--loglevel=error'])
  const withNode24 = { PATH: [dirname(paths.node), process.env.PATH].join(delimiter) }
  run(paths.node, ['--version'])

  say('code-server builds its native modules (about three minutes)')
  npm(['rebuild', '--foreground-scripts', '--loglevel=error'], {
    ...withNode24,
    npm_config_unsafe_perm: 'true',
    // The headers that come with the machine; node-gyp would download others.
    npm_config_nodedir: process.env.npm_config_nodedir ?? '/usr',
  })
  if (!existsSync(paths.codeServer)) fail(`code-server was installed, but ${paths.codeServer} is not there`)

  writeFileSync(paths.stamp, JSON.stringify({ installed: new Date().toISOString(), took: seconds(started) }) + '\n')
}

function npm(args, env = {}) {
  run('npm', args, { cwd: paths.folder, env: { ...process.env, ...env } })
}

function run(command, args, options = {}) {
  const result = spawnSync(command, args, { stdio: 'inherit', ...options })
  if (result.error) fail(`${command}: ${result.error.message}`)
  if (result.status !== 0) fail(`${command} ${args.join(' ')} ended with ${result.signal ?? result.status}`)
}

function say(text) {
  console.log(`[editor] ${text}`)
}

function seconds(since) {
  return `${Math.round((Date.now() - since) / 1000)} s`
}

function fail(text) {
  console.error(`[editor] ${text}`)
  process.exit(1)
}
