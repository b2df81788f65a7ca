// Debian's Chromium, driven by playwright-core from the editor's install folder.

import { createRequire } from 'node:module'
import { chromiumPath, installedPaths } from '../cache.mjs'

/** Without these Chromium looks for the outside world at every start, and waits for it. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // No name is looked up: a test that needs the network fails here as it would on a closed machine.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
]

/**
 * @param {{ locale?: string, theme?: 'light' | 'dark', size?: { width: number, height: number }, scale?: number }} options
 */
export async function startBrowser({ locale = 'en', theme = 'light', size = { width: 1280, height: 800 }, scale = 1 }) {
  const { chromium } = createRequire(import.meta.url)(installedPaths().playwright)
  const browser = await chromium.launch({ executablePath: chromiumPath, args: flags })
  try {
    const context = await browser.newContext({
      viewport: size,
      locale,
      colorScheme: theme,
      deviceScaleFactor: scale,
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    return { page: await context.newPage(), stop: () => browser.close() }
  } catch (error) {
    await browser.close()
    throw error
  }
}
