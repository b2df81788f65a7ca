// What a writer does with the extension, from the first minute on: the practice draft and the walkthrough, completion,
// renaming, fixing on save. Two display languages, because a writer reads every word of it.

import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, describe } from 'node:test'
import { startEditor, waitFor } from './driver.mjs'
import { commandTitle, copySamples, findDrafts, findVsix, pictureFolder, walkthroughFolder } from './project.mjs'
import { createSee } from './see.mjs'

const languages = [
  { locale: 'nl', theme: 'light', heading: 'Wonen bij het water', vague: 'zetten waar mogelijk', stand: /Hier laten staan/, party: 'GGD Veldrecht', view: 'Tafel', why: /Waarom dit telt/ },
  { locale: 'en', theme: 'dark', heading: 'Living by the water', vague: 'Where possible', stand: /Let this stand/, party: 'Public Health Team', view: 'Table', why: /Why it matters/ },
]

for (const { locale, theme, heading, vague, stand, party, view, why } of languages) {
  describe(`a writer who begins, display language ${locale}`, { timeout: 300_000 }, () => {
    const samples = copySamples()
    /** @type {Awaited<ReturnType<typeof startEditor>>} */
    let editor

    before(async () => {
      editor = await startEditor({
        vsix: findVsix(),
        folder: samples.folder,
        locale,
        theme,
        settings: { 'editor.codeActionsOnSave': { 'source.fixAll.visielint': 'explicit' } },
      })
    })
    after(async () => {
      await editor?.close()
      samples.remove()
    })

    const see = createSee(locale, () => editor)
    const ours = async () => (await editor.problems()).filter(({ source }) => source === 'visielint')
    const picture = (name, clip) => editor.screenshot(join(walkthroughFolder(), `${name}-${locale}.jpg`), clip)
    const lineOf = (text, words) => text.split(/\r?\n/).findIndex((line) => line.includes(words)) + 1
    const right = { x: 352, y: 36, width: 800, height: 450 }

    see('opens the practice draft and finds in it what the guide says', async () => {
      await editor.runCommand(commandTitle('openPractice', locale))
      await waitFor('findings', async () => (await ours()).some(({ code }) => code === 'theme-without-owner'))
      const text = await editor.documentText()
      await editor.hoverText(lineOf(text, vague), 2, why)
      await picture('practice', right)
      await editor.page.keyboard.press('Escape')
      const titles = await editor.actionTitles(lineOf(text, heading), 5)
      assert.ok(titles.some((title) => stand.test(title)), titles.join('\n'))
      await editor.showActions(lineOf(text, heading), 5)
      await picture('fix', right)
      await editor.page.keyboard.press('Escape')
      const rows = await editor.treeRows(view)
      assert.ok(rows.some(({ label }) => label.includes(heading)))
      await picture('table', { x: 0, y: 420, width: 640, height: 348 })
      await editor.runCommand(commandTitle('showMatrix', locale))
      await editor.webview().getByRole('button', { name: heading }).first().waitFor()
      await editor.runCommand('View: Toggle Panel Visibility')
      await picture('matrix', { x: 814, y: 36, width: 462, height: 360 })
      await editor.runCommand('View: Close All Editors')
      await editor.page.getByRole('button', { name: /Don't Save/ }).click()
    })

    see('has a walkthrough with pictures, and its steps lead somewhere', async () => {
      // In a narrow pane VS Code leaves the pictures out.
      await editor.runCommand('View: Toggle Primary Side Bar Visibility')
      await editor.runCommand(commandTitle('openWalkthrough', locale))
      const pane = editor.page.locator('.gettingStartedContainer')
      await pane.locator('.getting-started-step').first().waitFor()
      assert.equal(await pane.locator('.getting-started-step').count(), 4)
      await waitFor('a picture', () => pane.locator('.getting-started-media img').first().evaluate((image) => image.naturalWidth > 100))
      // Only tried: while the list of all walkthroughs still lies over this one, it cannot be clicked.
      await pane.locator('.getting-started-step button, .getting-started-step .monaco-button').first().click({ trial: true })
      await editor.screenshot(join(pictureFolder(), `walkthrough-${theme}.png`))
      await editor.runCommand('View: Close Editor')
      await editor.runCommand('View: Toggle Primary Side Bar Visibility')
    })

    see('is offered the parties where an owner is asked for', async () => {
      const [draft] = findDrafts(locale)
      await editor.openFile(draft)
      await waitFor('findings', async () => (await ours()).length > 0)
      await editor.moveToEnd()
      await editor.type(locale === 'nl' ? '\n\n## Proef\n\nEigenaars: ' : '\n\n## Trial\n\nOwners: ')
      const offered = await waitFor('parties', async () => {
        const all = await editor.completions()
        return all.length > 1 && all
      })
      assert.ok(offered.length > 1, offered.join('\n'))
      await editor.undo()
    })

    see('gives a party another name, wherever it stands', async () => {
      const [draft] = findDrafts(locale)
      await editor.openFile(draft)
      const before = await editor.documentText()
      const count = (text, words) => text.split(words).length - 1
      assert.ok(count(before, party) >= 2)
      const line = lineOf(before, party)
      await editor.rename(line, before.split(/\r?\n/)[line - 1].indexOf(party) + 2, 'Bureau Nieuwland')
      await waitFor('the new name', async () => count(await editor.documentText(), 'Bureau Nieuwland') > 0)
      const after = await editor.documentText()
      assert.equal(count(after, 'Bureau Nieuwland'), count(before, party))
      assert.equal(count(after, party), 0)
      await editor.undo()
      await waitFor('the old name', async () => (await editor.documentText()) === before)
    })

    see('saves, and what asks no choice is put right', async () => {
      const [draft] = findDrafts(locale)
      await editor.openFile(draft)
      const directive = locale === 'nl' ? 'visielint-uit-volgende-regel wish-list -- reden: oud' : 'visielint-disable-next-line wish-list -- reason: old'
      await editor.moveToEnd()
      await editor.type(`\n\n<!-- ${directive} -->\n\n120 / 7.\n`)
      await waitFor('the finding', async () => (await ours()).some(({ code }) => code === 'unused-suppression'))
      await editor.page.keyboard.press('Control+1')
      await editor.save()
      await waitFor('the suppression to go', async () => !(await editor.documentText()).includes('wish-list -- re'))
    })
  })
}
