// A task that reads every draft and prints what it finds, for those who chain tasks or want a list to search in.
// The server does the work: the extension carries no second program, and in a browser there is no other way.

import {
  CancellationTokenSource,
  CustomExecution,
  EventEmitter,
  l10n,
  Task,
  TaskPanelKind,
  tasks,
  TaskScope,
  Uri,
  workspace,
  type Disposable,
  type Pseudoterminal,
  type TaskDefinition,
} from 'vscode';
import type { ServerControl } from './client.js';
import { summaryOf } from './commands.js';
import { lintWorkspaceMethod, type LintWorkspaceResult } from './protocol.js';

/** As the manifest has it under taskDefinitions. */
const type = 'visielint';

/** Levels at and above which a finding makes the task fail, as the command line has them. */
const failing = {
  error: /^\S+ error:/,
  warning: /^\S+ (?:error|warning):/,
  info: /^\S+ (?:error|warning|info):/,
  never: /(?!)/,
} as const;

/** Exit codes of the command line. */
const exitCode = { ok: 0, findings: 1, failure: 3 } as const;

/** Milliseconds within which VS Code says of a task that ends with findings that it failed to start. */
const launchTime = 700;

/** Registers the task; the result takes it away. */
export function registerTasks(server: ServerControl): Disposable {
  const taskOf = (definition: TaskDefinition) => {
    const execution = new CustomExecution(async () => createRun(server, definition));
    const task = new Task(definition, TaskScope.Workspace, l10n.t('check all drafts'), type, execution);
    // A terminal of its own: what another task printed would stand between the findings.
    task.presentationOptions = { panel: TaskPanelKind.Dedicated, clear: true };
    return task;
  };
  return tasks.registerTaskProvider(type, {
    provideTasks: () => (workspace.workspaceFolders ? [taskOf({ type })] : []),
    resolveTask: ({ definition }) => taskOf(definition),
  });
}

function createRun(server: ServerControl, { failOn }: TaskDefinition): Pseudoterminal {
  const write = new EventEmitter<string>();
  const end = new EventEmitter<number>();
  const stop = new CancellationTokenSource();
  const level = failing[failOn as keyof typeof failing] ?? failing.warning;
  const say = (line: string) => write.fire(`${line}\r\n`);

  async function run(): Promise<number> {
    if (server.state === 'paused') await server.start();
    const result = await server.request<LintWorkspaceResult>(lintWorkspaceMethod, { lists: true }, stop.token);
    if (!result) {
      say(l10n.t('Visielint is not running.'));
      return exitCode.failure;
    }
    const { lines = [] } = result;
    for (const { uri, text } of lines) say(`${workspace.asRelativePath(Uri.parse(uri))}:${text}`);
    say(summaryOf(result));
    return lines.some(({ text }) => level.test(text)) ? exitCode.findings : exitCode.ok;
  }

  return {
    onDidWrite: write.event,
    onDidClose: end.event,
    async open() {
      const launched = new Promise((resolve) => setTimeout(resolve, launchTime));
      const code = await run().catch((error: unknown) => {
        say(String(error));
        return exitCode.failure;
      });
      await launched;
      end.fire(code);
    },
    // Whoever ends the task ends the reading.
    close: () => stop.cancel(),
  };
}
