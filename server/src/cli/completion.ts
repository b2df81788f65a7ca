import type { CommandOutline, OptionOutline } from './outline.js';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** Returns the script by which a shell completes commands, options and their values. */
export function completionFor(
  shell: Shell,
  [program, ...commands]: readonly [CommandOutline, ...CommandOutline[]],
): string {
  return { bash, zsh, fish }[shell](program, commands);
}

type Script = (program: CommandOutline, commands: readonly CommandOutline[]) => string;

const bash: Script = (program, commands) => {
  const all = [program, ...commands].flatMap(({ options }) => options);
  const values = all
    .filter(({ choices }) => choices.length > 0)
    .map((option) => {
      return `    ${flagsOf(option).join('|')}) _visielint_words '${option.choices.join(' ')}'; return ;;`;
    });
  const first = commands
    .filter(({ choices }) => choices.length > 0)
    .map((command) => {
      return `    ${command.name}) _visielint_words '${command.choices.join(' ')}'; return ;;`;
    });
  return `# Completion of visielint for bash: eval "$(visielint completion bash)"
_visielint_words() { COMPREPLY=($(compgen -W "$1" -- "$current")); }
_visielint() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command= word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in ${commands.map(({ name }) => name).join('|')}) command=$word; break ;; esac
  done
  case $previous in
${unique(values).join('\n')}
  esac
  case $command in
${[program, ...commands].map((command) => `    ${command === program ? "''" : command.name}) word='${flags(command, program)}' ;;`).join('\n')}
  esac
  if [[ $current == -* ]]; then _visielint_words "$word"; return; fi
  case $command in
${first.join('\n')}
    '') _visielint_words '${commands.map(({ name }) => name).join(' ')}' ;;
  esac
  local IFS=$'\\n'
  COMPREPLY+=($(compgen -f -- "$current"))
}
complete -o filenames -F _visielint visielint
`;
};

const zsh: Script = (program, commands) => {
  const specs = (command: CommandOutline) =>
    optionsOf(command, program).map((option) => {
      const flags = flagsOf(option);
      const names = flags.length > 1 ? `'(${flags.join(' ')})'{${flags.join(',')}}` : flags[0];
      const values = option.choices.length > 0 ? `(${option.choices.join(' ')})` : '_files';
      const value = option.value === undefined ? '' : `:${zshText(option.value)}:${values}`;
      return `${names}'[${zshText(option.about)}]${value}'`;
    });
  const branch = (command: CommandOutline) => {
    const argument = command.choices.length > 0 ? `(${command.choices.join(' ')})` : '_files';
    return `    ${command.name}) _arguments -s ${specs(command).join(' ')} '1: : ' '*:argument:${argument}' ;;`;
  };
  return `#compdef visielint
# Completion of visielint for zsh: visielint completion zsh > a folder of $fpath, as _visielint
_visielint() {
  local -a commands=(${commands.map(({ name, about }) => `'${name}:${zshText(about)}'`).join(' ')})
  case \${words[2]} in
${commands.map(branch).join('\n')}
    *) _arguments -s ${specs(program).join(' ')} '1:command:{ _describe command commands; _files }' '*:draft:_files' ;;
  esac
}
compdef _visielint visielint
`;
};

const fish: Script = (program, commands) => {
  const names = commands.map(({ name }) => name).join(' ');
  const option = (given: OptionOutline, when: string) => {
    const short = given.short === undefined ? '' : ` -s ${given.short.slice(1)}`;
    const values =
      given.choices.length > 0 ? ` -x -a '${given.choices.join(' ')}'` : given.value === undefined ? '' : ' -r';
    return `complete -c visielint${when}${short} -l ${given.long.slice(2)}${values} -d '${fishText(given.about)}'`;
  };
  const lines = commands.flatMap((command) => [
    `complete -c visielint -n 'not __fish_seen_subcommand_from ${names}' -a ${command.name} -d '${fishText(command.about)}'`,
    ...command.choices.map(
      (choice) => `complete -c visielint -f -n '__fish_seen_subcommand_from ${command.name}' -a ${choice}`,
    ),
    ...command.options
      .filter(({ long }) => long !== '--help')
      .map((given) => option(given, ` -n '__fish_seen_subcommand_from ${command.name}'`)),
  ]);
  return [
    '# Completion of visielint for fish: visielint completion fish > ~/.config/fish/completions/visielint.fish',
    ...program.options.map((given) => option(given, '')),
    ...lines,
    '',
  ].join('\n');
};

/** The options of the program can stand after any command. */
function optionsOf(command: CommandOutline, program: CommandOutline): readonly OptionOutline[] {
  const own = command.options.map(({ long }) => long);
  return command === program
    ? program.options
    : [...command.options, ...program.options.filter(({ long }) => !own.includes(long))];
}

function flags(command: CommandOutline, program: CommandOutline): string {
  return optionsOf(command, program).flatMap(flagsOf).join(' ');
}

function flagsOf({ short, long }: OptionOutline): string[] {
  return short === undefined ? [long] : [short, long];
}

function unique(lines: readonly string[]): string[] {
  return [...new Set(lines)];
}

function zshText(text: string): string {
  return text.replace(/'/g, '’').replace(/[[\]:\\]/g, '\\$&');
}

function fishText(text: string): string {
  return text.replace(/[\\']/g, '\\$&');
}
