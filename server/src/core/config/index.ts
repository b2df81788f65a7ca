export * from './types.js';
export * from './layer.js';
export * from './presets.js';
export { messageOf, type ConfigProblem } from './config-problem.js';
export { readConfig, type ConfigReading, type ConfigSource } from './read-config.js';
export { severityOf } from './read-rules.js';
export { SEVERITIES } from './setting-words.js';
export { configSchema, type JsonSchema } from './schema.js';
export { frontMatterSchema } from './front-matter-schema.js';
