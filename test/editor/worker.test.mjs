// The server in a web worker of a real browser, from the files that the extension carries there.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { projectRoot } from './cache.mjs'
import { startBrowser } from './driver/browser.mjs'

/** In the order in which the extension's entry point for the browser puts them together. */
const names = ['data/language-nl.cjs', 'data/language-en.cjs', 'data/rule-pages.cjs', 'browser-server.js']
const draft = '## Wonen\n\nWij zetten waar mogelijk in op een balans tussen wonen &amp; water.\n'

describe('the server in a web worker', { timeout: 60_000 }, () => {
  it('finds without a page and without a disk', async () => {
    const source = names.map((name) => readFileSync(join(projectRoot, 'dist', name), 'utf8')).join('\n')
    const { page, stop } = await startBrowser({})
    try {
      const codes = await page.evaluate(talk, { source, draft })
      assert.ok(codes.includes('negotiated-nonsense'), JSON.stringify(codes))
    } finally {
      await stop()
    }
  })
})

/** Runs in the page: speaks the protocol with the worker until it publishes what it found. */
function talk({ source, draft: text }) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })))
    const send = (message) => worker.postMessage({ jsonrpc: '2.0', ...message })
    worker.onerror = ({ message, lineno }) => reject(new Error(`${message} (line ${lineno})`))
    worker.onmessage = ({ data }) => {
      if (data.id === 1) {
        send({ method: 'initialized', params: {} })
        const textDocument = { uri: 'untitled:visie.md', languageId: 'markdown', version: 1, text }
        send({ method: 'textDocument/didOpen', params: { textDocument } })
      }
      if (data.method === 'textDocument/publishDiagnostics') resolve(data.params.diagnostics.map(({ code }) => code))
    }
    send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } })
  })
}
