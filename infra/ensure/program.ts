/** The commands and their options; each hands over to its use case and says the exit code. */
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { UsageError } from './failures.ts';
import { listFiles } from './list-files.ts';
import type { Api, CountTables, Report } from './ports.ts';
import { evaluators, runEvaluation, type BuiltSet } from './run-evaluation.ts';
import { seed, type SeedRequest } from './seed.ts';
import type { UploadDeps } from './upload-file.ts';
import { uploadFiles } from './upload-files.ts';
import { verifyAgainstSpark } from './verify-against-spark.ts';
import { verifyAggregates } from './verify-aggregates.ts';
import { writeRows } from './write-rows.ts';

export interface ProgramDeps extends UploadDeps {
  /** The API as an admin: with the given token, else as the demo admin. */
  adminApi: Api;
  /** The API as the holder of a token. */
  apiOf(token: string): Api;
  /** The counts in Cassandra; `onStack`: the one that `npm run stack:up` has started. */
  openCountTables(onStack: boolean): Promise<CountTables>;
  /** A line of data on stdout. */
  print(row: object): void;
  /** A line on stdout that is no row: the last one of a command whose contract says so. */
  printLine(line: string): void;
  report: Report;
  exit(code: number): void;
}

const builtSets = Object.keys(evaluators);
/** Named by the contract, and refused until they are built. */
const plannedSets = ['grading', 'proctoring'];

export function createProgram(deps: ProgramDeps): Command {
  const program = new Command('ensure')
    .description('Command-line client of the public API. Progress on stderr, JSON Lines on stdout.')
    .addHelpText(
      'after',
      `
Environment: ENSURE_URL (default: the local gateway), ENSURE_TOKEN, or the demo teacher (seed and verify-aggregates: the demo admin) with DEMO_PASSWORD.
Exit: 0; 1 usage or unreachable; 2 when some row is {"id","error"}.`,
    );
  addUpload(program, deps);
  addEvaluate(program, deps);
  addSeed(program, deps);
  addVerifyAggregates(program, deps);
  return program;
}

function addUpload(program: Command, deps: ProgramDeps): void {
  program
    .command('upload')
    .description('upload files, or folders of files, into a class and wait until they are indexed')
    .requiredOption('--classroom <id>', 'the class; you must teach it')
    .argument('<path...>', 'files or folders')
    .addHelpText(
      'after',
      '\nExit: 0 when every file has its row, whose status says READY or FAILED; 1 usage or unreachable.',
    )
    .action(async (paths: string[], { classroom }: { classroom: string }) => {
      const files = await listFiles(paths);
      let failed = 0;
      for await (const row of uploadFiles(deps, classroom, files)) {
        if (row.status === 'FAILED') failed += 1;
        deps.print(row);
      }
      if (failed > 0) deps.report(`${failed} of ${files.length} files FAILED.`);
      deps.exit(0);
    });
}

interface EvaluateOptions {
  in: string;
  out: string;
  docs?: string;
  fresh?: true;
  classroom?: string;
  atOnce: number;
}

function addEvaluate(program: Command, deps: ProgramDeps): void {
  program
    .command('evaluate')
    .description('run the rows of a JSON Lines file through the live product')
    .addArgument(new Argument('<set>', `one of: ${builtSets.join(', ')}`))
    .requiredOption(
      '--in <file>',
      'rows: {"id", "question", "history"?: [{"role", "content"}]}; followups: {"id", "history": [{"q", "a"}], "next"}',
    )
    .requiredOption('--out <file>', 'where the results go, one row for each row, in the same order')
    .option('--docs <dir>', 'upload this folder into a class of its own first; the same files find it again')
    .option('--fresh', 'with --docs: a new class, though the files have been uploaded before')
    .option('--classroom <id>', 'or ask a class that has its documents already; you must teach it')
    .addOption(new Option('--at-once <n>', 'rows worked on at once').argParser(parseAtOnce).default(4))
    .action(async (name: string, options: EvaluateOptions) => {
      const set = parseSet(name);
      const { in: inFile, out: outFile, classroom: classroomId, docs, fresh, atOnce } = options;
      deps.exit(await runEvaluation(deps, { set, inFile, outFile, docs, fresh, classroomId, atOnce }));
    });
}

interface SeedOptions extends SeedRequest {
  out: string;
}

function addSeed(program: Command, deps: ProgramDeps): void {
  const count = (flags: string, what: string) =>
    new Option(flags, what).argParser(parseCount).makeOptionMandatory();
  program
    .command('seed')
    .description('make a school for a load test; each row holds a token that is good for 24 hours')
    .addOption(count('--students <n>', 'how many students'))
    .addOption(count('--teachers <n>', 'how many teachers'))
    .addOption(count('--classrooms <n>', 'how many classes; every student is in two of them'))
    .requiredOption('--out <file>', 'where the rows go; only you may read it')
    .action(async ({ out, ...request }: SeedOptions) => {
      const people = await seed({ ...deps, api: deps.adminApi }, request);
      await writeRows(out, people);
      deps.report(`${people.length} people are in ${out}.`);
      deps.exit(0);
    });
}

function addVerifyAggregates(program: Command, deps: ProgramDeps): void {
  program
    .command('verify-aggregates')
    .description('count your organisation anew from the event log and compare every day; for its admins')
    .addOption(
      new Option(
        '--against <counts>',
        'compare every row in Cassandra with what the Spark job has counted',
      ).choices(['spark']),
    )
    .option('--stack', 'with --against: in the Cassandra that `npm run stack:up` has started')
    .addHelpText(
      'after',
      '\nExit: 0 when none differs; 1 usage or unreachable; 2 when some do.\n--against reads Cassandra itself, by CASSANDRA_CONTACT_POINTS and the variables beside it.',
    )
    .action(async ({ against, stack = false }: { against?: 'spark'; stack?: boolean }) => {
      const { checked, differing } = await (against ? compareWithSpark(deps, stack) : recount(deps));
      for (const { id, message } of differing) deps.print({ id, error: { code: 'DIFFERS', message } });
      deps.printLine(`aggregates: ${checked} checked, ${differing.length} differ`);
      deps.exit(differing.length === 0 ? 0 : 2);
    });
}

interface Verdict {
  checked: number;
  differing: { id: string; message: string }[];
}

async function recount(deps: ProgramDeps): Promise<Verdict> {
  const { checked, differing } = await verifyAggregates({ ...deps, api: deps.adminApi });
  const toRow = ({ id, date, recounted, told }: (typeof differing)[number]) => ({
    id: `${id} ${date}`,
    message: `recounted ${recounted}; told ${told}`,
  });
  return { checked, differing: differing.map(toRow) };
}

async function compareWithSpark(deps: ProgramDeps, onStack: boolean): Promise<Verdict> {
  await using tables = await deps.openCountTables(onStack);
  const compared = await verifyAgainstSpark({ ...deps, tables });
  return {
    checked: compared.reduce((sum, { checked }) => sum + checked, 0),
    differing: compared.flatMap(({ table, differing }) =>
      differing.map(({ key, ours, theirs }) => ({
        id: `${table} ${key}`,
        message: `the product has ${ours}; Spark has ${theirs}`,
      })),
    ),
  };
}

function parseCount(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0 || number > 100_000)
    throw new InvalidArgumentError('It must be a whole number from 0 to 100000.');
  return number;
}

function parseSet(name: string): BuiltSet {
  if (name in evaluators) return name as BuiltSet;
  const built = `built are ${builtSets.slice(0, -1).join(', ')} and ${builtSets.at(-1)}`;
  throw new UsageError(
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
