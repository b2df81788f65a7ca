import { MarkupKind, type Hover } from 'vscode-languageserver';
import { findingHover, nameHover } from '../../core/index.js';
import type { AtPosition, Feature } from './feature.js';

/** Why there is a finding, and below it what is known of the name that stands there. */
export const hover: Feature<AtPosition, Hover> = ({ position }, { document, result, client, pages }) => {
  const offset = document.positions.offsetOf(position);
  // A client that shows the message shows the link to the rule beside it.
  const finding = findingHover(result, offset, client.showsMessages ? { advice: 'omitted' } : { pages });
  const name = nameHover(result, offset);
  const [first] = [finding, name].filter((part) => part !== undefined);
  if (!first) return null;
  return {
    contents: {
      kind: MarkupKind.Markdown,
      value: [finding, name].flatMap((part) => part?.markdown ?? []).join('\n\n---\n\n'),
    },
    range: document.positions.range(first.span),
  };
};
