import { MarkupKind, type Hover } from 'vscode-languageserver';
import { findingHover } from '../../core/index.js';
import type { AtPosition, Feature } from './feature.js';

export const hover: Feature<AtPosition, Hover> = ({ position }, { document, result, client, pages }) => {
  const found = findingHover(result, document.positions.offsetOf(position), {
    // A client that shows the message shows the link to the rule beside it.
    ...(client.showsMessages ? { advice: 'omitted' } : { pages }),
  });
  if (!found) return null;
  return {
    contents: { kind: MarkupKind.Markdown, value: found.markdown },
    range: document.positions.range(found.span),
  };
};
