/** The language server as a process: `visielint-language-server --stdio`. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createServer } from '../lsp/server.js';
import { createDiskHost } from './disk-host.js';

const connection = createConnection(ProposedFeatures.all);
createServer(connection, createDiskHost());
connection.listen();
