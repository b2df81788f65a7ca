import type { Diagnostic, ProtocolConnection } from 'vscode-languageserver/node';

/** What a writer does in an hour, made from a seed so that a run can be repeated. */
export interface Hour {
  readonly text: string;
  readonly edits: number;
  readonly seed: number;
  /** Called after so many edits each, for whoever wants to look at the server meanwhile. */
  readonly every?: { readonly edits: number; readonly look: (done: number) => void };
}

const URI = 'file:///uur/visie.md';
const WORDS = [
  'Wij zetten waar mogelijk in op een balans tussen wonen en water.',
  '\n\n## Spelen op straat\n\nEigenaars: GGD; Afdeling Ruimte\n\n',
  'In 2029 plant de afdeling Groen 400 bomen.',
  '\n\n<!-- visielint-uit-volgende-regel negotiated-nonsense -- reden: later -->\n',
  '| Vraag | Tafel | Uiterlijk |\n|---|---|---|\n| Komt er een brug? | raad | 2027-01-31 |\n',
  '```\ncode\n',
  '> ',
  '- ',
  'é€😀',
  '\r\n',
  'x',
  ' ',
];

/**
 * Types, deletes, undoes, pastes, renames and changes settings, and returns the diagnostics at the end with those of a
 * fresh document of the same text. The connection is one to a server that was initialised for a client that pulls.
 */
export async function writeForAnHour(
  connection: ProtocolConnection,
  { text: first, edits, seed, every }: Hour,
): Promise<{ last: readonly Diagnostic[]; fresh: readonly Diagnostic[]; length: number }> {
  const random = randomFrom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const past: string[] = [];
  let text = first;
  let version = 1;
  const pull = async (uri: string) => {
    const { items } = await connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    return items;
  };
  const open = (uri: string, content: string) =>
    connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: 1, text: content },
    });
  const replace = async (start: number, end: number, words: string) => {
    const range = { start: positionAt(text, start), end: positionAt(text, end) };
    past.push(text);
    if (past.length > 50) past.shift();
    text = text.slice(0, start) + words + text.slice(end);
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: URI, version: ++version },
      contentChanges: [{ range, text: words }],
    });
  };

  await open(URI, text);
  for (let done = 1; done <= edits; done++) {
    const at = boundary(text, below(text.length + 1));
    const kind = below(100);
    if (kind < 60) await replace(at, at, WORDS[below(WORDS.length)] ?? '');
    else if (kind < 90) await replace(at, boundary(text, Math.min(text.length, at + below(200))), '');
    else if (kind < 96 && past.length > 0) await replace(0, text.length, past[below(past.length)] ?? first);
    else if (kind < 98) await connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    else
      await connection.sendRequest('textDocument/rename', {
        textDocument: { uri: URI },
        position: positionAt(text, at),
        newName: 'Andere naam',
      });
    // A paste of 100 kB, which is taken back.
    if (done % 2000 === 1000) {
      await replace(at, at, first.repeat(Math.ceil(100_000 / first.length)));
      await pull(URI);
      await replace(0, text.length, past.at(-1) ?? first);
    }
    // Somebody who only deletes has nothing left to edit.
    if (text.length < first.length / 4 || text.length > first.length * 3) await replace(0, text.length, first);
    if (kind % 7 === 0) await pull(URI);
    if (every && done % every.edits === 0) every.look(done);
  }
  const last = await pull(URI);
  await connection.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
  await open(URI, text);
  return { last, fresh: await pull(URI), length: text.length };
}

/** No edit takes a pair apart, and none goes between the two halves of a line's end, as no editor does. */
function boundary(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const isLow = unit >= 0xdc00 && unit < 0xe000;
  return isLow || (text[at] === '\n' && text[at - 1] === '\r') ? at + 1 : at;
}

function positionAt(text: string, offset: number): { line: number; character: number } {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
