/** Prints precision and recall against the labelled text; `--held-out` names no sentence of drafts that tuning may not see. */
import { measure, type Measured } from './measure.js';
import { f1Of, precisionOf, recallOf, wilson, type Score } from './score.js';

for (const split of ['develop', 'held-out'] as const) {
  for (const language of ['nl', 'en'] as const) {
    const measured = measure(split, language);
    console.log(
      `\n${split}, ${language}: ${measured.drafts} drafts, ${measured.sentences} sentences, ${measured.words} words`,
    );
    print('vague (warnings)', measured.nonsense);
    console.log(`  kind of sentence  ${(measured.kinds.right / measured.kinds.all).toFixed(3)}`);
    console.log(`  wrong per 1,000 words  ${((measured.nonsense.wrong * 1000) / measured.words).toFixed(2)}`);
    for (const [signal, score] of [...measured.signals].sort()) print(signal, score);
    if (process.argv.includes('--disagreements') && split === 'develop') printDisagreements(measured);
  }
}

function print(name: string, score: Score): void {
  const [low, high] = wilson(score.found, score.found + score.wrong);
  const show = (value: number | undefined) => (value === undefined ? '  –  ' : value.toFixed(3));
  console.log(
    `  ${name.padEnd(20)} P ${show(precisionOf(score))} [${low.toFixed(2)}-${high.toFixed(2)}]  R ${show(recallOf(score))}  F1 ${show(f1Of(score))}  (${score.found} found, ${score.wrong} wrong, ${score.missed} missed)`,
  );
}

function printDisagreements({ disagreements }: Measured): void {
  for (const { draft, line, verdict, text, detail } of disagreements) {
    console.log(`  ${verdict.padEnd(6)} ${draft}:${line}  ${text}  [${detail}]`);
  }
}
