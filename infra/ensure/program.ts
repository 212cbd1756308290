/** The commands and their options; each hands over to its use case and says the exit code. */
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { UsageError } from './failures.ts';
import { listFiles } from './list-files.ts';
import type { Report } from './ports.ts';
import { evaluators, runEvaluation, type BuiltSet } from './run-evaluation.ts';
import type { UploadDeps } from './upload-file.ts';
import { uploadFiles } from './upload-files.ts';

export interface ProgramDeps extends UploadDeps {
  /** A line of data on stdout. */
  print(row: object): void;
  report: Report;
  exit(code: number): void;
}

const builtSets = Object.keys(evaluators);
/** Named by the contract, and refused until they are built. */
const plannedSets = ['moderation', 'followups', 'grading', 'proctoring'];
const plannedCommands = ['seed', 'verify-aggregates'];

export function createProgram(deps: ProgramDeps): Command {
  const program = new Command('ensure')
    .description('Command-line client of the public API. Progress on stderr, JSON Lines on stdout.')
    .addHelpText(
      'after',
      `
Environment: ENSURE_URL (default: the local gateway), ENSURE_TOKEN, or the demo teacher with DEMO_PASSWORD.
Exit: 0; 1 usage or unreachable; 2 when some row is {"id","error"}.`,
    );
  addUpload(program, deps);
  addEvaluate(program, deps);
  for (const name of plannedCommands)
    program
      .command(name, { hidden: true })
      .allowUnknownOption()
      .allowExcessArguments()
      .action(() => {
        throw new UsageError(`"${name}" is not built yet; built are upload and evaluate.`);
      });
  return program;
}

function addUpload(program: Command, deps: ProgramDeps): void {
  program
    .command('upload')
    .description('upload files, or folders of files, into a class and wait until they are indexed')
    .requiredOption('--classroom <id>', 'the class; you must teach it')
    .argument('<path...>', 'files or folders')
    .action(async (paths: string[], { classroom }: { classroom: string }) => {
      for await (const row of uploadFiles(deps, classroom, await listFiles(paths))) deps.print(row);
      deps.exit(0);
    });
}

interface EvaluateOptions {
  in: string;
  out: string;
  docs?: string;
  classroom?: string;
  atOnce: number;
}

function addEvaluate(program: Command, deps: ProgramDeps): void {
  program
    .command('evaluate')
    .description('run the rows of a JSON Lines file through the live product')
    .addArgument(new Argument('<set>', `one of: ${builtSets.join(', ')}`).argParser(parseSet))
    .requiredOption('--in <file>', 'rows: {"id", "question", "history"?: [{"role", "content"}]}')
    .requiredOption('--out <file>', 'where the results go, one row for each row, in the same order')
    .option('--docs <dir>', 'upload this folder into a class of its own first')
    .option('--classroom <id>', 'or ask a class that has its documents already; you must teach it')
    .addOption(new Option('--at-once <n>', 'rows worked on at once').argParser(parseAtOnce).default(4))
    .action(async (set: BuiltSet, { in: inFile, out: outFile, docs, classroom, atOnce }: EvaluateOptions) => {
      deps.exit(await runEvaluation(deps, { set, inFile, outFile, docs, classroomId: classroom, atOnce }));
    });
}

function parseSet(name: string): string {
  if (builtSets.includes(name)) return name;
  const built = `built are ${builtSets.join(' and ')}`;
  throw new InvalidArgumentError(
    plannedSets.includes(name)
      ? `"${name}" is not built yet; ${built}.`
      : `There is no set "${name}"; ${built}.`,
  );
}

function parseAtOnce(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 32)
    throw new InvalidArgumentError('It must be from 1 to 32.');
  return number;
}
