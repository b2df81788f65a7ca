import type { FileReport, Format, RunReport } from '../types.js';
import { dateIn } from './agenda.js';
import { chapter, chapterId } from './chapter.js';
import { figuresOf } from './figures.js';
import { meter } from './heat.js';
import { html as markup, raw, type Markup } from './markup.js';
import { STYLE } from './style.js';
import { PAGE_WORDS, type PageWords } from './words.js';

/** Drafts beyond these have a line in the table only; a page of hundreds of chapters opens slowly and is read by nobody. */
const MOST_CHAPTERS = 40;

/** One page that stands by itself, for the project team: it needs no script, no network and prints as it stands. */
export const html: Format = {
  about: 'a page to read, print and discuss',
  render(run, { language }) {
    const words = PAGE_WORDS[language];
    const { files, date: today, tool } = run;
    const alone = files.length === 1;
    const title = alone ? (files[0]?.title ?? '') : words.title(files.length);
    const chapters = files
      .slice(0, MOST_CHAPTERS)
      .map((file, at) => chapter(file, { number: at + 1, alone, today, words }));
    const page = markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="visielint ${tool.version}">
<title>${title} – ${words.kicker}</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<a class="skip" href="#inhoud">${words.skip}</a>
<header class="cover">
<p class="kicker">${words.kicker}</p>
<h1>${title}</h1>
<p class="meta">${[...(alone ? [files[0]?.path ?? ''] : []), ...(today ? [dateIn(today, words)] : [])].join(' · ')}</p>
</header>
<main id="inhoud">
${alone ? '' : draftsTable(run, words)}
${chapters}
</main>
<footer>
<h2>${words.account}</h2>
<ul>${words.accountLines.map((line) => markup`<li>${line}</li>`)}</ul>
<p>${words.made(tool.version)}</p>
</footer>
</body>
</html>
`;
    return page.source.replace(/^[ \t]+/gm, '').replace(/\n{2,}/g, '\n');
  },
};

function draftsTable({ files, date }: RunReport, words: PageWords): Markup {
  const hidden = files.length - MOST_CHAPTERS;
  return markup`<section class="part drafts">
<h2>${words.drafts}</h2>
<table>
<thead><tr><th scope="col">${words.draft}</th>${words.facts.map(
    ([key, label]) => markup`<th scope="col" class="${key === 'vague' ? 'meter-head' : 'number'}">${label}</th>`,
  )}</tr></thead>
<tbody>${files.map((file, at) => draftRow(file, at + 1, { date, words }))}</tbody>
</table>
${hidden > 0 ? markup`<p class="note">${words.notShown(hidden, 'drafts')}</p>` : ''}
</section>`;
}

function draftRow(
  file: FileReport,
  number: number,
  { date, words }: { date: string | undefined; words: PageWords },
): Markup {
  const figures = figuresOf(file, date);
  const name = markup`${file.title} <span class="source">${file.path}</span>`;
  const cell = {
    themes: figures.themes.length,
    ownerless: figures.ownerless.length,
    homeless: figures.homeless.length,
  };
  return markup`<tr><th scope="row" lang="${file.language}">${
    number <= MOST_CHAPTERS ? markup`<a href="#${chapterId(number)}">${name}</a>` : name
  }</th>${words.facts.map(([key, label]) =>
    key === 'vague'
      ? markup`<td data-label="${label}">${meter(figures, words)}</td>`
      : markup`<td class="number" data-label="${label}">${cell[key]}</td>`,
  )}</tr>`;
}
