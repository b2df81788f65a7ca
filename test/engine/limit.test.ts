/** A draft may give any number of findings; what a reader gets of them is bounded, and says what it leaves out. */
import { describe, expect, it } from 'vitest';
import { createLinter, DEFAULT_CONFIG, type Config, type Finding } from '../../server/src/core/index.js';

const VAGUE = 'We zetten vol in op een vitale binnenstad. ';
const WISH = 'We streven naar een vitale binnenstad. ';
const linter = createLinter();

function configOf(own: Config['rules'][string]): Config {
  return { ...DEFAULT_CONFIG, rules: { ...DEFAULT_CONFIG.rules, 'limit-reached': own } };
}

const unbounded = (text: string, config = configOf({ severity: 'off', options: {} })) =>
  linter.lint(text, config).findings;
const isNotice = ({ rule }: Finding) => rule === 'limit-reached';

function countsOf(findings: readonly Finding[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { rule } of findings) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
}

describe('a draft with more findings than anybody reads', () => {
  it('gets two thousand of each rule and one that says how many are left out', () => {
    const text = VAGUE.repeat(2300);
    const { findings } = linter.lint(text);
    expect(countsOf(unbounded(text))).toEqual({ 'negotiated-nonsense': 2300 });
    expect(countsOf(findings)).toEqual({ 'negotiated-nonsense': 2000, 'limit-reached': 1 });
    const notice = findings.at(-1);
    expect(notice?.message.seen).toBe('Vanaf hier zijn 300 meldingen van negotiated-nonsense weggelaten.');
    expect(text.slice(0, notice?.span.start)).toHaveLength(2000 * VAGUE.length);
  });

  it('gets the first of them, and all places in the text', () => {
    const text = `${VAGUE.repeat(12)}\n\n${WISH.repeat(9)}`;
    const findings = linter.lint(text, configOf({ options: { most: 5 } })).findings;
    const all = unbounded(text);
    for (const rule of new Set(all.map((finding) => finding.rule))) {
      const own = (list: readonly Finding[]) => list.filter((finding) => finding.rule === rule).map(({ span }) => span);
      expect(own(findings)).toEqual(own(all).slice(0, 5));
    }
    expect(findings.filter(isNotice)).toHaveLength(1);
  });

  it.each([
    [1, 'From here on, 1 finding of negotiated-nonsense is left out.'],
    [2, 'From here on, 2 findings of negotiated-nonsense are left out.'],
  ])('counts %i in words', (more, seen) => {
    const text = 'We are committed to a vibrant town centre. '.repeat(3 + more);
    const notice = linter.lint(text, { ...configOf({ options: { most: 3 } }), messages: 'en' }).findings.find(isNotice);
    expect(notice?.message.seen).toBe(seen);
  });

  it('is as grave as what is left out', () => {
    const config = configOf({ options: { most: 1 } });
    const severityOf = (severity: 'hint' | 'error') =>
      linter
        .lint(VAGUE.repeat(3), {
          ...config,
          rules: { ...config.rules, 'negotiated-nonsense': { severity, options: {} } },
        })
        .findings.find(isNotice)?.severity;
    expect(severityOf('error')).toBe('error');
    expect(severityOf('hint')).toBe('warning');
  });

  it('gets the same while it is edited', () => {
    const config = configOf({ options: { most: 4 } });
    const session = linter.open(config);
    for (const times of [3, 4, 5, 9, 4]) {
      const text = `${VAGUE}\n\n`.repeat(times);
      expect(JSON.stringify(session.update(text).findings)).toBe(JSON.stringify(linter.lint(text, config).findings));
    }
  });

  it('counts no finding that is suppressed', () => {
    const text = `<!-- visielint-uit-sectie -- reden: proef -->\n\n${`${VAGUE}\n\n`.repeat(4)}`;
    expect(linter.lint(text, configOf({ options: { most: 2 } })).findings.filter(isNotice)).toEqual([]);
  });
});
