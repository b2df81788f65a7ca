import { format, resolveConfig } from 'prettier';
import { inRepository } from './paths.js';

/** Makes the JSON schemas of the configuration, of front matter and of the output. Imports late, since the rule list is generated too. */
export async function schemas(): Promise<[string, string][]> {
  const { configSchema, frontMatterSchema, rules } = await import('../../server/src/core/index.js');
  const { outputSchema } = await import('../../server/src/report/output-schema.js');
  return Promise.all([
    write('grammars/schema/config.schema.json', configSchema(rules)),
    write('grammars/schema/front-matter.schema.json', frontMatterSchema()),
    write('grammars/schema/output.schema.json', outputSchema(rules)),
  ]);
}

async function write(name: string, schema: object): Promise<[string, string]> {
  const path = inRepository(name);
  const style = await resolveConfig(path);
  return [path, await format(JSON.stringify(schema), { ...style, parser: 'json' })];
}
