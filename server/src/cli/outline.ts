import type { Command, Option } from 'commander';
import { choicesOf } from './arguments.js';

/** A command as completion scripts and the manual page show it; made from the definition that also reads the command line. */
export interface CommandOutline {
  readonly name: string;
  readonly about: string;
  /** As in the usage: `[paths...]`. */
  readonly argument: string;
  readonly argumentAbout: string;
  /** What the argument can be, if that is a closed list. */
  readonly choices: readonly string[];
  readonly options: readonly OptionOutline[];
}

export interface OptionOutline {
  readonly short?: string;
  readonly long: string;
  /** Name of its value, without brackets; absent for an option without one. */
  readonly value?: string;
  readonly about: string;
  readonly choices: readonly string[];
}

/** Returns the program itself and then its commands. */
export function outlineOf(program: Command): [CommandOutline, ...CommandOutline[]] {
  return [commandOutline(program), ...program.commands.map(commandOutline)];
}

function commandOutline(command: Command): CommandOutline {
  const { registeredArguments: given } = command;
  const [first] = given;
  return {
    name: command.name(),
    about: command.description(),
    argument: given
      .map((argument) => {
        const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
        return argument.required ? `<${name}>` : `[${name}]`;
      })
      .join(' '),
    argumentAbout: first?.description ?? '',
    choices: first ? choicesOf(first) : [],
    options: command.createHelp().visibleOptions(command).map(optionOutline),
  };
}

function optionOutline(option: Option): OptionOutline {
  const value = /[<[](.+?)[>\]]/.exec(option.flags)?.[1];
  return {
    ...(option.short === undefined ? {} : { short: option.short }),
    long: option.long ?? '',
    ...(value === undefined ? {} : { value }),
    about: option.description,
    choices: choicesOf(option),
  };
}
