/** What commands are given, in one place: an option that is not known is refused and named, and `--help` changes nothing. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { StartProblem } from './data-folder.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

interface Command<O extends Options> {
  /** All that may be given, as people write it. */
  usage: string;
  options: O;
  /** How many words may stand beside the options. */
  wordsMax?: number;
}

const help = { help: { type: 'boolean', short: 'h' } } as const;

/** What the command was given; 'help' where that was asked for. Throws StartProblem with a sentence and the usage. */
export function readCommandLine<const O extends Options>(command: Command<O>, args: readonly string[]) {
  const { usage, wordsMax = 0 } = command;
  const options = { ...command.options, ...help };
  const refuse = (reason: string) => new StartProblem(`${reason}\n${usage}`);
  const given = { args: [...args], options, allowPositionals: true as const };
  const { tokens } = parseArgs({ ...given, strict: false, tokens: true });
  const asked = tokens.filter((token) => token.kind === 'option');
  if (asked.some(({ name }) => name === 'help' || name === 'h')) return 'help';
  const unknown = asked.filter(({ name }) => !Object.hasOwn(options, name)).map(({ rawName }) => rawName);
  const known = Object.keys(options).map((name) => `--${name}`);
  if (unknown.length > 0)
    throw refuse(`There is no option ${unknown.join(', ')}; there is ${known.join(', ')}.`);
  const { values, positionals: words } = strictly(() => parseArgs({ ...given, strict: true }), refuse);
  if (words.length > wordsMax) throw refuse(`What is meant by ${words.slice(wordsMax).join(' ')}?`);
  return { values, words };
}

function strictly<T>(parse: () => T, refuse: (reason: string) => Error): T {
  try {
    return parse();
  } catch (error) {
    // What follows the first line is advice that fits no command of ours.
    throw refuse((error as Error).message.split('\n', 1)[0] ?? '');
  }
}

/** For programs: what this process was given, or its end with the usage or with the reason. */
export function commandLineOrExit<const O extends Options>(command: Command<O>) {
  try {
    const given = readCommandLine(command, process.argv.slice(2));
    if (given !== 'help') return given;
    process.stdout.write(`${command.usage}\n`);
    process.exit(0);
  } catch (error) {
    if (!(error instanceof StartProblem)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
