/** The server of the Model Context Protocol as a process: `visielint mcp`. */
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { createMcpServer } from '../mcp/server.js';
import { slashed } from '../workspace/index.js';
import { nodeFiles } from './files.js';

const server = createMcpServer({
  files: nodeFiles,
  folder: slashed(process.cwd()),
  today: () => new Date().toLocaleDateString('sv-SE'),
});
void server.connect(new StdioServerTransport());
