/** Generated data that stands beside a bundle instead of in it, because only some runs need it or several bundles share it. */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
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

/**
 * Parts the bundled data of a language: what it says into a file of its own, and a module that reads of it what is asked for. Node takes a
 * program in as text, as compiled code and as the strings of both; data that is no program is read once.
 */
export async function partData(folder: string, name: string): Promise<void> {
  const module = createRequire(import.meta.url)(`${folder}/${name}.cjs`) as Record<string, () => object>;
  const parts = { ...module['load']?.(), judge: module['loadJudge']?.() };
  let text = '';
  const places: Record<string, readonly [number, number]> = {};
  for (const [part, value] of Object.entries(parts)) {
    const from = text.length;
    text += ascii(JSON.stringify(value));
    places[part] = [from, text.length];
  }
  const { judge, ...data } = Object.fromEntries(
    Object.entries(places).map(([part, [from, to]]) => [part, `part('${part}',${from},${to})`]),
  );
  const getters = Object.entries(data).map(([part, value]) => `get ${part}(){return ${value}}`);
  writeFileSync(`${folder}/${name}.json`, text);
  writeFileSync(
    `${folder}/${name}.cjs`,
    [
      `const { readFileSync } = require('node:fs');`,
      `const known = {};`,
      `let text;`,
      `const read = () => (text ??= readFileSync(__dirname + '/${name}.json', 'latin1'));`,
      `const part = (name, from, to) => (known[name] ??= JSON.parse(read().slice(from, to)));`,
      `exports.load = () => ({${getters.join(',')}});`,
      `exports.loadJudge = () => ${judge};`,
      '',
    ].join('\n'),
  );
}

/** Text of one byte for each character is read without being decoded. */
function ascii(json: string): string {
  return json.replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
