import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { writeForAnHour } from '../bench/recorded-hour.js';
import { startClient } from '../support/language-client.js';

const SAMPLE = readFileSync(new URL('../../samples/nl/omgevingsvisie-veldrecht.md', import.meta.url), 'utf8').slice(
  0,
  6000,
);

it.each([1, 2, 3])('has after many edits the findings of a fresh run, seed %i', async (seed) => {
  const client = await startClient({ capabilities: { textDocument: { diagnostic: {} } } });
  const { last, fresh } = await writeForAnHour(client.connection, { text: SAMPLE, edits: 150, seed });
  expect(last).toEqual(fresh);
  expect(client.log).toEqual([]);
  await client.stop();
});
