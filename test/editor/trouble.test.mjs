// What goes wrong around a writer: nothing is lost, one clear message, no endless notices.

import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { startEditor, waitFor } from './driver.mjs'
import { commandTitle, findVsix, pictureFolder } from './project.mjs'

const vague = '## Wonen bij het water\n\nWij zetten waar mogelijk in op een balans tussen wonen en water.\n'

const longLine = 'Wij zetten waar mogelijk in op groen. '.repeat(540_000)

/** An editor on a folder with these files; when the body fails, a picture of it is kept. */
async function inEditor(name, files, options, body) {
  const parent = mkdtempSync(join(tmpdir(), 'visielint-trouble-'))
  const folder = join(parent, 'werk')
  for (const [path, text] of Object.entries({ 'visie.md': vague, ...files })) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  /** @type {Awaited<ReturnType<typeof startEditor>> | undefined} */
  let editor
  try {
    editor = await startEditor({ vsix: findVsix(), folder, ...options })
    await body(editor, folder)
  } catch (error) {
    await editor?.screenshot(join(pictureFolder(), `failed-trouble-${name}.png`)).catch(() => {})
    throw error
  } finally {
    await editor?.close()
    rmSync(parent, { recursive: true, force: true })
  }
}

const ours = async (editor) => (await editor.problems()).filter(({ source }) => source === 'visielint')
const found = (editor, code = 'negotiated-nonsense') =>
  waitFor(code, async () => (await ours(editor)).some((problem) => problem.code === code))

describe('trouble', { timeout: 600_000 }, () => {
  it('a server that is killed while somebody types is started again once, and then left to the writer', () =>
    inEditor('killed', {}, { locale: 'nl' }, async (editor) => {
      await editor.openFile('visie.md')
      await found(editor)
      const kill = async () => {
        const [id] = await waitFor('a server', () => {
          const all = editor.languageServers()
          return all.length > 0 && all
        })
        process.kill(id, 'SIGKILL')
        return id
      }
      await editor.moveToEnd()
      await editor.type('\nDe wijk wordt ')
      const first = await kill()
      await editor.type('leefbaar.\n')
      await waitFor('a word about it', async () => (await editor.notifications()).some((text) => /opnieuw gestart/.test(text)))
      await waitFor('another server', () => editor.languageServers().some((id) => id !== first))
      await waitFor('what was typed meanwhile to be found', async () => (await ours(editor)).some(({ message }) => /leefbaar/.test(message)))
      assert.match(await editor.documentText(), /\nDe wijk wordt leefbaar\.\n$/)

      await kill()
      await waitFor('the second word', async () => (await editor.notifications()).some((text) => /stopte twee keer/.test(text)))
      await waitFor('no server', () => editor.languageServers().length === 0)
      await editor.type('\nEn de kern wordt vitaal.\n')
      assert.equal((await editor.notifications()).length, 2, (await editor.notifications()).join('\n'))
      await editor.chooseInNotification('Opnieuw starten')
      await waitFor('the findings', async () => (await ours(editor)).some(({ message }) => /vita/.test(message)))
    }))

  it('two thousand drafts are read while somebody types, also when half of them are deleted meanwhile', () => {
    const names = Array.from({ length: 2000 }, (_, index) => `deel-${index % 40}/visie-${index}.md`)
    const many = Object.fromEntries(names.map((name, index) => [name, index < 200 ? vague : 'Een kort stuk.\n']))
    return inEditor('many', many, { locale: 'nl' }, async (editor, folder) => {
      await editor.openFile('visie.md')
      await found(editor)
      await editor.runCommand(commandTitle('lintWorkspace', 'nl'))
      for (const name of names.slice(1000)) rmSync(join(folder, name))
      await editor.page.keyboard.press('Control+1')
      await editor.moveToEnd()
      await editor.type('\nDe wijk wordt leefbaar.\n')
      const summary = await waitFor('the sum', async () => (await editor.notifications()).find((text) => /bevindingen in \d+ concepten/.test(text)), {
        timeout: 120_000,
      })
      const [, findings, drafts] = /(\d+) bevindingen in (\d+) concepten/.exec(summary).map(Number)
      assert.ok(findings >= 400 && drafts >= 1001 && drafts <= 2001, summary)
      await waitFor('what was typed meanwhile', async () => /: \d/.test(await editor.statusText('visielint.status')))
      assert.deepEqual((await editor.notifications()).filter((text) => text !== summary), [])
      assert.equal(editor.languageServers().length, 1)
      assert.ok(readdirSync(folder).includes('visie.md'))
    })
  })

  it('a line of twenty megabytes gets one finding, and other drafts keep theirs', () =>
    // By itself VS Code asks first whether such a file should be opened at all.
    inEditor('long', { 'lang.md': longLine }, { locale: 'nl', settings: { 'workbench.editorLargeFileConfirmation': 100 } }, async (editor) => {
      await editor.openFile('lang.md')
      await waitFor('a word about it', async () => (await ours(editor)).some(({ message }) => /te groot/.test(message)), { timeout: 90_000 })
      assert.equal((await ours(editor)).length, 1)
      await editor.openFile('visie.md')
      await found(editor)
      assert.deepEqual((await editor.notifications()).filter((text) => /visielint/i.test(text)), [])
    }))

  it('settings of a wrong type count as absent', () => {
    const settings = {
      'visielint.language': 7,
      'visielint.rules': ['uit'],
      'visielint.unopenedDrafts': null,
      'visielint.inlayHints': 'ja',
      'visielint.trace.server': { niet: 'zo' },
    }
    return inEditor('settings', {}, { settings }, async (editor) => {
      await editor.openFile('visie.md')
      await found(editor)
      assert.deepEqual(await editor.notifications(), [])
    })
  })

  it('a folder that may only be read has findings, and nothing is written or said there', () =>
    inEditor('read-only', {}, { locale: 'nl', settings: { 'files.readonlyInclude': { '**': true } } }, async (editor) => {
      await editor.openFile('visie.md')
      await found(editor, 'theme-without-owner')
      const [{ line, column }] = await ours(editor)
      const before = await editor.documentText()
      await editor.moveTo(line, column)
      await editor.page.keyboard.press('Control+.')
      await editor.type('x')
      await editor.page.keyboard.press('Escape')
      assert.equal(await editor.documentText(), before)
      assert.deepEqual((await editor.notifications()).filter((text) => /visielint/i.test(text)), [])
    }))

  it('a workspace that is not trusted has findings, and its configuration counts as data', () =>
    inEditor(
      'untrusted',
      { 'visielint.yaml': 'regels: { theme-without-owner: uit }\n' },
      { asksTrust: true, settings: { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' } },
      async (editor) => {
        await editor.page.locator('[id="status.workspaceTrust"], .statusbar-item[aria-label*="Restricted"]').first().waitFor()
        await editor.openFile('visie.md')
        await found(editor)
        assert.ok((await ours(editor)).every(({ code }) => code !== 'theme-without-owner'))
      },
    ))
})
