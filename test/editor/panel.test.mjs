// The panel with themes and sectors for whoever has little room, no mouse, or a screen reader.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { projectRoot } from './cache.mjs'
import { startEditor, waitFor } from './driver.mjs'
import { commandTitle, copySamples, findDrafts, findVsix, pictureFolder } from './project.mjs'

const [draft] = findDrafts('nl')
const themes = /** @type {const} */ (['light', 'dark'])

for (const theme of themes) {
  describe(`the panel in a narrow window, ${theme} theme`, { timeout: 300_000 }, () => {
    const samples = copySamples()
    /** @type {Awaited<ReturnType<typeof startEditor>>} */
    let editor
    /** @type {import('playwright-core').Frame} */
    let frame

    before(async () => {
      editor = await startEditor({ vsix: findVsix(), folder: samples.folder, locale: 'nl', theme, size: { width: 850, height: 800 } })
      await editor.openFile(draft)
      await editor.runCommand('View: Toggle Primary Side Bar Visibility')
      await waitFor('findings', async () => /: \d/.test(await editor.statusText('visielint.status')))
      await editor.runCommand(commandTitle('showMatrix', 'nl'))
      await editor.webview().getByRole('button', { name: 'De stille oever' }).first().waitFor()
      frame = await waitFor('the panel', async () => {
        for (const each of editor.page.frames()) if ((await each.locator('table .share-1').count()) > 0) return each
        return undefined
      })
    })
    after(async () => {
      await editor?.close()
      samples.remove()
    })

    it('is no wider than its column of some 400 pixels', async () => {
      await editor.screenshot(join(pictureFolder(), `panel-narrow-${theme}.png`))
      const { width, content } = await frame.evaluate(() => ({
        width: document.documentElement.clientWidth,
        content: document.documentElement.scrollWidth,
      }))
      assert.ok(width > 300 && width < 420, `${width}`)
      assert.equal(content, width)
    })

    it('has nothing that axe objects to', async () => {
      await frame.evaluate(readFileSync(join(projectRoot, 'node_modules/axe-core/axe.min.js'), 'utf8'))
      const { violations } = await frame.evaluate('axe.run()')
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`),
        [],
      )
    })

    it('leads to a theme without a mouse', async () => {
      const lines = readFileSync(join(samples.folder, draft), 'utf8').split('\n')
      await frame.getByRole('button', { name: 'De stille oever' }).first().focus()
      await editor.page.keyboard.press('Enter')
      await waitFor('the cursor at the theme', async () => (await editor.cursor()).line === lines.indexOf('### De stille oever') + 1)
    })
  })
}
