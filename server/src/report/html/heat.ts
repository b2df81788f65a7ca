import type { FileReport, ReportedHeat } from '../types.js';
import type { Figures } from './figures.js';
import { html, type Markup } from './markup.js';
import type { PageWords } from './words.js';

const STRIP = { width: 1000, height: 56, gap: 1.5 };
/** Parts beyond these would be thinner than a hair. */
const MOST_PARTS = 400;
const MOST_ROWS = 5;
/** From pale to dark, so that a print without colours reads the same. */
const COOL = [222, 233, 230];
const HOT = [150, 62, 18];

/** Returns the draft as a strip from beginning to end, and the parts that are vague most often. */
export function heatPart(file: FileReport, figures: Figures, words: PageWords): Markup {
  if (figures.commitments === 0) return html`<p>${words.heatNone}</p>`;
  const parts = file.heat.slice(0, MOST_PARTS);
  const worst = [...parts]
    .filter(({ vague }) => vague > 0)
    .sort((a, b) => b.vague - a.vague || b.vague / b.commitments - a.vague / a.commitments)
    .slice(0, MOST_ROWS);
  const hidden = file.heat.length - parts.length;
  return html`<p class="note">${words.heatNote}</p>
    ${strip(parts, figures, words)}
    <p class="legend" aria-hidden="true">
      <span>0% ${words.allVague}</span><span class="scale">${[0, 0.25, 0.5, 0.75, 1].map(swatch)}</span
      ><span>100%</span>
    </p>
    ${hidden > 0 ? html`<p class="note">${words.notShown(hidden, 'sections')}</p>` : ''}
    ${worst.length > 0 ? worstTable(worst, words) : ''}`;
}

function strip(parts: readonly ReportedHeat[], figures: Figures, words: PageWords): Markup {
  const weightOf = ({ commitments }: ReportedHeat) => Math.max(commitments, 0.35);
  const whole = parts.reduce((total, part) => total + weightOf(part), 0);
  let x = 0;
  const boxes = parts.map((part) => {
    const width = (weightOf(part) / whole) * STRIP.width;
    const gap = Math.min(STRIP.gap, width / 3);
    const box = html`<rect
      x="${x.toFixed(2)}"
      y="0"
      width="${(width - gap).toFixed(2)}"
      height="${STRIP.height}"
      fill="${colorOf(part)}"
      ><title>${part.title}: ${words.ofThem(part.vague, part.commitments)}</title></rect
    >`;
    x += width;
    return box;
  });
  return html`<svg
    class="strip"
    viewBox="0 0 ${STRIP.width} ${STRIP.height}"
    preserveAspectRatio="none"
    role="img"
    aria-label="${words.heatLabel(figures)}"
  >
    ${boxes}
  </svg>`;
}

function worstTable(worst: readonly ReportedHeat[], words: PageWords): Markup {
  return html`<table class="narrow">
    <caption>
      ${words.mostVague}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.section}</th>
        <th scope="col" class="meter-head">${words.vague}</th>
      </tr>
    </thead>
    <tbody>
      ${worst.map(
        (part) =>
          html`<tr>
            <th scope="row">${part.title}</th>
            <td>${meter(part, words)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** Returns how many commitments are vague, in words and as a bar. */
export function meter({ vague, commitments }: { vague: number; commitments: number }, words: PageWords): Markup {
  if (commitments === 0) return html`<span class="pale">–</span>`;
  const part = Math.round((vague / commitments) * 100);
  return html`<span class="meter"
    ><span class="bar" aria-hidden="true"><span style="width:${part}%"></span></span
    ><span class="count">${words.ofThem(vague, commitments)}</span></span
  >`;
}

function swatch(part: number): Markup {
  return html`<span style="background:${mixed(part)}"></span>`;
}

function colorOf({ vague, commitments }: ReportedHeat): string {
  return commitments === 0 ? '#eef1f0' : mixed(vague / commitments);
}

function mixed(part: number): string {
  const [red, green, blue] = COOL.map((cool, at) => Math.round(cool + ((HOT[at] ?? 0) - cool) * part));
  return `rgb(${red},${green},${blue})`;
}
