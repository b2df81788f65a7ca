// What is measured: each subject loads what it needs and returns a function that lints one text and says how much it found.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const versionOf = (name) =>
  JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, import.meta.url), 'utf8')).version;
const BOTH = ['nl', 'en'];
const ENGLISH = ['en'];

/** `prose`: reads sentences, not only Markdown. `parses`: reads Markdown, not only characters. */
export const subjects = {
  markdownlint: {
    languages: BOTH,
    parses: true,
    prose: false,
    async load() {
      const { lint } = await import('markdownlint/sync');
      return {
        version: versionOf('markdownlint'),
        lint: (text) => lint({ strings: { draft: text } }).draft.length,
      };
    },
  },
  'remark + lint-recommended': {
    languages: BOTH,
    parses: true,
    prose: false,
    async load() {
      const { remark } = await import('remark');
      const { default: recommended } = await import('remark-preset-lint-recommended');
      return withRemark(remark().use(recommended), 'remark');
    },
  },
  'remark + retext passive, intensify, simplify': {
    languages: ENGLISH,
    parses: true,
    prose: true,
    async load() {
      const { remark } = await import('remark');
      const { unified } = await import('unified');
      const [retext, english, passive, intensify, simplify] = (
        await Promise.all([
          import('remark-retext'),
          import('retext-english'),
          import('retext-passive'),
          import('retext-intensify'),
          import('retext-simplify'),
        ])
      ).map((module) => module.default);
      const prose = unified().use(english).use(passive).use(intensify).use(simplify);
      return withRemark(remark().use(retext, prose), 'remark-retext');
    },
  },
  'textlint + write-good': {
    languages: ENGLISH,
    parses: true,
    prose: true,
    async load() {
      const { TextlintKernel } = await import('@textlint/kernel');
      const plugin = await import('@textlint/textlint-plugin-markdown');
      const rule = require('textlint-rule-write-good');
      const kernel = new TextlintKernel();
      const options = {
        ext: '.md',
        plugins: [{ pluginId: 'markdown', plugin: plugin.default?.default ?? plugin.default }],
        rules: [{ ruleId: 'write-good', rule: rule.default ?? rule }],
      };
      return {
        version: versionOf('textlint-rule-write-good'),
        lint: async (text) => (await kernel.lintText(text, options)).messages.length,
      };
    },
  },
  'write-good': {
    languages: ENGLISH,
    parses: false,
    prose: true,
    async load() {
      const writeGood = require('write-good');
      return { version: versionOf('write-good'), lint: (text) => writeGood(text).length };
    },
  },
  alex: {
    languages: ENGLISH,
    parses: true,
    prose: true,
    async load() {
      const { markdown } = await import('alex');
      return { version: versionOf('alex'), lint: (text) => markdown(text).messages.length };
    },
  },
  'harper.js': {
    languages: ENGLISH,
    parses: true,
    prose: true,
    async load() {
      const { LocalLinter } = await import('harper.js');
      const { binary } = await import('harper.js/binary');
      const linter = new LocalLinter({ binary });
      await linter.setup();
      return {
        version: versionOf('harper.js'),
        lint: async (text) => (await linter.lint(text, { language: 'markdown' })).length,
      };
    },
  },
  cspell: {
    languages: BOTH,
    parses: false,
    prose: true,
    async load(language) {
      const { readSettings, spellCheckDocument } = await import('cspell-lib');
      const dutch = new URL('node_modules/@cspell/dict-nl-nl/cspell-ext.json', import.meta.url);
      const settings = { ...(language === 'nl' ? await readSettings(fileURLToPath(dutch)) : {}), language };
      const options = { noConfigSearch: true, generateSuggestions: false };
      const lint = async (text) => {
        const draft = { uri: 'file:///draft.md', text, languageId: 'markdown', locale: language };
        return (await spellCheckDocument(draft, options, settings)).issues.length;
      };
      return { version: versionOf('cspell-lib'), lint };
    },
  },
};

function withRemark(processor, name) {
  return { version: versionOf(name), lint: async (text) => (await processor.process(text)).messages.length };
}
