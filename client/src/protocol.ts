// What client and server say to each other beside the standard protocol, as the server declares it.
// Types only are imported, so that the client never pulls in server code; the compiler keeps the names equal.

import type * as server from '../../server/src/lsp/protocol.js';

export type {
  AnswerParams,
  AnswerResult,
  ChooseLanguageParams,
  DraftOverview,
  FileParams,
  FolderEntry,
  InitializationOptions,
  LintWorkspaceParams,
  LintWorkspaceResult,
  RulePageParams,
} from '../../server/src/lsp/protocol.js';

export const lintWorkspaceMethod: typeof server.LINT_WORKSPACE = 'visielint/lintWorkspace';
export const draftOverviewMethod: typeof server.DRAFT_OVERVIEW = 'visielint/overview';
export const rulePageMethod: typeof server.RULE_PAGE = 'visielint/rulePage';
export const readFileMethod: typeof server.READ_FILE = 'visielint/readFile';
export const listFolderMethod: typeof server.LIST_FOLDER = 'visielint/listFolder';
export const answerMethod: typeof server.ANSWER = 'visielint/answer';
export const chooseLanguageMethod: typeof server.CHOOSE_LANGUAGE = 'visielint/chooseLanguage';
