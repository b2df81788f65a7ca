import { load } from '../generated/sectors.js';
import { customize } from '../model/sectors/customize.js';
import type { SectorProblem } from '../model/sectors/read.js';
import type { DataNode } from './data-node.js';
import type { ProblemList } from './problem-list.js';
import type { ConfiguredData } from './types.js';
import { plainData } from './values.js';

/** Reads the sectors that an organisation adds, splits, renames or switches off, and says what is wrong with them. */
export function readSectors(node: DataNode, file: string, problems: ProblemList): ConfiguredData {
  const data = plainData(node);
  for (const problem of customize(load(), data).problems)
    problems.add(placeOf(node, problem), { kind: 'sector', problem });
  return { data, file };
}

/** Returns the span of the key or value that a path leads to, or of the nearest one on the way. */
function placeOf(root: DataNode, { path }: SectorProblem): DataNode['span'] {
  let node = root;
  let { span } = root;
  for (const step of path) {
    if (node.kind === 'list' && typeof step === 'number') {
      const item = node.items[step];
      if (!item) return span;
      node = item;
      span = item.span;
    } else if (node.kind === 'map') {
      const entry = node.entries.find(({ key }) => key === step);
      if (!entry) return span;
      node = entry.value;
      span = entry.keySpan;
    } else return span;
  }
  return span;
}
