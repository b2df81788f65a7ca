import type { FileReport } from '../types.js';
import { agendaPart } from './agenda.js';
import { figuresOf, type Figures } from './figures.js';
import { heatPart } from './heat.js';
import { html, raw, type Markup } from './markup.js';
import { sentencesPart } from './sentences.js';
import { themesPart } from './themes.js';
import type { PageWords } from './words.js';

export interface ChapterPlace {
  /** Number of the chapter, from 1; ids in the page begin with it. */
  readonly number: number;
  /** Whether it is the whole report; then its parts are the page's. */
  readonly alone: boolean;
  readonly today: string | undefined;
  readonly words: PageWords;
}

/** Returns everything that the report says of one draft. */
export function chapter(file: FileReport, place: ChapterPlace): Markup {
  const { number, alone, today, words } = place;
  const figures = figuresOf(file, today);
  const part = (name: string, title: string, content: Markup) =>
    html`<section class="${`part ${name}`}" id="${partId(number, name)}">
      ${heading(title, alone ? 2 : 3)}${content}
    </section>`;
  return html`<article class="chapter" id="${chapterId(number)}" lang="${file.language}">
    ${
      alone
        ? ''
        : html`<header>
            <h2>${file.title}</h2>
            <p class="path">${file.path}</p>
          </header>`
    }
    ${part('short', words.inShort, summaryPart(figures, place))}
    ${part('heat', words.heat, heatPart(file, figures, words))} ${part('themes', words.themes, themesPart(file, words))}
    ${part('agenda', words.agenda, agendaPart(figures, words))}
    ${part('sentences', words.sentences(figures.sentences.length), sentencesPart(file, figures, words))}
  </article>`;
}

export function chapterId(number: number): string {
  return `d${number}`;
}

function partId(number: number, name: string): string {
  return `d${number}-${name}`;
}

function heading(title: string, level: 2 | 3): Markup {
  return html`${raw(`<h${level}>`)}${title}${raw(`</h${level}>`)}`;
}

function summaryPart(figures: Figures, { number, today, words }: ChapterPlace): Markup {
  const steps = words.steps(figures);
  return html`<dl class="facts">
      ${words.facts.map(
        ([key, label]) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${factOf(figures, key)}</dd>
          </div>`,
      )}
    </dl>
    <div class="prose">${words.summary(figures, today !== undefined).map((line) => html`<p>${line}</p>`)}</div>
    ${
      steps.length > 0
        ? html`<div class="steps">
            <p class="label">${words.next}</p>
            <ol>
              ${steps.map(({ text, part }) => html`<li><a href="#${partId(number, part)}">${text}</a></li>`)}
            </ol>
          </div>`
        : ''
    }`;
}

function factOf(figures: Figures, key: PageWords['facts'][number][0]): Markup {
  if (key === 'vague') return html`${figures.vague}<small> / ${figures.commitments}</small>`;
  if (key === 'themes') return html`${figures.themes.length}`;
  return html`${figures[key].length}`;
}
