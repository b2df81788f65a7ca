// The pages of the rules, which the server has: shown as a preview in a tab, without a network.

import { workspace, type Disposable, type Uri } from 'vscode';
import type { ServerControl } from './client.js';
import { rulePageMethod, type RulePageParams } from './protocol.js';

/** The root package.json says under configurationDefaults that addresses of this kind open as a preview. */
const scheme = 'visielint-rule';

/**
 * Where the server says that a rule's page is. Not a command: VS Code runs one from the list of problems, and leaves
 * the same link dead in its hover.
 */
export const rulePageAddress = `${scheme}:/{language}/{rule}.md`;

/** Registers the pages, so that VS Code can open their addresses. */
export function registerRulePages(server: ServerControl): Disposable {
  return workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: async (uri) =>
      (await server.request<string | null>(rulePageMethod, readAddress(uri))) ?? '',
  });
}

function readAddress({ path }: Uri): RulePageParams {
  const [, language, file = ''] = path.split('/');
  return { rule: file.replace(/\.md$/, ''), language: language === 'en' ? 'en' : 'nl' };
}
