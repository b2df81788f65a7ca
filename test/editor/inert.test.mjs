// What a draft holds is shown as text: no script of it runs, no picture or page of it is fetched, and no command of it
// can be clicked, whether in a hover, in the side view, in the panel or in a list of actions.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { startEditor, waitFor } from './driver.mjs'
import { commandTitle, findVsix, pictureFolder } from './project.mjs'

const beacon = 'http://127.0.0.1:9/baken'
const attacks = [
  '<script>top.ranHere=1;parent.ranHere=1</script>',
  `<img src="${beacon}/plaatje.png" onerror="top.ranHere=1">`,
  `![x](${beacon}/md.png)`,
  '[klik](command:workbench.action.closeAllEditors)',
  '<a href="command:workbench.action.closeAllEditors">k</a>',
  '$(alert)',
  '"><svg onload="top.ranHere=1">',
]
const [script, image, picture, command, anchor, icon, svg] = attacks
const draft = `---
tafel:
  partijen:
    - naam: 'Dienst ${image}'
      belang: '${anchor} ${command}'
      vertegenwoordiger: '${svg}'
      mandaat: '${script}'
---

# Visie ${script}

## Wonen ${image} ${command}

**Eigenaars:** Dienst ${image}

Wij zetten waar mogelijk ${anchor} in op een balans tussen ${picture} wonen en water ${svg}.

## Groen ${svg} ${script} ${icon}

Wij streven naar een leefbare ${command} wijk ${image}.

| Vraag | Tafel | Uiterlijk | Eigenaar | Uitkomst |
|---|---|---|---|---|
| Komt er ${image} een brug ${script}? | raad ${anchor} | 2027-01-31 | ${command} | |
`

describe('a draft with scripts, pictures and commands in it', { timeout: 300_000 }, () => {
  it('stays text wherever visielint shows it', async () => {
    const parent = mkdtempSync(join(tmpdir(), 'visielint-inert-'))
    writeFileSync(join(parent, 'visie.md'), draft)
    const editor = await startEditor({ vsix: findVsix(), folder: parent, locale: 'nl' })
    const { page } = editor
    const asked = []
    page.on('request', (request) => request.url().includes('baken') && asked.push(request.url()))
    try {
      await editor.openFile('visie.md')
      const ours = await waitFor('findings', async () => {
        const all = (await editor.problems()).filter(({ source }) => source === 'visielint')
        return all.some(({ code }) => code === 'negotiated-nonsense') && all
      })
      const places = new Map(ours.map(({ line, column, code }) => [`${line}:${column}`, { line, column, code }]))
      for (const { line, column, code } of places.values()) {
        await editor.hoverText(line, column, new RegExp(code))
        const hover = page.locator('.monaco-hover .hover-contents')
        assert.equal(await hover.locator('img, script, svg, iframe, [onerror], [onload]').count(), 0, `line ${line}`)
        const links = await hover.locator('a').evaluateAll((all) => all.map((link) => link.dataset.href ?? link.getAttribute('href') ?? ''))
        assert.deepEqual(links.filter((link) => /closeAllEditors|baken/.test(link)), [], `line ${line}`)
        await page.keyboard.press('Escape')
      }
      // Names have hovers of their own: the party in the list of owners, the theme, the sector.
      for (const [index, text] of draft.split('\n').entries()) {
        if (!/^(?:##|\*\*Eig)/.test(text)) continue
        await editor.hoverText(index + 1, text.startsWith('**') ? 18 : 5).catch(() => '')
        assert.equal(await page.locator('.monaco-hover .hover-contents img').count(), 0)
        await page.keyboard.press('Escape')
      }
      const rows = await editor.treeRows('Tafel')
      assert.ok(rows.some(({ label }) => label.includes('<img')), 'the view shows what stands there')
      assert.equal(await page.locator('.pane-body img:not([class]), .pane-body script').count(), 0)
      await editor.runCommand(commandTitle('showMatrix', 'nl'))
      const frame = editor.webview()
      await frame.getByRole('button', { name: /Groen/ }).first().waitFor()
      assert.equal(await frame.locator('body img, body svg, body a, [onerror], [onload]').count(), 0)
      assert.match(await frame.locator('table').innerText(), /Groen ">/)
      await editor.screenshot(join(pictureFolder(), 'inert.png'))
      for (const each of page.frames()) assert.equal(await each.evaluate(() => globalThis.ranHere), undefined, each.url())
      assert.deepEqual(asked, [])
    } catch (error) {
      await editor.screenshot(join(pictureFolder(), 'failed-inert.png')).catch(() => {})
      throw error
    } finally {
      await editor.close()
      rmSync(parent, { recursive: true, force: true })
    }
  })
})
