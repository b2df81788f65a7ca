// The report as a page, in a real browser: accessible, no wider than a phone, and all of it on paper.

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { pathToFileURL } from 'node:url'
import { chromiumPath, installedPaths } from './cache.mjs'

const root = new URL('../../', import.meta.url)
const folder = mkdtempSync(join(tmpdir(), 'visielint-report-'))
const drafts = { one: ['samples/nl/omgevingsvisie-veldrecht.md'], many: ['samples/en', 'samples/nl'] }

describe('the report', { timeout: 120_000 }, () => {
  /** @type {import('playwright-core').Browser} */
  let browser

  before(async () => {
    for (const [name, paths] of Object.entries(drafts)) {
      const argv = ['tsx', 'test/editor/command-line.mjs', 'report', ...paths, '-o', join(folder, `${name}.html`)]
      execFileSync('npx', argv, { cwd: root })
    }
    const { chromium } = await import(pathToFileURL(join(installedPaths().playwright, 'index.mjs')).href)
    browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] })
  })
  after(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  for (const name of Object.keys(drafts)) {
    it(`has nothing that axe objects to, with ${name}`, async () => {
      // The page forbids scripts; only for the checker is that lifted.
      const context = await browser.newContext({ bypassCSP: true })
      const page = await context.newPage()
      await page.goto(pathToFileURL(join(folder, `${name}.html`)).href)
      await page.evaluate(readFileSync(new URL('node_modules/axe-core/axe.min.js', root), 'utf8'))
      const { violations } = await page.evaluate('axe.run()')
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`),
        [],
      )
      await context.close()
    })

    it(`fits a phone, with ${name}`, async () => {
      const page = await browser.newPage({ viewport: { width: 400, height: 800 } })
      await page.goto(pathToFileURL(join(folder, `${name}.html`)).href)
      assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 400)
      await page.close()
    })
  }

  it('prints on A4, with a page for the agenda and one for the sentences', async () => {
    const page = await browser.newPage()
    await page.goto(pathToFileURL(join(folder, 'one.html')).href)
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    const count = Number(/\/Count (\d+)/.exec(pdf)?.[1])
    assert.ok(count >= 4 && count <= 7, `${count} pages`)
    await page.close()
  })
})
