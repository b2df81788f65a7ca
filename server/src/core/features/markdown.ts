/** A bare address is a link too in most dialects, unless what makes it one is escaped. */
const MARKS = /[\\`*_{}[\]<>()#+\-.!|~&@]|:(?=\/\/)/g;

/** Returns the text so that Markdown shows it as it is; a draft's words must not become links, images or commands. */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(MARKS, '\\$&');
}
