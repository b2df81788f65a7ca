import { overviewOf } from '../../core/index.js';
import type { DraftOverview } from '../protocol.js';
import type { AtDocument, Feature } from './feature.js';

/** The draft at a glance, for the side view and the panel. */
export const draftOverview: Feature<AtDocument, DraftOverview> = (_params, { document, result, config }) => {
  const { positions, uri } = document;
  const { language, themes, decisions, parties, heat } = overviewOf(result);
  return {
    uri,
    language,
    messages: config.messages ?? language,
    themes: themes.map(({ span, owners, ...theme }) => ({
      ...theme,
      range: positions.range(span),
      owners: owners.map(({ name, span: place }) => ({ name, ...(place ? { range: positions.range(place) } : {}) })),
    })),
    decisions: decisions
      .filter(({ file }) => file === undefined)
      .map(({ question, table, by, owner, outcome, source, span }) => ({
        question,
        source,
        range: positions.range(span),
        ...(table === undefined ? {} : { table }),
        ...(by === undefined ? {} : { by }),
        ...(owner === undefined ? {} : { owner }),
        ...(outcome === undefined ? {} : { outcome }),
      })),
    parties: parties.map(({ name, themes: owned, span }) => ({
      name,
      themes: owned,
      ...(span ? { range: positions.range(span) } : {}),
    })),
    heat: heat.map(({ span, ...section }) => ({ ...section, range: positions.range(span) })),
  };
};
