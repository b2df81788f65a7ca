/** What a message calls an owner that is nobody in particular: everybody, or the whole of the authority that writes. */
import { expect, it } from 'vitest';
import { linter } from '../support/linter.js';

it.each([
  ['Omgevingsvisie Haverdam', 'Eigenaar', 'gemeente Haverdam', 'de hele organisatie'],
  ['Omgevingsvisie Haverdam', 'Eigenaar', 'de gemeente', 'iedereen'],
  ['Omgevingsvisie Haverdam', 'Eigenaar', 'de hele stad', 'iedereen'],
  ['Omgevingsvisie Haverdam', 'Eigenaar', 'alle partijen in de stad', 'iedereen'],
  ['Haverdam Local Plan', 'Owner', 'Haverdam Council', 'the whole organisation'],
  ['Haverdam Local Plan', 'Owner', 'the council', 'everybody'],
])('in "%s", "%s: %s" is %s', (title, label, owner, called) => {
  const body = label === 'Owner' ? 'From 2028 the bus runs on Sundays.' : 'De bus rijdt vanaf 2028 elk uur.';
  const { findings } = linter.lint(`# ${title}\n\n## Thema: Gezonde buurt\n\n**${label}:** ${owner}\n\n${body}\n`);
  const [finding] = findings.filter(({ rule }) => rule === 'diffuse-owner');
  expect(finding?.message.seen).toContain(called);
});
