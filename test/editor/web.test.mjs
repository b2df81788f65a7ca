// The extension in the browser host of a real VS Code: no program of the extension runs on the machine, its server is a
// web worker, and files come through the editor.

import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe } from 'node:test'
import { startEditor, waitFor } from './driver.mjs'
import { commandTitle, copySamples, findDrafts, findVsix, pictureFolder } from './project.mjs'
import { createSee } from './see.mjs'

const [draft] = findDrafts('nl')
const rule = 'theme-without-owner'

describe('the extension in the browser host', { timeout: 300_000 }, () => {
  const samples = copySamples()
  /** @type {Awaited<ReturnType<typeof startEditor>>} */
  let editor

  before(async () => {
    editor = await startEditor({ vsix: findVsix(), browserOnly: true, folder: samples.folder, locale: 'nl' })
    await editor.openFile(draft)
  })
  after(async () => {
    await editor?.close()
    samples.remove()
  })

  const see = createSee('web', () => editor)
  const lines = readFileSync(join(samples.folder, draft), 'utf8').split('\n')
  const lineOf = (text) => lines.indexOf(text) + 1
  const ours = async () => (await editor.problems()).filter(({ source }) => source === 'visielint')
  const ownerless = async () => (await ours()).filter(({ code }) => code === rule)

  see('findings are underlined and listed, and no server runs on the machine', async () => {
    const [{ line }] = await waitFor('a theme without an owner', async () => {
      const found = await ownerless()
      return found.length > 0 && found
    })
    await editor.moveTo(line)
    await waitFor('a squiggle', async () => (await editor.squiggles('warning')) > 0)
    assert.deepEqual(editor.languageServers(), [])
    await editor.screenshot(join(pictureFolder(), 'web-light.png'))
  })

  see('a hover explains, and a quick fix inserts an owner line', async () => {
    const [problem] = await ownerless()
    assert.match(await editor.hoverText(problem.line, problem.column, new RegExp(rule)), new RegExp(rule))
    await editor.page.keyboard.press('Escape')
    const titles = await editor.actionTitles(problem.line, problem.column)
    const title = titles.find((each) => /eigenaars/i.test(each))
    assert.ok(title, titles.join('\n'))
    await editor.applyQuickFix(title, problem.line, problem.column)
    await waitFor('the finding to go', async () => (await ownerless()).every(({ message }) => message !== problem.message))
    await editor.page.keyboard.press('Escape')
    await editor.undo()
  })

  see('the side view and the matrix are there', async () => {
    const rows = await editor.treeRows('Tafel')
    assert.ok(rows.some(({ label }) => label.includes('Gezonde wijken')), rows.map(({ label }) => label).join('\n'))
    await editor.runCommand(commandTitle('showMatrix', 'nl'))
    await editor.webview().getByRole('button', { name: 'De stille oever' }).first().click()
    await waitFor('the cursor at the theme', async () => (await editor.cursor()).line === lineOf('### De stille oever'))
    await editor.closeTab(/Thema's en sectoren/)
  })

  see('the configuration of the folder counts, and counts anew when it changes', async () => {
    await editor.openFile(draft)
    await waitFor('the findings', async () => (await ownerless()).length > 0)
    writeFileSync(join(samples.folder, 'nl', 'visielint.yaml'), `regels: { ${rule}: uit }\n`)
    await waitFor('the findings to go', async () => (await ownerless()).length === 0)
  })
})
