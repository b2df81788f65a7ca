/** Writes `docs/precision.md`, prints the main figures, and fails below the floors; `--disagreements` lists those of the development part. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { agreementIn } from './agreement.js';
import { belowFloors } from './floors.js';
import { measureAll } from './measure-all.js';
import { precisionPage } from './report.js';
import { precisionOf, recallOf } from './score.js';
import { scoreSnippets, scoreTableSentences } from './table-sentences.js';

const heldOut = measureAll('held-out');
const blind = measureAll('blind');
const develop = measureAll('develop');
const agreement = { nl: agreementIn('nl'), en: agreementIn('en') };
const page = precisionPage([heldOut, blind, develop], agreement, {
  sentences: scoreTableSentences(),
  snippets: scoreSnippets(),
});
writeFileSync(fileURLToPath(new URL('../../docs/precision.md', import.meta.url)), page);

for (const { split, sentences } of [heldOut, blind])
  for (const language of ['nl', 'en'] as const) {
    const { nonsense, kinds, words } = sentences[language];
    const figures = [precisionOf(nonsense), recallOf(nonsense), kinds.right / kinds.all].map((value) =>
      value?.toFixed(3),
    );
    console.log(
      `${split} ${language}: precision ${figures[0]}, recall ${figures[1]}, kinds ${figures[2]}, wrong per 1,000 words ${((nonsense.wrong * 1000) / words).toFixed(2)}`,
    );
  }

if (process.argv.includes('--disagreements')) {
  for (const measured of Object.values(develop.sentences)) {
    for (const { draft, line, verdict, text, detail } of measured.disagreements) {
      console.log(`${verdict.padEnd(6)} ${draft}:${line}  ${text}  [${detail}]`);
    }
  }
  for (const line of develop.rules.disagreements) console.log(line);
}

const failures = belowFloors(heldOut);
for (const failure of failures) console.error(failure);
if (failures.length > 0) process.exitCode = 1;
