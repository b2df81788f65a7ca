import type { CommandOutline, OptionOutline } from './outline.js';

/** Returns the manual page in the language of man(7). */
export function manPage(
  [program, ...commands]: readonly [CommandOutline, ...CommandOutline[]],
  { version, examples }: { readonly version: string; readonly examples: string },
): string {
  return [
    `.TH VISIELINT 1 "" "visielint ${version}" "User Commands"`,
    '.SH NAME',
    `visielint \\- ${roff(firstLower(program.about))}`,
    '.SH SYNOPSIS',
    '.B visielint',
    '[options] [files, folders, globs, or \\- for standard input]',
    '.br',
    '.B visielint',
    'command [options] [arguments]',
    '.SH DESCRIPTION',
    roff(program.about),
    '.SH OPTIONS',
    ...program.options.flatMap(optionLines),
    '.SH COMMANDS',
    ...commands.flatMap((command) => [
      '.TP',
      `.B ${roff(command.name)} ${roff(command.argument)}`.trimEnd(),
      `${roff(command.about)}.`,
      ...command.options.filter(({ long }) => long !== '--help').flatMap(ownOption),
    ]),
    '.SH NOTES',
    '.nf',
    ...examples.trim().split('\n').map(roff),
    '.fi',
    '.SH ENVIRONMENT',
    '.TP',
    '.B NO_COLOR',
    'No colours.',
    '.TP',
    '.B CI',
    'No progress line.',
    '',
  ].join('\n');
}

function optionLines(option: OptionOutline): string[] {
  return ['.TP', flagsLine(option), `${roff(option.about)}.`];
}

function ownOption(option: OptionOutline): string[] {
  return ['.RS', '.TP', flagsLine(option), `${roff(option.about)}.`, '.RE'];
}

function flagsLine({ short, long, value }: OptionOutline): string {
  const flags = [short, long].filter((flag) => flag !== undefined).map((flag) => `\\fB${roff(flag)}\\fR`);
  return `${flags.join(', ')}${value === undefined ? '' : ` \\fI${roff(value)}\\fR`}`;
}

/** A dot or a quote at the start of a line would be a command, and a plain hyphen is set as a dash. */
function roff(text: string): string {
  return text.replace(/\\/g, '\\e').replace(/-/g, '\\-').replace(/^[.']/, '\\&$&');
}

function firstLower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, '');
}
