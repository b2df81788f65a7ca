// Choosing the language of findings: of the draft in view, or of all drafts of the workspace.

import { l10n, QuickPickItemKind, window, type QuickPickItem } from 'vscode';
import { draftLanguages, type DraftLanguages } from './draft-languages.js';
import { isDraft } from './selector.js';
import { findingLanguages, readLanguage, writeLanguage, type FindingLanguage } from './settings.js';

/** A language is named in itself, so that whoever needs it can read it. */
export function nameOf(language: FindingLanguage): string {
  if (language === 'auto') return l10n.t("The draft's own language");
  return language === 'nl' ? 'Nederlands' : 'English';
}

interface Choice extends QuickPickItem {
  readonly apply?: () => Promise<void>;
}

export async function switchLanguage(languages: DraftLanguages): Promise<void> {
  const document = window.activeTextEditor?.document;
  const draft = document && isDraft(document) ? document.uri : undefined;
  const choices: Choice[] = [
    ...(draft
      ? [
          heading(l10n.t('This draft')),
          ...draftLanguages.map((language) => ({
            ...labelled(nameOf(language), languages.get(draft) === language),
            apply: () => languages.choose(draft, language),
          })),
          {
            ...labelled(l10n.t('As all drafts of the workspace'), languages.get(draft) === undefined),
            apply: () => languages.choose(draft, undefined),
          },
        ]
      : []),
    heading(l10n.t('All drafts of the workspace')),
    ...findingLanguages.map((language) => ({
      ...labelled(nameOf(language), readLanguage() === language),
      async apply() {
        // What was chosen for the draft in view would hide the choice that is made here.
        if (draft) await languages.choose(draft, undefined);
        await writeLanguage(language);
      },
    })),
  ];
  const choice = await window.showQuickPick(choices, { placeHolder: l10n.t('Language of the findings') });
  await choice?.apply?.();
}

function heading(label: string): Choice {
  return { label, kind: QuickPickItemKind.Separator };
}

function labelled(label: string, isNow: boolean): Choice {
  return { label, description: isNow ? l10n.t('now') : '' };
}
