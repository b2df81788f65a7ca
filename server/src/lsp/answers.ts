import { rules } from '../core/index.js';
import { rulePageMarkdown } from '../core/pages.js';
import { findingsIn, openDecisionsIn } from '../report/index.js';
import type { AnswerParams, AnswerResult } from './protocol.js';
import type { WorkspaceReader } from './unopened.js';

/** Answers the tools that an editor offers its language model, in the same words as `visielint mcp`. */
export function createAnswers(reader: WorkspaceReader) {
  return async (params: AnswerParams): Promise<AnswerResult> => {
    if (params.tool === 'explain') return explain(params);
    const draft = await reader.analyse(params.uri);
    if (!draft) return { refused: `There is no draft at ${params.name}, or its configuration leaves it out.` };
    const answer = params.tool === 'lint' ? findingsIn : openDecisionsIn;
    return { text: JSON.stringify(answer([{ name: params.name, result: draft.result }]), null, 1) };
  };
}

function explain({ rule, language }: Extract<AnswerParams, { tool: 'explain' }>): AnswerResult {
  const text = rulePageMarkdown(rule, language === 'nl' ? 'nl' : 'en');
  if (text !== undefined) return { text };
  return { refused: `There is no rule "${rule}". Rules: ${rules.map(({ id }) => id).join(', ')}.` };
}
