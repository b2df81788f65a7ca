import type { MatrixRow } from '../../core/index.js';
import { matrixForSvg } from '../matrix/index.js';
import { gapsInWords, LEAST_SHOWN } from '../matrix/words.js';
import type { FileReport, ReportedTheme } from '../types.js';
import { meter } from './heat.js';
import { html, raw, type Markup } from './markup.js';
import type { PageWords } from './words.js';

/** A picture or table with more rows than this is read by nobody. */
const MOST_THEMES = 60;
const MOST_SECTORS = 3;

/** Returns the themes: who answers for them, how vague they are, what they speak of; and the matrix as a picture. */
export function themesPart(file: FileReport, words: PageWords): Markup {
  if (file.themes.length === 0) return html`<p>${words.themesNone}</p>`;
  const rows = file.matrix.rows.slice(0, MOST_THEMES);
  const hidden = file.themes.length - rows.length;
  // The gaps stand below as text, where they can be read aloud and selected.
  const picture = matrixForSvg({ ...file.matrix, rows, gaps: [] });
  const gaps = gapsInWords(file.matrix);
  return html`<p class="note">${words.themesNote}</p>
    <table class="themes">
      <thead>
        <tr>
          <th scope="col">${words.theme}</th>
          <th scope="col">${words.owners}</th>
          <th scope="col" class="meter-head">${words.vague}</th>
          <th scope="col">${words.sectors}</th>
        </tr>
      </thead>
      <tbody>
        ${file.themes
          .slice(0, MOST_THEMES)
          .map((theme, at) => themeRow(theme, { row: file.matrix.rows[at], file, words }))}
      </tbody>
    </table>
    ${hidden > 0 ? html`<p class="note">${words.notShown(hidden, 'themes')}</p>` : ''}
    <figure class="matrix" tabindex="0" aria-label="${words.matrixNote}">
      ${raw(picture)}
      <figcaption>${words.matrixNote}</figcaption>
    </figure>
    ${
      gaps.length > 0
        ? html`<div class="gaps">
            <p class="label">${words.gaps}</p>
            <ul>
              ${gaps.map((gap) => html`<li>${capital(gap)}</li>`)}
            </ul>
          </div>`
        : ''
    }`;
}

interface RowParts {
  readonly row: MatrixRow | undefined;
  readonly file: FileReport;
  readonly words: PageWords;
}

function themeRow(theme: ReportedTheme, { row, file, words }: RowParts): Markup {
  const isOpen = theme.status === 'none' || theme.status === 'diffuse';
  const owners = [...new Set(theme.owners.map(({ name }) => name))];
  return html`<tr>
    <th scope="row">${theme.title}</th>
    <td data-label="${words.owners}">
      ${owners.length > 0 ? html`<span class="names">${owners.join(', ')}</span> ` : ''}<span
        class="${isOpen ? 'tag open' : 'tag'}"
        >${words.status[theme.status]}</span
      >
    </td>
    <td data-label="${words.vague}">${meter(theme, words)}</td>
    <td data-label="${words.sectors}">${row ? sectorsOf(row, file) : ''}</td>
  </tr>`;
}

function sectorsOf({ cells, unjudged }: MatrixRow, { matrix }: FileReport): string {
  if (unjudged) return '–';
  const shares = cells
    .map(({ share }, at) => ({ share, label: matrix.sectors[at]?.label ?? '' }))
    .filter(({ share }) => share >= Math.max(LEAST_SHOWN, 0.1))
    .sort((a, b) => b.share - a.share);
  return shares
    .slice(0, MOST_SECTORS)
    .map(({ label, share }) => `${label} ${Math.round(share * 100)}%`)
    .join(', ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
