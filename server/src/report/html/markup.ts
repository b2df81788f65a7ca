import { whole } from '../inert.js';

/** Markup that is safe to put into a page as it stands. */
export class Markup {
  constructor(readonly source: string) {}
}

export type Part = Markup | string | number | undefined | readonly Part[];

/** Makes markup of a template; everything put into it is text, unless it is markup already. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const pieces = strings.map((string, at) => string + sourceOf(parts[at]));
  return new Markup(pieces.join(''));
}

/** Marks source of our own making, such as a style sheet, as safe. */
export function raw(source: string): Markup {
  return new Markup(source);
}

function sourceOf(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Markup) return part.source;
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part));
  return part.map(sourceOf).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control characters mean nothing in a page; marks that turn the direction of writing could make a quote lie. */
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g;

function escaped(text: string): string {
  return whole(text)
    .replace(UNSEEN, '')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
