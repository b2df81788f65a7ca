import { createRequire } from 'node:module';
import type { Plugin } from 'esbuild';

const require = createRequire(import.meta.url);

/** Parts of Node that take milliseconds to load, and that most runs of a command never call. */
const LATER = ['child_process', 'crypto', 'os', 'readline', 'v8', 'worker_threads'];

/** Lets a bundle load a part of Node when something of it is first used. */
export const BUILTINS_LATER: Plugin = {
  name: 'builtins-later',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: new RegExp(`^(node:)?(${LATER.join('|')})$`) }, ({ path, namespace }) =>
      namespace === 'later' ? { path, external: true } : { path: path.replace(/^node:/, ''), namespace: 'later' },
    );
    onLoad({ filter: /./, namespace: 'later' }, ({ path }) => {
      const names = Object.keys(require(path) as object);
      const getters = names.map((name) => `get ${JSON.stringify(name)}() { return load().${name}; }`);
      return {
        contents: `const load = () => require('node:${path}');\nmodule.exports = {\n${getters.join(',\n')}\n};`,
      };
    });
  },
};
