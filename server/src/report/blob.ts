import type { Format, RunReport } from './types.js';

const KIND = 'visielint-blob';

/** Holds all that other formats need, so that the parts of a run can be put together and reported as one. */
export const blob: Format = {
  about: 'a part of a run, for visielint merge',
  render: (report) => `${JSON.stringify({ kind: KIND, ...report })}\n`,
};

/** Returns the report in a blob of this version; nothing for anything else. */
export function readBlob(text: string, version: string): RunReport | undefined {
  try {
    const data = JSON.parse(text) as (Partial<RunReport> & { kind?: string }) | null;
    if (data?.kind !== KIND || data.tool?.version !== version || !Array.isArray(data.files)) return undefined;
    return { tool: data.tool, files: data.files };
  } catch {
    return undefined;
  }
}
