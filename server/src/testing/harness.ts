import { createLinter, DEFAULT_CONFIG, type Config, type Finding, type Linter } from '../core/index.js';
import type { Example } from './examples.js';
import { writeMarkers } from './markers.js';

let shared: Linter | undefined;

/** Returns the findings of one rule alone in an example, in reading order. */
export function findingsOf(rule: string, example: Example): readonly Finding[] {
  shared ??= createLinter();
  const facts = example.today === undefined ? {} : { today: example.today };
  const { findings } = shared.lint(example.text, configFor(rule, example), facts);
  return findings.filter((finding) => finding.rule === rule);
}

/** Returns the example's text with marks around what the rule found, to compare with the page. */
export function markedByRule(rule: string, example: Example): string {
  return writeMarkers(
    example.text,
    findingsOf(rule, example).map((finding) => finding.span),
  );
}

function configFor(rule: string, example: Example): Config {
  const setting = { options: example.options as Config['rules'][string]['options'] };
  return { ...DEFAULT_CONFIG, language: example.language, rules: { [rule]: setting } };
}
