// What a task or a shell has printed.

/** @param {import('playwright-core').Page} page */
export function createTerminal(page) {
  return {
    /** The end of what stands in the terminal, as far as it is in view; long lines go on without a break. */
    async terminalText() {
      const rows = await page.locator('.xterm-rows:visible > div').allInnerTexts()
      return rows.map((row) => row.replaceAll('\u00a0', ' ')).join('')
    },
  }
}
