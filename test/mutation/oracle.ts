/** Ends with 1 as soon as an example of a rule's page or a sample is not judged as it says; what a mutant has to get past. */
import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { createLinter, DEFAULT_CONFIG, rules } from '../../server/src/core/index.js';
import { markedByRule, readExamples, writeMarkers } from '../../server/src/testing/index.js';

function examplesHold(): boolean {
  return rules.every(({ id }) =>
    readExamples(readFileSync(`server/src/core/rules/${id}/rule.md`, 'utf8')).every(
      (example) => markedByRule(id, example) === writeMarkers(example.text, example.spans),
    ),
  );
}

function samplesHold(): boolean {
  const linter = createLinter();
  return ['nl', 'en'].every((language) =>
    readdirSync(`samples/${language}`).every((name) => {
      const text = readFileSync(`samples/${language}/${name}`, 'utf8');
      const { findings } = linter.lint(text, DEFAULT_CONFIG, { today: '2026-11-24' });
      const found = findings.map(({ rule, severity, span }) => {
        const line = text.slice(0, span.start).split('\n').length;
        const words = text.slice(span.start, span.end).split(/\s+/).slice(0, 6).join(' ');
        return `${line} ${severity} ${rule}: ${words}`;
      });
      return isDeepStrictEqual(found, JSON.parse(readFileSync(`samples/expected/${language}/${name}.json`, 'utf8')));
    }),
  );
}

process.exitCode = examplesHold() && samplesHold() ? 0 : 1;
