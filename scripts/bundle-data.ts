/** Generated data that stands beside a bundle instead of in it, because only some runs need it or several bundles share it. */
import type { Plugin } from 'esbuild';
import { inRepository } from './generators/paths.js';

/** Modules of data, and what each of them exports. */
const DATA: Readonly<Record<string, readonly string[]>> = {
  'language-nl': ['load', 'loadJudge'],
  'language-en': ['load', 'loadJudge'],
  'rule-pages': ['load'],
};

export const DATA_NAMES = Object.keys(DATA);

export const DATA_ENTRIES = DATA_NAMES.map((name) => inRepository(`server/src/core/generated/${name}.ts`));

/** Puts a stand-in for each module of data that looks it up when it is first asked for, by the given expression. */
export function dataLater(lookup: (name: string) => string): Plugin {
  return {
    name: 'data-later',
    setup({ onLoad }) {
      onLoad({ filter: new RegExp(`generated/(${DATA_NAMES.join('|')})\\.ts$`) }, ({ path }) => {
        const name = /([^/]+)\.ts$/.exec(path)?.[1] ?? '';
        const lines = (DATA[name] ?? []).map((item) => `export const ${item} = () => ${lookup(name)}.${item}();`);
        return { contents: lines.join('\n'), loader: 'js' };
      });
    },
  };
}
