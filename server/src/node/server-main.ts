/** The language server as a process: `visielint-language-server --stdio`. */
import { join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createServer } from '../lsp/server.js';
import { createDiskHost } from './disk-host.js';
import { clearMemorySooner, compileLaterAtFirst } from './engine-flags.js';
import { tidyUpWhenIdle } from './tidy-up.js';

compileLaterAtFirst();
clearMemorySooner();
tidyUpWhenIdle();
const connection = createConnection(ProposedFeatures.all);
// The pages stand beside the program where that was built for an editor without pages of its own.
createServer(connection, createDiskHost({ pages: join(__dirname, 'rules') }));
connection.listen();
