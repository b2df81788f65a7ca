// Which documents the server hears about.

import { languages, type DocumentSelector, type TextDocument } from 'vscode';

/**
 * Only documents that someone is writing. Without schemes, VS Code would also offer the old side
 * of a diff, chat input and output channels, and findings there can be neither read nor fixed.
 */
const schemes = ['file', 'untitled', 'vscode-vfs', 'vscode-remote', 'vscode-test-web', 'memfs'];

/** Configuration files, wherever they stand in the workspace. */
export const configurationGlob = '**/visielint.{yaml,yml}';

export const documentSelector = schemes.flatMap((scheme) => [
  { scheme, language: 'markdown' },
  // Log files and the like are plain text too; a draft ends in .txt.
  { scheme, language: 'plaintext', pattern: '**/*.txt' },
  { scheme, language: 'yaml', pattern: configurationGlob },
]);

/** Whether the server hears about this document. */
export function isDraft(document: TextDocument): boolean {
  return languages.match(documentSelector satisfies DocumentSelector, document) > 0;
}
