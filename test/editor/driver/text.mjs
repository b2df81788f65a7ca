// The text editor: cursor, typing, reading, squiggles, hovers, fixes.

import { waitFor } from './wait.mjs'

/**
 * @param {import('playwright-core').Page} page
 * @param {{ goTo(line: number, column?: number): Promise<void> }} quickInput
 */
export function createTextEditor(page, quickInput) {
  const position = page.locator('[id="status.editor.selection"]')
  // The action list has an empty twin for submenus.
  const actions = page.locator('.action-widget:not(.action-list-submenu-panel)')
  const hover = page.locator('.monaco-resizable-hover .hover-contents, .monaco-hover .hover-contents')

  /** Line and column of the cursor, as the status bar gives them in any language. */
  async function cursor() {
    const [line, column] = (await position.textContent())?.match(/\d+/g)?.map(Number) ?? []
    return { line, column }
  }

  async function moveTo(line, column = 1) {
    await quickInput.goTo(line, column)
    await waitFor(`the cursor at line ${line}`, async () => (await cursor()).line === line)
  }

  /** Through the clipboard: the page holds only the lines that are in view. */
  async function copyAll() {
    const nothing = `nothing copied ${Date.now()}`
    await page.keyboard.press('Control+1')
    await page.evaluate((mark) => navigator.clipboard.writeText(mark), nothing)
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+c')
    const copied = await waitFor('the copied text', async () => {
      const text = await page.evaluate(() => navigator.clipboard.readText())
      return text !== nothing && { text }
    })
    return copied.text
  }

  async function openActions(line, column) {
    await moveTo(line, column)
    // The server may still be reading: the list is opened again until it has something to choose.
    return waitFor(`actions on line ${line}`, async () => {
      await page.keyboard.press('Control+.')
      await actions.locator('.monaco-list-row.action').first().waitFor({ timeout: 2000 })
      return actions.locator('.monaco-list-row.action .title').allTextContents()
    })
  }

  return {
    cursor,
    moveTo,

    /** Moves the cursor behind the last character. */
    async moveToEnd() {
      await page.keyboard.press('Control+1')
      await page.keyboard.press('Control+End')
    },

    /** How many squiggles of a kind are in view: error, warning, info or hint. */
    squiggles: (/** @type {'error' | 'warning' | 'info' | 'hint'} */ kind) => page.locator(`.monaco-editor .squiggly-${kind}`).count(),

    /** Types at the cursor as a writer does, key by key. */
    type: (/** @type {string} */ text) => page.keyboard.type(text),

    /** The whole text as the editor has it now, saved or not; lines beyond the window too. */
    async documentText() {
      const before = await cursor()
      const text = await copyAll()
      await moveTo(before.line, before.column)
      return text
    },

    /** Puts another text in place of the whole document; pasted, because typing aids change what is typed. */
    async replaceText(text) {
      await waitFor('the new text', async () => {
        await page.keyboard.press('Control+1')
        await page.keyboard.press('Control+a')
        await page.evaluate((all) => navigator.clipboard.writeText(all), text)
        await page.keyboard.press('Control+v')
        return (await copyAll()) === text
      })
    },

    async save() {
      await page.keyboard.press('Control+s')
      await page.locator('.tab.active.dirty').waitFor({ state: 'detached' })
    },

    async undo() {
      await page.keyboard.press('Control+1')
      await page.keyboard.press('Control+z')
    },

    /** Titles of the quick fixes and refactorings at a place. */
    async actionTitles(line, column = 1) {
      const titles = await openActions(line, column)
      await page.keyboard.press('Escape')
      await actions.waitFor({ state: 'hidden' })
      return titles
    },

    /** Chooses a quick fix by its title. */
    async applyQuickFix(title, line, column = 1) {
      await openActions(line, column)
      await actions.locator('.monaco-list-row.action', { hasText: title }).first().click()
      await actions.waitFor({ state: 'hidden' })
    },

    /** Leaves the list of actions open, for a picture. */
    async showActions(line, column = 1) {
      await openActions(line, column)
    },

    /**
     * What stands in the hover at a place; it stays open, for a picture. A hover has several parts that come
     * one by one, so name a text that the wanted part holds.
     */
    async hoverText(line, column = 1, expected = /\S/) {
      await moveTo(line, column)
      const read = async () => (await hover.allInnerTexts()).join('\n')
      return waitFor(`a hover with ${expected} on line ${line}`, async () => {
        await page.keyboard.press('Control+k')
        await page.keyboard.press('Control+i')
        const text = await waitFor('the hover', async () => expected.test(await read()) && read(), { timeout: 3000 })
        return text
      })
    },

    /** The words that completion offers at the cursor. */
    async completions() {
      await page.keyboard.press('Control+Space')
      const rows = page.locator('.suggest-widget.visible .monaco-list-row')
      await rows.first().waitFor()
      const labels = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('aria-label') ?? ''))
      await page.keyboard.press('Escape')
      return labels
    },

    /** Gives what stands at a place another name, wherever it stands. */
    async rename(line, column, name) {
      await moveTo(line, column)
      const box = page.locator('.rename-box input.rename-input')
      await waitFor('the box for a new name', async () => {
        await page.keyboard.press('F2')
        await box.waitFor({ timeout: 2000 })
        return true
      })
      await box.fill(name)
      await page.keyboard.press('Enter')
      await box.waitFor({ state: 'hidden' })
    },

    /** The lines of text that code lenses show above theirs. */
    codeLenses: () => page.locator('.codelens-decoration').allInnerTexts(),
  }
}
