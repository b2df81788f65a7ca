// The settings that the client itself reads or writes. The server asks for the others when it needs them
// (workspace/configuration, per document), so nothing is copied here.

import { ConfigurationTarget, workspace } from 'vscode';

export const settingsSection = 'visielint';

/** `auto` follows the language of each draft. */
export const findingLanguages = ['auto', 'nl', 'en'] as const;
export type FindingLanguage = (typeof findingLanguages)[number];

/** The language in which findings are written now. */
export function readLanguage(): FindingLanguage {
  const value = workspace.getConfiguration(settingsSection).get<string>('language');
  return findingLanguages.find((language) => language === value) ?? 'auto';
}

/** Saves with the workspace, because drafts in one folder share their readers; else for this user. */
export async function writeLanguage(language: FindingLanguage): Promise<void> {
  const target = workspace.workspaceFolders ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  const value = language === 'auto' ? undefined : language;
  await workspace.getConfiguration(settingsSection).update('language', value, target);
}
