import type { ConfigProblem, Language, Message } from '../core/index.js';
import { createPaint, shown } from '../report/index.js';
import { shownPath, type FileError } from '../workspace/index.js';
import { troubleMessage } from './file-troubles.js';
import type { Io } from './io.js';

/** Writes to standard error what could not be done; each is one line with its place, its consequence and its remedy. */
export interface Complaints {
  file(error: FileError): Promise<void>;
  config(problem: ConfigProblem): Promise<void>;
  say(place: string, message: Message): Promise<void>;
}

export function createComplaints(io: Io, language: Language): Complaints {
  const { bold } = createPaint(io.stderr.isTerminal && !io.env['NO_COLOR']);

  function say(place: string, { seen, why, advice }: Message): Promise<void> {
    const text = [seen, why, advice].filter((part) => part !== '').join(' ');
    return io.stderr.write(`visielint: ${place === '' ? '' : `${bold(shown(place))}: `}${shown(text)}\n`);
  }

  const named = (path: string) => (path.startsWith('/') ? shownPath(io.cwd, path) : path);
  const reported = new Set<string>();
  return {
    say,
    file: (error) => say(named(error.path), troubleMessage(error, language)),
    async config(problem) {
      const place = problem.at ? `:${problem.at.line + 1}:${problem.at.column + 1}` : '';
      const key = `${problem.file}${place}${problem.message.en.seen}`;
      if (reported.has(key)) return;
      reported.add(key);
      await say(named(problem.file) + place, problem.message[language]);
    },
  };
}
