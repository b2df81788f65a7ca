import { shown } from './inert.js';

/** Returns the text of a draft so that Markdown shows it as it stands: its markup, mentions and HTML must not act. */
export function markdownText(text: string): string {
  return shown(text)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_~[\]|#$!&]/g, '\\$&')
    .replaceAll('<', '&lt;')
    .replaceAll('@', '@\u200b');
}

/** Returns the text for a place inside HTML that stands in Markdown. */
export function htmlText(text: string): string {
  return shown(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('@', '@\u200b');
}
