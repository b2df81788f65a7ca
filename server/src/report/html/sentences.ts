import type { FileReport, ReportedFinding } from '../types.js';
import { REPORT_WORDS } from '../words.js';
import type { Figures } from './figures.js';
import { html, type Markup } from './markup.js';
import type { PageWords } from './words.js';

/** Returns the sentences to mend first, each with its question and room for what it leaves open. */
export function sentencesPart(file: FileReport, { sentences }: Figures, words: PageWords): Markup {
  if (sentences.length === 0) return html`<p>${words.sentencesNone}</p>`;
  return html`<p class="note">${words.sentencesNote}</p>
    <ol class="sentences">
      ${sentences.map((finding) => card(finding, file.unit))}
    </ol>`;
}

function card(finding: ReportedFinding, unit: FileReport['unit']): Markup {
  const words = REPORT_WORDS[finding.language];
  const place = `${finding.section ?? words.noSection} · ${words[unit]} ${finding.start.line}`;
  return html`<li lang="${finding.language}">
    <p class="place">${place}</p>
    <blockquote>${marked(finding)}</blockquote>
    <p class="ask">${finding.message.advice}</p>
    ${
      finding.missing.length > 0
        ? html`<ul class="slots">
            ${finding.missing.map((slot) => html`<li><span>${words.slot[slot]}</span></li>`)}
          </ul>`
        : ''
    }
  </li>`;
}

/** The sentence as people would print it, with what weakens it marked. */
function marked({ excerpt, evidence }: ReportedFinding): Markup[] {
  const parts: Markup[] = [];
  let at = 0;
  const plain = (end: number) => html`${printed(excerpt.text.slice(at, end))}`;
  for (const { start, end } of [...evidence].sort((a, b) => a.start.offset - b.start.offset)) {
    const [from, to] = [start.offset - excerpt.start, Math.min(end.offset - excerpt.start, excerpt.text.length)];
    if (from < at || to <= from) continue;
    parts.push(plain(from), html`<mark>${printed(excerpt.text.slice(from, to))}</mark>`);
    at = to;
  }
  return [...parts, plain(excerpt.text.length)];
}

/** Marks of Markdown are no words; a meeting reads the sentence, not its source. */
function printed(text: string): string {
  return text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|\*|`)/g, '')
    .replace(/\\([\\*_[\]#.()!~|<>`-])/g, '$1')
    .replace(/\s+/g, ' ');
}
