import type { ReportedDecision } from '../types.js';
import type { Figures } from './figures.js';
import { html, type Markup } from './markup.js';
import type { PageWords } from './words.js';

const MOST_DECISIONS = 60;

/** Returns the open decisions in the order of every agenda: what is late, what lies on no table, then by date. */
export function agendaPart({ open, overdue }: Figures, words: PageWords): Markup {
  if (open.length === 0) return html`<p>${words.agendaNone}</p>`;
  const hidden = open.length - MOST_DECISIONS;
  return html`<p class="note">${words.agendaNote}</p>
    <table class="agenda">
      <thead>
        <tr>
          <th scope="col">${words.question}</th>
          <th scope="col">${words.table}</th>
          <th scope="col">${words.by}</th>
          <th scope="col">${words.who}</th>
        </tr>
      </thead>
      <tbody>
        ${open.slice(0, MOST_DECISIONS).map((decision) => row(decision, overdue.includes(decision), words))}
      </tbody>
    </table>
    ${hidden > 0 ? html`<p class="note">${words.notShown(hidden, 'decisions')}</p>` : ''}`;
}

function row({ question, table, by, owner, source }: ReportedDecision, isLate: boolean, words: PageWords): Markup {
  const missing = (text: string) => html`<span class="tag open">${text}</span>`;
  return html`<tr>
    <th scope="row">${question} <span class="source">${words.source[source]}</span></th>
    <td data-label="${words.table}">${table ?? missing(words.noTable)}</td>
    <td data-label="${words.by}">
      ${by === null ? missing(words.noDate) : dateIn(by, words)} ${isLate ? missing(words.overdue) : ''}
    </td>
    <td data-label="${words.who}">${owner ?? missing(words.nobody)}</td>
  </tr>`;
}

/** Returns a day as `24 november 2026`; what is no full date stays as it is. */
export function dateIn(date: string, { locale }: PageWords): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return date;
  return new Date(`${date}T00:00:00Z`).toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' });
}
