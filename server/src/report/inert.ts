/**
 * Returns the text with everything replaced on which a terminal, a build server or a reader of bidirectional text would
 * act: control characters, marks of direction, halves of characters, and commands that servers look for in a log.
 * Its length stays the same, so offsets still fit. Texts of drafts come from anywhere; nothing in them may run.
 */
export function shown(text: string): string {
  return text.replace(ACTS, standIn).replace(AZURE_COMMAND, '#\uff03').replace(GITHUB_COMMAND, ':\uff1a');
}

/** Returns the text with halves of surrogate pairs replaced, which no encoding can hold; its length stays the same. */
export function whole(text: string): string {
  return text.replace(HALVES, '\ufffd');
}

/** Returns a path as the path of a URI. */
export function uriPath(path: string): string {
  return whole(path).split('/').map(encodeURIComponent).join('/');
}

function standIn(character: string): string {
  const code = character.charCodeAt(0);
  if (code === 0x7f) return '\u2421';
  if (code < 0x20) return SPACES.includes(character) ? ' ' : String.fromCharCode(0x2400 + code);
  return '\ufffd';
}

const SPACES = '\t\n\r\v\f';
const HALF = '[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]';
const HALVES = new RegExp(HALF, 'g');
/** Control characters of both sets, those that turn the direction of what follows, and halves of characters. */
const ACTS = new RegExp(
  `[\\u0000-\\u001f\\u007f-\\u009f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ufeff]|${HALF}`,
  'g',
);
/** Azure Pipelines finds its commands anywhere in a line. */
const AZURE_COMMAND = /##(?=vso\[)/gi;
/** GitHub Actions finds its commands at the beginning of a line, and text can be wrapped before any word. */
const GITHUB_COMMAND = /::(?=[\w-]+(?: [^:]*)?::)/g;
