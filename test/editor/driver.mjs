// A real VS Code with the built extension in it, for tests that see what a writer sees.
//
//   const editor = await startEditor({ vsix, folder })
//   await editor.openFile('visie.md')
//   await waitFor('a warning', async () => (await editor.squiggles('warning')) > 0)
//   await editor.close()

import { mkdirSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { startBrowser } from './driver/browser.mjs'
import { createLists } from './driver/lists.mjs'
import { findProcesses } from './driver/processes.mjs'
import { createQuickInput, editorReady } from './driver/quick-input.mjs'
import { quietSettings } from './driver/quiet-settings.mjs'
import { startServer } from './driver/server.mjs'
import { createTerminal } from './driver/terminal.mjs'
import { createTextEditor } from './driver/text.mjs'

export { waitFor } from './driver/wait.mjs'

/**
 * @typedef {object} EditorOptions
 * @property {string} [vsix]  the extension to install
 * @property {boolean} [browserOnly]  runs the extension in the browser, with its server in a web worker
 * @property {string} [probe]  folder of another extension, which asks VS Code for what a test wants to know
 * @property {boolean} [asksTrust]  leaves the workspace untrusted until somebody trusts it
 * @property {string} folder  the workspace; tests give a copy, because fixes are saved into it
 * @property {Record<string, unknown>} [settings]  on top of the quiet ones
 * @property {string} [locale]  display language, for example `nl`
 * @property {'light' | 'dark'} [theme]
 * @property {{ width: number, height: number }} [size]
 * @property {number} [scale]  2 gives sharp pictures for the documentation
 */

/** Parts of the status bar that only a browser shows, and that a reader of the documentation would not have. */
const notOurs = '[id="status.workbench.keyboardLayout"], [id="status.forwardedPorts"], [id="status.host"] { display: none !important }'

/** Starts everything; whatever was started is ended again when a later step fails. */
export async function startEditor(/** @type {EditorOptions} */ options) {
  const folder = resolve(options.folder)
  let settings = { ...quietSettings(options), ...options.settings }
  const server = await startServer({ ...options, folder, settings })
  const browser = await startBrowser(options).catch((error) => {
    server.stop()
    throw error
  })
  const close = async () => {
    await browser.stop().catch(() => {})
    server.stop()
  }

  try {
    const { page } = browser
    const url = `http://127.0.0.1:${server.port}/`
    await page.goto(`${url}?folder=${encodeURIComponent(folder)}`)
    await page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 60_000 })

    const quickInput = createQuickInput(page)
    const text = createTextEditor(page, quickInput)
    return {
      page,
      folder,
      close,
      ...text,
      ...createLists(page),
      ...createTerminal(page),
      runCommand: quickInput.runCommand,
      findCommands: quickInput.findCommands,
      choose: quickInput.choose,

      /** Opens a file of the folder, by a path relative to it. */
      openFile: (/** @type {string} */ path) => quickInput.openFile(resolve(folder, path), basename(path)),

      /**
       * Changes one user setting in its editor, as a writer can: code-server does not see its settings file change
       * from outside. Wait for the effect.
       */
      async setSetting(/** @type {string} */ key, /** @type {unknown} */ value) {
        settings = { ...settings, [key]: value }
        const tab = page.locator('.tab[data-resource-name="settings.json"]')
        await quickInput.runCommand('Preferences: Open User Settings (JSON)')
        await editorReady(page, 'settings.json')
        await text.replaceText(JSON.stringify(settings))
        await text.save()
        await quickInput.runCommand('View: Close Editor')
        await tab.waitFor({ state: 'detached' })
      },

      /** A picture of the window, or of a part of it; a part is smaller, as it travels with the extension. */
      async screenshot(/** @type {string} */ path, /** @type {{ x: number, y: number, width: number, height: number } | undefined} */ clip) {
        mkdirSync(dirname(path), { recursive: true })
        await page.screenshot({ path, animations: 'disabled', caret: 'hide', style: notOurs, ...(clip ? { clip, scale: 'css', type: 'jpeg', quality: 65 } : {}) })
      },

      /** Closes a tab with the mouse: a panel that has the focus may keep the keys to itself. */
      async closeTab(/** @type {RegExp} */ name) {
        const tab = page.locator('.tab', { hasText: name })
        await tab.locator('.tab-actions .action-label').click()
        await tab.waitFor({ state: 'detached' })
      },

      /** What stands in the panel or preview that is in view. */
      webview: () => page.frameLocator('iframe.webview.ready').frameLocator('iframe'),

      /** Ids of running language servers of this editor: the extension's own copy, so never another's. */
      languageServers: () => findProcesses([server.home, '/dist/server.cjs']),

      /** What code-server wrote, to explain a failure. */
      log: server.log,
    }
  } catch (error) {
    await close()
    throw error
  }
}
