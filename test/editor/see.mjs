// Tests that look at an editor, and leave a picture of what they saw when they fail.

import { join } from 'node:path'
import { it } from 'node:test'
import { pictureFolder } from './project.mjs'

/**
 * Returns what declares such a test. The editor is asked for when the test runs, because it is started after tests
 * are declared.
 *
 * @param {string} subject  stands in the name of the picture
 * @param {() => Awaited<ReturnType<typeof import('./driver.mjs').startEditor>>} editor
 */
export function createSee(subject, editor) {
  return (/** @type {string} */ name, /** @type {() => Promise<unknown>} */ body) =>
    it(name, async () => {
      try {
        await body()
      } catch (error) {
        const picture = `failed-${subject}-${name.replaceAll(/\W+/g, '-')}.png`
        await editor().screenshot(join(pictureFolder(), picture)).catch(() => {})
        throw error
      }
    })
}
