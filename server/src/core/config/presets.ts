import type { Rule, Severity } from '../engine/types.js';
import type { Language } from '../language/types.js';
import type { ConfigLayer } from './layer.js';

/** A named configuration that comes with visielint. */
export interface Preset {
  readonly about: Readonly<Record<Language, string>>;
  /** Severities by rule id; ids that are no rule's yet do no harm. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  /** The least severity of every rule that is not named. */
  readonly atLeast?: Severity;
}

export const PRESETS: Readonly<Record<string, Preset>> = {
  recommended: {
    about: {
      nl: 'Alle regels met hun eigen ernst; dit geldt ook zonder configuratie.',
      en: 'All rules at their own severity; this also holds without a configuration.',
    },
    rules: {},
  },
  strict: {
    about: {
      nl: 'Elke melding is ten minste een waarschuwing; voor een laatste ronde voor de vaststelling.',
      en: 'Every finding is a warning at least; for a last round before adoption.',
    },
    rules: {},
    atLeast: 'warning',
  },
  adopted: {
    about: {
      nl: 'Voor een vastgestelde visie: de woorden staan vast, wat nog moet worden besloten en wie ervoor staat niet.',
      en: 'For an adopted vision: its words are settled, what is still to be decided and who answers for it are not.',
    },
    rules: {
      'escape-clause': 'off',
      'empty-intention': 'off',
      'agentless-passive': 'off',
      'container-word': 'off',
      'vague-quantity': 'off',
      'vague-time': 'off',
      'diffuse-actor': 'off',
      'sector-named-theme': 'off',
      'mislabelled-theme': 'off',
      'missing-commission': 'off',
      'missing-role': 'off',
      'single-commissioner': 'off',
      'incomplete-party': 'off',
      'late-decision': 'off',
      'negotiated-nonsense': 'info',
      'false-balance': 'info',
    },
  },
};

/** Returns a preset as a layer, or nothing if there is none of that name. */
export function presetLayer(name: string, rules: readonly Rule[]): ConfigLayer | undefined {
  const preset = Object.hasOwn(PRESETS, name) ? PRESETS[name] : undefined;
  if (!preset) return undefined;
  const settings = rules.flatMap((rule) => {
    const severity = preset.rules[rule.id] ?? raised(rule.severity, preset.atLeast);
    return severity === undefined ? [] : [[rule.id, { severity, options: {} }] as const];
  });
  return { file: name, rules: Object.fromEntries(settings) };
}

const SLIGHT: readonly Severity[] = ['hint', 'info', 'warning', 'error'];

/** A rule that is grave enough keeps its own severity, so that it can still lower that of a single finding. */
function raised(severity: Severity, atLeast: Severity | undefined): Severity | undefined {
  if (atLeast === undefined || SLIGHT.indexOf(severity) >= SLIGHT.indexOf(atLeast)) return undefined;
  return atLeast;
}
