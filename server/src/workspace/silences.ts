import { entryIds, messageOf, nearest, type ConfigLayer, type ConfigProblem } from '../core/index.js';

/** Returns a problem for each entry that a configuration silences and that neither visielint nor the configuration has. */
export function unknownSilences(layers: readonly ConfigLayer[]): ConfigProblem[] {
  const all = layers.flatMap((layer) => [layer, ...(layer.overrides ?? []).map((override) => override.layer)]);
  if (all.every((layer) => layer.silenced === undefined)) return [];
  const own = all.flatMap((layer) => (layer.lexicon ?? []).map(({ id }) => id));
  const ids = new Set([...entryIds(), ...own]);
  return all.flatMap((layer) =>
    (layer.silenced ?? [])
      .filter(({ name }) => !ids.has(name))
      .map(({ name, at }): ConfigProblem => {
        const meant = nearest(name, [...ids]);
        const message = messageOf({ kind: 'unknown-entry', name, ...(meant === undefined ? {} : { nearest: meant }) });
        return { file: layer.file, span: { start: 0, end: 0 }, at, message };
      }),
  );
}
