// The box at the top of the window: command palette, "go to line", lists to choose from.

import { waitFor } from './wait.mjs'

/** A tab is active before its text is loaded; keys that come earlier are lost. */
export async function editorReady(/** @type {import('playwright-core').Page} */ page, /** @type {string} */ name) {
  await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor()
  await page.locator(`.monaco-editor.focused[data-uri$="/${encodeURIComponent(name)}"]`).waitFor()
}

/** @param {import('playwright-core').Page} page */
export function createQuickInput(page) {
  const widget = page.locator('.quick-input-widget')
  const input = widget.locator('.quick-input-box input')
  const rows = widget.locator('.monaco-list-row')

  const labels = () => rows.evaluateAll((all) => all.map((row) => row.getAttribute('aria-label') ?? ''))

  /** Opens the box with a key and fills it. */
  async function open(key, text) {
    await page.keyboard.press(key)
    await input.waitFor({ state: 'visible' })
    await input.fill(text)
  }

  /** Chooses the row whose label starts with the title, wherever it stands in the list. */
  async function choose(title, options = {}) {
    const index = await waitFor(
      `"${title}" in the list`,
      async () => {
        const found = (await labels()).findIndex((label) => label.startsWith(title))
        // Index 0 is an answer too.
        return found >= 0 ? { found } : undefined
      },
      options,
    )
    await rows.nth(index.found).click()
  }

  const closed = () => widget.waitFor({ state: 'hidden' })

  return {
    labels,
    choose,

    /** Moves the cursor; lines and columns count from 1. */
    async goTo(line, column = 1) {
      await open('Control+g', `:${line}:${column}`)
      await page.keyboard.press('Enter')
      await closed()
    },

    /** Runs a command from the palette by the title that a writer sees, for example `Visielint: Pause`. */
    async runCommand(title) {
      // The palette that is open does not hear of commands that an extension brings a moment later.
      await waitFor(`the command "${title}"`, async () => {
        await page.keyboard.press('Escape')
        await open('F1', `>${title}`)
        await choose(title, { timeout: 4000 })
        return true
      })
    },

    /** The commands that the palette offers for these words. */
    async findCommands(words) {
      await open('F1', `>${words}`)
      const found = await waitFor(`commands for "${words}"`, async () => {
        const all = await labels()
        return all.length > 0 && all
      })
      await page.keyboard.press('Escape')
      await closed()
      return found
    },

    /** Opens a file by its absolute path, which needs no search index. */
    async openFile(path, name) {
      await open('Control+p', path)
      await choose(name)
      await closed()
      await editorReady(page, name)
    },
  }
}
