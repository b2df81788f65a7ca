// Other editors that speak the protocol, driven without a window: what a writer's Neovim and Emacs do with the server.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { here, projectRoot } from './cache.mjs'

const draft = '# Visie\n\n## Wonen bij het water\n\nWij zetten waar mogelijk in op een balans tussen wonen en water.\n'

const clients = [
  { name: 'Neovim', program: '/usr/bin/nvim', argv: ['--headless', '--clean', '-u', 'NONE', '-n', '-S', join(here, 'clients', 'neovim.lua')] },
  { name: 'Emacs with eglot', program: '/usr/bin/emacs', argv: ['--batch', '-l', join(here, 'clients', 'emacs.el')] },
]

describe('other editors', { timeout: 120_000 }, () => {
  for (const { name, program, argv } of clients) {
    it(`${name} shows findings and carries out an action`, { skip: !existsSync(program) && `${program} is not installed` }, () => {
      const folder = mkdtempSync(join(tmpdir(), 'visielint-client-'))
      try {
        const path = join(folder, 'visie.md')
        const result = join(folder, 'result.json')
        writeFileSync(path, draft)
        const { stdout, stderr } = spawnSync(program, argv, {
          encoding: 'utf8',
          timeout: 60_000,
          env: {
            ...process.env,
            // Nobody's own settings count, and nothing is left in them.
            HOME: folder,
            VISIELINT_NODE: process.execPath,
            VISIELINT_SERVER: join(projectRoot, 'dist', 'server.cjs'),
            VISIELINT_DRAFT: path,
            VISIELINT_RESULT: result,
          },
        })
        assert.ok(existsSync(result), stdout + stderr)
        const { problem, found, action, text } = JSON.parse(readFileSync(result, 'utf8'))
        assert.equal(problem, undefined, `${problem}\n${stdout}${stderr}`)
        assert.match(JSON.stringify(found), /negotiated-nonsense/)
        assert.match(JSON.stringify(found), /staat geen eigenaar/)
        assert.equal(action, 'Regel voor eigenaars invoegen')
        assert.match(text, /## Wonen bij het water\n\n\*\*Eigenaars:\*\* \[naam\]/)
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    })
  }
})
