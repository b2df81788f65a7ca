import { expect, it } from 'vitest';
import { memoryHost, startClient } from '../support/language-client.js';

const FOLDER = 'file:///werk';
const DRAFT = `${FOLDER}/visie.md`;
const TEXT = [
  '## Wonen bij het water',
  '',
  'Wij zetten waar mogelijk in op een balans tussen wonen en water.',
  '',
  '| Vraag | Tafel | Uiterlijk | Eigenaar | Uitkomst |',
  '|---|---|---|---|---|',
  '| Komt er een brug? | raad | 2027-01-31 | Afdeling Verkeer | |',
  '| Komt er een sluis? | raad | 2026-01-31 | Afdeling Water | ja |',
  '',
].join('\n');

/** Asks what a language model in the editor asks. */
async function ask(params: object, files: Record<string, string> = { [DRAFT]: TEXT }) {
  const client = await startClient({ host: memoryHost(files), folders: [FOLDER] });
  const answer = await client.connection.sendRequest<{ text?: string; refused?: string }>('visielint/answer', params);
  expect(client.log).toEqual([]);
  await client.stop();
  return answer;
}

it('tells what is found in a draft that no window shows, with its configuration', async () => {
  const { text } = await ask({ tool: 'lint', uri: DRAFT, name: 'visie.md' });
  const [draft] = (JSON.parse(text!) as { drafts: { path: string; findings: { rule: string; line: number }[] }[] })
    .drafts;
  expect(draft).toMatchObject({ path: 'visie.md', language: 'nl' });
  expect(draft?.findings).toContainEqual(expect.objectContaining({ rule: 'negotiated-nonsense', line: 3 }));
  const quiet = { [DRAFT]: TEXT, [`${FOLDER}/visielint.yaml`]: 'regels: { negotiated-nonsense: uit }\n' };
  const other = await ask({ tool: 'lint', uri: DRAFT, name: 'visie.md' }, quiet);
  expect(other.text).not.toContain('negotiated-nonsense');
});

it('tells of a draft as it is in its window', async () => {
  const client = await startClient({ host: memoryHost({ [DRAFT]: TEXT }) });
  await client.open(DRAFT, '## Groen\n\nDe gemeente plant in 2027 langs de Kade 120 bomen.\n');
  const answer = await client.connection.sendRequest<{ text: string }>('visielint/answer', {
    tool: 'lint',
    uri: DRAFT,
    name: 'visie.md',
  });
  expect(answer.text).toContain('Groen');
  expect(answer.text).not.toContain('Wonen');
  await client.stop();
});

it('lists the decisions that are still open', async () => {
  const { text } = await ask({ tool: 'listOpenDecisions', uri: DRAFT, name: 'visie.md' });
  const [draft] = (JSON.parse(text!) as { drafts: { decisions: { question: string }[] }[] }).drafts;
  const questions = draft?.decisions.map(({ question }) => question);
  expect(questions).toContain('Komt er een brug?');
  expect(questions).not.toContain('Komt er een sluis?');
});

it('explains a rule in either language', async () => {
  expect((await ask({ tool: 'explain', rule: 'vague-time', language: 'nl' })).text).toContain('## Waarom het telt');
  expect((await ask({ tool: 'explain', rule: 'vague-time' })).text).toContain('## Why it matters');
});

it.each([
  [{ tool: 'lint', uri: `${FOLDER}/weg.md`, name: 'weg.md' }, 'There is no draft at weg.md'],
  [{ tool: 'lint', uri: `${FOLDER}/visielint.yaml`, name: 'visielint.yaml' }, 'There is no draft at visielint.yaml'],
  [{ tool: 'explain', rule: 'vaag' }, 'There is no rule "vaag". Rules: agentless-passive,'],
])('says why it does not answer %o', async (params, message) => {
  const files = { [DRAFT]: TEXT, [`${FOLDER}/visielint.yaml`]: '' };
  expect((await ask(params, files)).refused).toContain(message);
});
