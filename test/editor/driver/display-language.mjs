// Another display language without a marketplace. VS Code shows an extension's own translations only when a
// language pack for that language is installed; an empty pack is enough, and leaves VS Code's own words English.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Registers an empty language pack in the user folder, as VS Code does when it installs one. */
export function addDisplayLanguage(userFolder, locale) {
  const folder = join(userFolder, 'empty-language-pack')
  const translations = join(folder, 'main.i18n.json')
  mkdirSync(folder, { recursive: true })
  writeFileSync(translations, JSON.stringify({ version: '1.0.0', contents: {} }))
  const pack = {
    hash: `empty-${locale}`,
    label: locale,
    extensions: [{ extensionIdentifier: { id: `visielint-test.language-pack-${locale}` }, version: '1.0.0' }],
    translations: { vscode: translations },
  }
  writeFileSync(join(userFolder, 'languagepacks.json'), JSON.stringify({ [locale]: pack }))
  // Where "Configure Display Language" keeps its choice; without the file code-server takes English.
  writeFileSync(join(userFolder, 'User', 'argv.json'), JSON.stringify({ locale }))
}
