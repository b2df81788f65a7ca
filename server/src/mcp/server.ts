import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import { rules, VERSION } from '../core/index.js';
import { rulePageMarkdown } from '../core/pages.js';
import { findingsIn, openDecisionsIn } from '../report/index.js';
import { createDraftReader, Refusal, type McpHost } from './read-drafts.js';

const LANGUAGE = z.enum(['nl', 'en']);

const DRAFT = {
  path: z.string().optional().describe('A draft, a folder or a glob, from the folder in which visielint was started.'),
  text: z.string().optional().describe('The text of a draft in Markdown, instead of a path.'),
  language: LANGUAGE.optional().describe('Language of the draft; left out to detect it.'),
};

/** Every tool reads and none writes, so that a client need not ask before it uses one. */
const READS = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

/** Returns a server of the Model Context Protocol that lets a model read drafts as visielint does. Nothing is written or sent. */
export function createMcpServer(host: McpHost): McpServer {
  const read = createDraftReader(host);
  const server = new McpServer({ name: 'visielint', version: VERSION });

  server.registerTool(
    'lint',
    {
      title: 'Lint a policy vision',
      description:
        'Finds in a draft of a policy vision (Dutch or English) what holds nobody to anything, themes without owners, sections for one department and decisions on no table. Each finding says what was seen, why it matters and what to ask. Findings are questions to the author; do not answer them yourself.',
      inputSchema: DRAFT,
      annotations: READS,
    },
    (wanted) => answer(async () => findingsIn(await read(wanted))),
  );
  server.registerTool(
    'list_open_decisions',
    {
      title: 'List open decisions',
      description:
        'Lists the decisions that a draft leaves open, each with the table it lies on, its date and its owner where these are given.',
      inputSchema: DRAFT,
      annotations: READS,
    },
    (wanted) => answer(async () => openDecisionsIn(await read(wanted))),
  );
  server.registerTool(
    'explain',
    {
      title: 'Explain a rule',
      description: 'Returns the page of a rule: what it finds, why it matters, what to do, examples.',
      inputSchema: {
        rule: z.string().describe('Id of the rule, such as negotiated-nonsense.'),
        language: LANGUAGE.default('en'),
      },
      annotations: READS,
    },
    ({ rule, language }) =>
      answer(() => {
        const page = rulePageMarkdown(rule, language);
        if (page === undefined)
          throw new Refusal(`There is no rule "${rule}". Rules: ${rules.map(({ id }) => id).join(', ')}.`);
        return page;
      }),
  );
  return server;
}

async function answer(work: () => object | string | Promise<object>): Promise<CallToolResult> {
  try {
    const result = await work();
    const text = typeof result === 'string' ? result : JSON.stringify(result, null, 1);
    return { content: [{ type: 'text', text }] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { content: [{ type: 'text', text: error.message }], isError: true };
  }
}
