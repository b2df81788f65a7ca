// What stands in the panel, as HTML. Every word of a draft goes through `text`.

import { l10n } from 'vscode';
import type { ProtocolRange } from './overview.js';
import type { DraftOverview } from './protocol.js';

/** Steps of shading; colours come from the style sheet, so that they follow the theme. */
const steps = 5;

const smallestShare = 0.05;

export function matrixBody(overview: DraftOverview | undefined): string {
  if (!overview || overview.themes.length === 0) {
    return `<p>${text(l10n.t('Open a draft with themes to see them here.'))}</p>`;
  }
  return `<h1>${text(l10n.t('Themes and sectors'))}</h1>
<p>${text(l10n.t('How much of the professional language of each theme comes from each sector. A row with one dark cell speaks for one department.'))}</p>
${matrix(overview)}
<h2>${text(l10n.t('Where the draft is vague'))}</h2>
<p>${text(l10n.t('How many of the commitments in each section hold nobody to anything.'))}</p>
${strip(overview)}`;
}

function matrix({ themes }: DraftOverview): string {
  const labels = new Map(themes.flatMap(({ sectors }) => sectors.map(({ id, label }) => [id, label] as const)));
  const weightOf = (id: string) => themes.map((theme) => shareOf(theme, id)).reduce((sum, share) => sum + share, 0);
  // What the vision is most about comes first; a sector that is hardly there would only fill the panel.
  const columns = [...labels]
    .filter(([id]) => themes.some((theme) => shareOf(theme, id) >= smallestShare))
    .sort(([a], [b]) => weightOf(b) - weightOf(a));
  const head = columns.map(([, label]) => `<th scope="col"><span>${text(label)}</span></th>`).join('');
  const rows = themes.map((theme) => {
    const cells = columns.map(([id]) => {
      const percentage = Math.round(shareOf(theme, id) * 100);
      const step = Math.ceil((percentage / 100) * steps);
      return `<td class="share-${step}">${percentage > 0 ? `${percentage}%` : ''}</td>`;
    });
    const owners = [...new Set(theme.owners.map(({ name }) => name))].join(', ') || l10n.t('no owner yet');
    const owned = theme.status === 'none' || theme.status === 'diffuse' ? 'unowned' : 'owned';
    return `<tr><th scope="row">${button(theme.title, theme.range)}<small class="${owned}">${text(owners)}</small></th>${cells.join('')}</tr>`;
  });
  return `<div class="wide" tabindex="0" role="region" aria-label="${text(l10n.t('Themes and sectors'))}"><table>
<thead><tr><th scope="col">${text(l10n.t('Theme'))}</th>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

function shareOf({ sectors }: DraftOverview['themes'][number], id: string): number {
  return sectors.find((sector) => sector.id === id)?.share ?? 0;
}

function strip({ heat }: DraftOverview): string {
  const told = heat.filter(({ commitments }) => commitments > 0);
  const items = told.map(({ title, vague, commitments, range }) => {
    const step = Math.ceil((vague / commitments) * steps);
    const words = l10n.t('{0} of {1} vague', vague, commitments);
    return `<li class="heat-${step}">${button(title, range)}<small>${text(words)}</small></li>`;
  });
  return `<ol class="strip">${items.join('')}</ol>`;
}

function button(label: string, range: ProtocolRange): string {
  return `<button type="button" data-range="${text(JSON.stringify(range))}">${text(label)}</button>`;
}

function text(words: string): string {
  return words.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
