// The built extension in a real VS Code, seen as a writer sees it.
//
// Node's own test runner, not vitest: nothing here is TypeScript or needs a mock, a failed run leaves no worker
// behind, and this folder stays free of the root's packages. Tests share one editor and run in order, because
// starting one takes eight seconds.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { startEditor, waitFor } from './driver.mjs'
import { commandTitle, copySamples, findDrafts, findVsix, pictureFolder } from './project.mjs'
import { createSee } from './see.mjs'

const rule = 'theme-without-owner'
const ownerFix = /eigenaars/i
const status = 'visielint.status'
const pictures = pictureFolder()
// Sharp pictures for the documentation; a check needs no sharpness.
const scale = process.env.UPDATE_PICTURES ? 2 : 1
const [dutchDraft] = findDrafts('nl')
const [englishDraft] = findDrafts('en')

describe('a Dutch draft in VS Code, light theme, Dutch display language', { timeout: 300_000 }, () => {
  const samples = copySamples()
  /** @type {Awaited<ReturnType<typeof startEditor>>} */
  let editor

  before(async () => {
    assert.ok(dutchDraft, 'samples/nl holds no draft')
    editor = await startEditor({ vsix: findVsix(), folder: samples.folder, locale: 'nl', theme: 'light', scale })
    await editor.openFile(dutchDraft)
  })
  after(async () => {
    await editor?.close()
    samples.remove()
  })

  const see = createSee('editor', () => editor)

  const lines = readFileSync(join(samples.folder, dutchDraft), 'utf8').split('\n')
  const lineOf = (text) => lines.indexOf(text) + 1
  const ours = async () => (await editor.problems()).filter(({ source }) => source === 'visielint')
  const ownerless = async () => (await ours()).filter(({ code }) => code === rule)
  const counted = async () => Number((await editor.statusText(status)).match(/\d+$/)?.[0] ?? 0)

  see('findings are underlined and listed, with source and rule', async () => {
    const [{ line }] = await waitFor('a theme without an owner', async () => {
      const found = await ownerless()
      return found.length > 0 && found
    })
    await editor.moveTo(line)
    await waitFor('a squiggle', async () => (await editor.squiggles('warning')) + (await editor.squiggles('info')) > 0)
    for (const problem of await ours()) {
      assert.notEqual(problem.message, '')
      assert.match(problem.code, /^[a-z]+(-[a-z]+)*$/)
    }
  })

  see('the status bar counts the findings in this draft', async () => {
    await waitFor('a count', async () => (await counted()) > 0)
  })

  see('a hover names the rule', async () => {
    const [problem] = await ownerless()
    const text = await editor.hoverText(problem.line, problem.column, new RegExp(rule))
    assert.match(text, new RegExp(rule))
    await editor.screenshot(join(pictures, 'editor.png'))
    await editor.page.keyboard.press('Escape')
  })

  see('the name of a rule leads to its page, in the language of the draft', async () => {
    const [problem] = await ownerless()
    await editor.hoverText(problem.line, problem.column, new RegExp(rule))
    await editor.page.locator('.hover-contents a', { hasText: rule }).first().click()
    await editor.webview().getByRole('heading', { name: 'Waarom het telt' }).waitFor()
    await editor.screenshot(join(pictures, 'rule-page-light.png'))
    await editor.runCommand('View: Close Editor')
  })

  see('a quick fix inserts an owner line, and the finding goes', async () => {
    const before = await ours()
    const [problem] = await ownerless()
    const textBefore = await editor.documentText()
    const title = (await editor.actionTitles(problem.line, problem.column)).find((each) => ownerFix.test(each))
    assert.ok(title, 'no quick fix for owners')
    await editor.showActions(problem.line, problem.column)
    await editor.screenshot(join(pictures, 'quick-fix-light.png'))
    await editor.page.keyboard.press('Escape')

    await editor.applyQuickFix(title, problem.line, problem.column)
    const isThere = ({ code, message }) => code === rule && message === problem.message
    await waitFor('the finding to go', async () => !(await ours()).some(isThere))
    assert.ok((await ours()).length < before.length, 'the fix brought a new finding')
    assert.match(await editor.documentText(), /eigenaar/i)
    assert.notEqual(await editor.documentText(), textBefore)

    // A fix inserts a snippet or plain text; Escape leaves the one and does no harm to the other.
    await editor.page.keyboard.press('Escape')
    await editor.undo()
    await waitFor('the finding to come back', async () => (await ours()).some(isThere))
  })

  see('each theme has a line with its owners above it', async () => {
    const [problem] = await ownerless()
    await editor.moveTo(problem.line)
    const lenses = await waitFor('a lens', async () => {
      const all = await editor.codeLenses()
      return all.some((text) => /Nog geen eigenaar/.test(text)) && all
    })
    assert.match(lenses.join('\n'), /vaag/)
    await editor.screenshot(join(pictures, 'lens-light.png'))
  })

  see('the side view lists themes, open decisions and parties, one click from their place', async () => {
    const rows = await waitFor('rows', async () => {
      const all = await editor.treeRows('Tafel')
      return all.length > 8 && all
    })
    const labels = rows.map(({ label }) => label)
    assert.ok(labels.some((label) => label.includes('Gezonde wijken')), labels.join('\n'))
    assert.ok(labels.some((label) => label.includes('Komt er een tweede brug')), labels.join('\n'))
    // Reading has scrolled to the end of the list, where the parties are.
    await editor.page.locator('.pane-body .monaco-list-row', { hasText: 'GGD Veldrecht' }).last().click()
    await waitFor('the cursor at the party', async () => (await editor.cursor()).line === lineOf('    - naam: GGD Veldrecht'))
    await editor.screenshot(join(pictures, 'table-light.png'))
  })

  see('the panel shows themes by sectors, and a theme in it leads to its place', async () => {
    await editor.runCommand(commandTitle('showMatrix', 'nl'))
    const frame = editor.webview()
    await frame.getByRole('button', { name: 'De stille oever' }).first().waitFor()
    assert.ok((await frame.locator('table tbody tr').count()) === 6)
    await editor.screenshot(join(pictures, 'matrix-light.png'))
    await frame.getByRole('button', { name: 'De stille oever' }).first().click()
    await waitFor('the cursor at the theme', async () => (await editor.cursor()).line === lineOf('### De stille oever'))
    await editor.closeTab(/Thema's en sectoren/)
  })

  see('typing a vague word underlines it without saving', async () => {
    const before = await counted()
    await editor.moveToEnd()
    await editor.type('\n\nWij zetten ons waar mogelijk en zoveel mogelijk in voor een balans tussen wonen en water.\n')
    await waitFor('another finding', async () => (await counted()) > before)
    await editor.undo()
  })

  see('pause takes the findings away, and a click on the status bar brings them back', async () => {
    await editor.runCommand(commandTitle('pause', 'nl'))
    await waitFor('an empty list', async () => (await ours()).length === 0)
    await editor.clickStatus(status)
    await waitFor('the findings', async () => (await ours()).length > 0)
  })

  see('the language of the findings in this draft is chosen in the status bar, and kept', async () => {
    const language = () => editor.statusText('visielint.language')
    const [dutch] = await ownerless()
    await waitFor('the language', async () => (await language()) === 'NL')
    await editor.clickStatus('visielint.language')
    // First in the list is the draft in view, below it all drafts.
    await editor.choose('English')
    const isEnglish = async () => (await language()) === 'EN' && (await ownerless()).some(({ message }) => message !== dutch.message)
    await waitFor('English findings', isEnglish)
    await editor.runCommand(commandTitle('restartServer', 'nl'))
    await waitFor('English findings again', isEnglish)
    await editor.clickStatus('visielint.language')
    await editor.screenshot(join(pictures, 'language-light.png'))
    await editor.choose('Zoals alle concepten')
    await waitFor('Dutch findings', async () => (await language()) === 'NL' && (await ownerless()).some(({ message }) => message === dutch.message))
  })

  see('a server that dies is started again, and the writer is told', async () => {
    const [first] = await waitFor('one server', () => {
      const all = editor.languageServers()
      return all.length === 1 && all
    })
    process.kill(first, 'SIGKILL')
    await waitFor('a word about it', async () => (await editor.notifications()).some((text) => /onverwacht/.test(text)))
    await waitFor('another server', () => editor.languageServers().some((id) => id !== first))
    await waitFor('the findings', async () => (await ours()).length > 0)
    await waitFor('the language that was chosen last', async () => (await editor.statusText('visielint.language')) === 'NL')
  })

  see('findings change language when the setting does', async () => {
    const [dutch] = await ownerless()
    await editor.setSetting('visielint.language', 'en')
    await waitFor('another message', async () => {
      const [english] = await ownerless()
      return english && english.message !== dutch.message
    })
  })
})

describe('an English draft in VS Code, dark theme, English display language', { timeout: 300_000 }, () => {
  it('findings are underlined and listed', { skip: !englishDraft && 'samples/en holds no draft' }, async () => {
    const samples = copySamples()
    const editor = await startEditor({ vsix: findVsix(), folder: samples.folder, theme: 'dark', scale })
    try {
      await editor.openFile(englishDraft)
      const first = await waitFor('a finding', async () => (await editor.problems()).find(({ code }) => code === 'deferred-choice' || code === 'negotiated-nonsense'))
      await editor.hoverText(first.line, first.column + 3, /Why it matters/)
      await editor.screenshot(join(pictures, 'editor-dark.png'))
      assert.ok((await editor.findCommands('Visielint')).includes(commandTitle('restartServer', 'en')))
    } finally {
      await editor.close()
      samples.remove()
    }
  })
})
