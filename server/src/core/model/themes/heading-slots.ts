import type { Block, Comment } from '../../parse/blocks.js';
import { keyOf } from '../../config/keys.js';
import { readOwnerLabel, type OwnerLabel } from './labels.js';
import type { OwnerSlot } from './slot.js';

const PARENTHESIS = /[([]([^()[\]]+)[)\]][\s\u2060#]*$/u;
const ATTRIBUTE = /([\p{L}_-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s}]+))/gu;
const LABEL = /^\s*([^:=]{2,60}?)\s*[:=]\s*/u;

/** Returns the owners that a heading carries in parentheses, in brackets or in its attributes. */
export function headingSlots(heading: Block, source: string): OwnerSlot[] {
  return [...parenthesised(heading), ...attributes(heading, source)];
}

/** `(Stedenbouw, GGD)` counts only if the names are known; `[eigenaar: GGD]` says itself what it is. */
function parenthesised(heading: Block): OwnerSlot[] {
  const found = PARENTHESIS.exec(heading.prose);
  if (found === null) return [];
  const inner = found[1] ?? '';
  const start = heading.start + found.index + 1;
  const label = LABEL.exec(inner);
  const role = label === null ? undefined : readOwnerLabel(label[1] ?? '');
  if (role === undefined || label === null) {
    return [
      { start, end: start + inner.length, text: inner, role: 'owner', many: true, shape: 'heading', doubtful: true },
    ];
  }
  const value = inner.slice(label[0].length);
  return [{ start: start + label[0].length, end: start + inner.length, text: value, ...role, shape: 'heading' }];
}

/** `{owners="SO;MO"}`. */
function attributes(heading: Block, source: string): OwnerSlot[] {
  const text = source.slice(heading.start, heading.end);
  const open = text.lastIndexOf('{');
  if (open === -1) return [];
  const slots: OwnerSlot[] = [];
  for (const match of text.slice(open).matchAll(ATTRIBUTE)) {
    const label = labelOfKey(match[1] ?? '');
    const value = match[2] ?? match[3] ?? match[4] ?? '';
    if (label === undefined) continue;
    const start = heading.start + open + match.index + match[0].lastIndexOf(value);
    slots.push({ start, end: start + value.length, text: value, ...label, shape: 'heading' });
  }
  return slots;
}

/** Returns the owners that a comment names: `<!-- eigenaar: X -->`. */
export function commentSlots(comments: readonly Comment[], source: string): OwnerSlot[] {
  return comments.flatMap((comment) => {
    const text = source.slice(comment.start + '<!--'.length, comment.end - '-->'.length);
    let next = comment.start + '<!--'.length;
    return text.split('\n').flatMap((line) => {
      const lineStart = next;
      next += line.length + 1;
      const label = LABEL.exec(line);
      const read = label === null ? undefined : readOwnerLabel(label[1] ?? '');
      if (label === null || read === undefined) return [];
      const start = lineStart + label[0].length;
      const value = line.slice(label[0].length).trimEnd();
      return [{ start, end: start + value.length, text: value, ...read, shape: 'comment' as const }];
    });
  });
}

function labelOfKey(key: string): OwnerLabel | undefined {
  const label = readOwnerLabel(key);
  if (label !== undefined) return label;
  return keyOf(key, 'theme') === 'owners' ? { role: 'owner', many: true } : undefined;
}
