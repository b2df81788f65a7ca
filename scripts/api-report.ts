/** Holds what the library exports against the reports in `server/api/`, and with `--update` writes them anew. */
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';
import { inRepository } from './generators/paths.js';

/** The exports of the package with the declarations that describe them. */
const ENTRIES: readonly (readonly [name: string, declarations: string])[] = [
  ['index', 'types/core/index.d.ts'],
  ['testing', 'types/testing/index.d.ts'],
  ['remark', 'types/node/remark.d.ts'],
];

const SERVER = inRepository('server');
const REPORTS = join(SERVER, 'api');
const update = process.argv.includes('--update');
mkdirSync(REPORTS, { recursive: true });

/** Returns whether the report of an entry is as it was, or has been written anew. */
function reportOf(name: string, declarations: string): boolean {
  const silent = { default: { logLevel: ExtractorLogLevel.None } };
  const config = ExtractorConfig.prepare({
    configObject: {
      projectFolder: SERVER,
      mainEntryPointFilePath: join(SERVER, declarations),
      compiler: {
        overrideTsconfig: {
          compilerOptions: { target: 'es2023', module: 'nodenext', moduleResolution: 'nodenext', skipLibCheck: true },
          files: ENTRIES.map(([, path]) => join(SERVER, path)),
        },
      },
      apiReport: {
        enabled: true,
        reportFolder: REPORTS,
        reportTempFolder: mkdtempSync(join(tmpdir(), 'visielint-api-')),
        reportFileName: `${name}.api.md`,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: 'lf',
      // What our own comments lack is no matter of what is exported.
      messages: { extractorMessageReporting: silent, tsdocMessageReporting: silent },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: join(SERVER, 'package.json'),
  });
  const { apiReportChanged, errorCount } = Extractor.invoke(config, { localBuild: update, messageCallback: quiet });
  return errorCount === 0 && (update || !apiReportChanged);
}

/** What it says by itself speaks of one report at a time, and of files that nobody looks for. */
function quiet(message: { handled: boolean; logLevel: string; text: string }): void {
  if (message.logLevel === 'error') console.log(message.text);
  message.handled = true;
}

const changed = ENTRIES.filter(([name, declarations]) => !reportOf(name, declarations)).map(([name]) => name);
for (const name of changed) console.log(`server/api/${name}.api.md is not what the library exports now.`);
if (changed.length > 0) console.log('If that is meant, write the reports anew: npm run api');
process.exitCode = changed.length === 0 ? 0 : 1;
