// Panels and side bars: the Problems panel, tree views, notifications, the status bar.

import { waitFor } from './wait.mjs'

/**
 * @typedef {{ severity: string, message: string, source: string, code: string, line: number, column: number }} Problem
 * @param {import('playwright-core').Page} page
 */
export function createLists(page) {
  const markers = page.locator('.markers-panel')

  async function openProblems() {
    // The key is a switch: pressed on an open panel it would close it.
    if (!(await markers.isVisible())) await page.keyboard.press('Control+Shift+m')
    await markers.waitFor({ state: 'visible' })
  }

  return {
    openProblems,

    /** Every entry in the Problems panel. The list draws only what is in view, so it is scrolled through. */
    async problems() {
      await openProblems()
      return readWhileScrolling(page, markers, readProblems)
    },

    /** The rows of a tree view, for example `Outline`; a view that is closed is opened. */
    async treeRows(title) {
      const pane = page.locator('.pane', { has: page.locator(`.pane-header[aria-label^="${title}"]`) })
      const header = pane.locator('.pane-header')
      if ((await header.getAttribute('aria-expanded')) === 'false') await header.click()
      await pane.locator('.monaco-list-row').first().waitFor()
      return readWhileScrolling(page, pane.locator('.pane-body'), readRows)
    },

    /** Texts of the messages in the lower right corner. */
    notifications: () => page.locator('.notification-toast .notification-list-item-message').allInnerTexts(),

    /** Clicks a button of a message. */
    chooseInNotification: (/** @type {string} */ button) => page.locator('.notification-toast').getByRole('button', { name: button }).click(),

    /** Text of a status bar item; the id of ours ends in `visielint.status`. */
    async statusText(id) {
      const item = page.locator(`.statusbar-item[id$="${id}"]`)
      return (await item.count()) > 0 ? (await item.innerText()).trim() : ''
    },

    clickStatus: (/** @type {string} */ id) => page.locator(`.statusbar-item[id$="${id}"] a`).click(),
  }
}

/**
 * @template T
 * @param {import('playwright-core').Page} page
 * @param {import('playwright-core').Locator} container
 * @param {(rows: Element[]) => { index: number, isLast: boolean, value: T }[]} read  runs in the page
 * @returns {Promise<NonNullable<T>[]>}
 */
async function readWhileScrolling(page, container, read) {
  const rows = container.locator('.monaco-list-row')
  const seen = new Map()
  const box = await container.boundingBox()
  if (!box) throw new Error('The list is not in view.')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  // With Alt a list scrolls fast, and the quiet settings make that fast enough for any list.
  const toTop = async () => {
    await page.keyboard.down('Alt')
    await page.mouse.wheel(0, -100)
    await page.keyboard.up('Alt')
  }
  await toTop()
  await waitFor('the end of the list', async () => {
    const batch = await rows.evaluateAll(read)
    const isEmpty = batch.length === 0 && (await rows.count()) === 0
    for (const { index, value } of batch) seen.set(index, value)
    if (isEmpty) return true
    // Complete only when no row was skipped by a large step.
    const last = batch.find(({ isLast }) => isLast)
    if (last && seen.size === last.index + 1) return true
    if (last) {
      // A row was skipped, or the list has changed meanwhile: read it once more.
      seen.clear()
      await toTop()
    } else await page.mouse.wheel(0, 100)
    return false
  })
  // Out of the way, so that no hover opens over what comes next.
  await page.mouse.move(0, 0)
  return [...seen.keys()].sort((a, b) => a - b).flatMap((index) => seen.get(index) ?? [])
}

/** Runs in the page. File names are rows too: they have no message and no value. */
function readProblems(rows) {
  const text = (row, selector) => [...row.querySelectorAll(selector)].map((part) => part.textContent).join('\n')
  return rows.map((row) => {
    const [line, column] = (text(row, '.marker-line').match(/\d+/g) ?? []).map(Number)
    const icon = row.querySelector('.marker-icon')
    const severity = ['error', 'warning', 'info'].find((kind) => icon?.classList.contains(kind)) ?? ''
    const source = text(row, '.marker-source .monaco-highlighted-label')
    const value = icon && { severity, message: text(row, '.marker-message'), source, code: text(row, '.marker-code'), line, column }
    return { index: Number(row.dataset.index), isLast: row.dataset.lastElement === 'true', value }
  })
}

/** Runs in the page. */
function readRows(rows) {
  return rows.map((row) => ({
    index: Number(row.dataset.index),
    isLast: row.dataset.lastElement === 'true',
    value: { level: Number(row.getAttribute('aria-level')), label: row.getAttribute('aria-label') ?? '' },
  }))
}
