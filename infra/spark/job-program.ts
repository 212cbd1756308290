/** What the job runs by: PySpark in a Python environment of its own, Java, and the jars that Spark lacks. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findJava, jarsOf, lacksOf } from '../local/stack/java.ts';
import type { Place } from '../local/stack/place.ts';
import type { Command } from '../local/stack/recipe.ts';
import { plainEnvironment, runProgram } from '../local/stack/run-program.ts';
import { findProgram } from '../test/find-program.ts';

type Source = Record<string, string | undefined>;

const beside = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const requirements = beside('requirements.txt');
const pythons = ['python3', 'python3.11', 'python3.10', 'python3.9'];
/** What PySpark 3.5 runs on. */
const fits = 'import sys, venv, ensurepip; sys.exit(not (3, 9) <= sys.version_info < (3, 12))';

export interface JobProgram {
  /** What is missing and how to come by it, in one sentence. */
  lacks(): Promise<string | undefined>;
  /** Fetches it by pip and Maven, unless that was done before. */
  prepare(signal: AbortSignal, tell: (doing: string) => void): Promise<void>;
  /** `folder`: where it may write what lasts as long as it runs. */
  command(folder: string): Promise<Command>;
  /** Of the Java that it runs by. */
  javaHome(): Promise<string>;
  /** What Spark is told of this machine. */
  settings(folder: string): Record<string, string>;
}

export function openJobProgram({ programs }: Place, source: Source): JobProgram {
  const jars = jarsOf(beside('pom.xml'), 'spark-jars', programs, source);
  const content = createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 12);
  const environment = path.join(programs, `pyspark-${content}`);
  const java = () => findJava(source, (major) => major === 17 || major === 11);

  const javaHome = async () => path.dirname(path.dirname(realpathSync((await java()) ?? '/usr/bin/java')));

  async function fetchPySpark(signal: AbortSignal) {
    const partial = `${environment}.partial`;
    rmSync(partial, { recursive: true, force: true });
    await runProgram(
      { program: (await findPython(source)) ?? 'python3', args: ['-m', 'venv', partial], env: source },
      { signal },
    );
    const pip = ['-m', 'pip', 'install', '--no-input', '--disable-pip-version-check', '-r', requirements];
    await runProgram({ program: path.join(partial, 'bin', 'python'), args: pip, env: source }, { signal });
    // Renamed when whole, so that a fetch that was cut short is never taken for done.
    renameSync(partial, environment);
  }

  return {
    lacks: async () =>
      existsSync(environment) || (await findPython(source))
        ? lacksOf(jars, await java(), source, 'Java 17')
        : 'Python 3.9, 3.10 or 3.11 with venv is needed (Debian and Ubuntu: apt-get install python3-venv)',
    async prepare(signal, tell) {
      if (!existsSync(environment)) {
        tell('PySpark is being fetched by pip (320 MB), which takes a minute or two');
        await fetchPySpark(signal);
      }
      await jars.resolve(signal, (doing) => tell(`its jars are ${doing}`));
    },
    async command(folder) {
      mkdirSync(folder, { recursive: true });
      return {
        program: path.join(environment, 'bin', 'python'),
        args: [beside('job/job.py')],
        cwd: folder,
        env: {
          ...plainEnvironment(source),
          JAVA_HOME: await javaHome(),
          // For the workers that read events beside the JVM.
          PYTHONPATH: beside('job'),
          PYSPARK_PYTHON: path.join(environment, 'bin', 'python'),
          PYTHONDONTWRITEBYTECODE: '1',
          SPARK_LOCAL_IP: '127.0.0.1',
        },
      };
    },
    javaHome,
    settings: (folder) => sparkSettings(jars.folder, folder),
  };
}

const sparkSettings = (jars: string, folder: string) => ({
  'spark.driver.memory': '512m',
  'spark.driver.extraClassPath': path.join(jars, '*'),
  'spark.driver.extraJavaOptions':
    '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:MaxDirectMemorySize=128m -XX:+ExitOnOutOfMemoryError',
  'spark.driver.host': '127.0.0.1',
  'spark.driver.bindAddress': '127.0.0.1',
  'spark.ui.enabled': 'false',
  'spark.ui.showConsoleProgress': 'false',
  'spark.log.level': 'WARN',
  'spark.local.dir': folder,
  'spark.sql.warehouse.dir': path.join(folder, 'warehouse'),
  // Two cores on one machine: more parts are more work.
  'spark.sql.shuffle.partitions': '2',
  'spark.sql.extensions': 'com.datastax.spark.connector.CassandraSparkExtensions',
});

async function findPython(source: Source): Promise<string | undefined> {
  for (const name of pythons) {
    const program = await findProgram(name, source.PATH ?? '');
    if (!program) continue;
    const isFit = await runProgram({ program, args: ['-c', fits], env: source }).then(
      () => true,
      () => false,
    );
    if (isFit) return program;
  }
  return undefined;
}
