// Other editors that speak the protocol, driven without a window: what a writer's Neovim and Emacs do with the server.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { describe, it } from 'node:test'
import { here, projectRoot } from './cache.mjs'

const draft = `# Visie

## Wonen bij het water

Wij zetten waar mogelijk in op een balans tussen wonen en water.

<!-- visielint-uit-volgende-regel wish-list -- reden: oud -->

Klaar.
`

/** What the page about other editors tells a reader to write: first how the server starts, then how a command is given. */
const page = readFileSync(join(projectRoot, 'docs', 'editors.md'), 'utf8')
const snippets = (language) => [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm'))].map(([, code]) => code)

const clients = [
  { name: 'Neovim', language: 'lua', program: '/usr/bin/nvim', argv: ['--headless', '--clean', '-u', 'NONE', '-n', '-S', join(here, 'clients', 'neovim.lua')] },
  { name: 'Emacs with eglot', language: 'elisp', program: '/usr/bin/emacs', argv: ['--batch', '-l', join(here, 'clients', 'emacs.el')] },
]

describe('other editors', { timeout: 120_000 }, () => {
  for (const { name, language, program, argv } of clients) {
    it(`${name} shows findings, carries out an action and gives commands`, { skip: !existsSync(program) && `${program} is not installed` }, () => {
      const folder = mkdtempSync(join(tmpdir(), 'visielint-client-'))
      try {
        const path = join(folder, 'visie.md')
        const result = join(folder, 'result.json')
        writeFileSync(path, draft)
        // In the place of the installed command stands the server that is tried.
        const bin = join(folder, 'bin')
        mkdirSync(bin)
        const server = join(projectRoot, 'dist', 'server.cjs')
        writeFileSync(join(bin, 'visielint'), `#!/bin/sh\nexec '${process.execPath}' '${server}' --stdio\n`, { mode: 0o755 })
        const [setup, command] = snippets(language)
        const { stdout, stderr } = spawnSync(program, argv, {
          cwd: folder,
          encoding: 'utf8',
          timeout: 60_000,
          env: {
            ...process.env,
            // Nobody's own settings count, and nothing is left in them.
            HOME: folder,
            PATH: [bin, process.env.PATH].join(delimiter),
            VISIELINT_SETUP: setup,
            VISIELINT_COMMAND: command,
            VISIELINT_DRAFT: path,
            VISIELINT_RESULT: result,
          },
        })
        assert.ok(existsSync(result), stdout + stderr)
        const { problem, found, action, told, text } = JSON.parse(readFileSync(result, 'utf8'))
        assert.equal(problem, undefined, `${problem}\n${stdout}${stderr}`)
        assert.match(JSON.stringify(found), /negotiated-nonsense/)
        assert.match(JSON.stringify(found), /staat geen eigenaar/)
        assert.equal(action, 'Regel voor eigenaars invoegen')
        assert.match(JSON.stringify(told), /\d bevindingen in 1 concept\./)
        assert.doesNotMatch(text, /wish-list/)
        assert.match(text, /## Wonen bij het water\n\n\*\*Eigenaars:\*\* \[naam\]/)
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    })
  }
})
