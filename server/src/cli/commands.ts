/** Where results are kept unless the user says otherwise. */
export const DEFAULT_CACHE = '.visielint-cache';

/** Words that are commands when they come first; a file or folder of such a name is written as `./name`. */
export const COMMAND_NAMES: readonly string[] = [
  'explain',
  'rules',
  'matrix',
  'agenda',
  'table',
  'report',
  'annotate',
  'profile',
  'suppressions',
  'baseline',
  'merge',
  'init',
  'print-config',
  'test-lexicon',
  'completion',
  'lsp',
  'mcp',
  'help',
];
