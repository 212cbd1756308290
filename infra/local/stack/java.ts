/** Java programs whose jars Maven resolves by a `pom.xml` of ours. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { findProgram, isProgram } from '../../test/find-program.ts';
import { runProgram } from './run-program.ts';

type Source = Record<string, string | undefined>;

/** `17.0.15` says 17; `1.8.0_392` says 8. */
export function majorOf(said: string): number | undefined {
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(said) ?? [];
  return first === undefined ? undefined : Number(first === '1' ? second : first);
}

/** The first Java whose major version `fits`: of JAVA_HOME, on PATH, or among those that the system lists. */
export async function findJava(
  source: Source,
  fits: (major: number) => boolean,
): Promise<string | undefined> {
  const listed = '/usr/lib/jvm';
  const candidates = [
    source.JAVA_HOME && path.join(source.JAVA_HOME, 'bin', 'java'),
    await findProgram('java', source.PATH ?? ''),
    ...(existsSync(listed) ? readdirSync(listed).map((name) => path.join(listed, name, 'bin', 'java')) : []),
  ];
  for (const java of candidates) {
    if (!java || !(await isProgram(java))) continue;
    const said = await runProgram({ program: java, args: ['-version'] }).catch(() => '');
    const major = majorOf(said);
    if (major !== undefined && fits(major)) return java;
  }
  return undefined;
}

export interface Jars {
  /** Where they lie; a folder for each content of the `pom.xml`, so that another version is another folder. */
  folder: string;
  areThere(): boolean;
  resolve(signal: AbortSignal, tell: (doing: string) => void): Promise<void>;
}

// Maven's own cache is not made for two of them at a time.
let turn: Promise<unknown> = Promise.resolve();

export function jarsOf(pom: string, name: string, programs: string, env: Source): Jars {
  const content = createHash('sha256').update(readFileSync(pom)).digest('hex').slice(0, 12);
  const folder = path.join(programs, `${name}-${content}`);
  const areThere = () => existsSync(folder);
  async function fetch(signal: AbortSignal) {
    const partial = `${folder}.partial`;
    rmSync(partial, { recursive: true, force: true });
    const mvn = (await findProgram('mvn', env.PATH ?? '')) ?? 'mvn';
    const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${partial}`];
    await runProgram({ program: mvn, args: ['-B', '-q', '-C', '-f', pom, ...goal], env }, { signal });
    // Renamed when whole, so that a fetch that was cut short is never taken for done.
    renameSync(partial, folder);
  }
  return {
    folder,
    areThere,
    resolve: async (signal, tell) => {
      if (areThere()) return;
      tell('being fetched by Maven');
      const fetched = turn.then(() => fetch(signal));
      turn = fetched.catch(() => undefined);
      await fetched;
    },
  };
}

/** What is missing to run it, in one sentence. */
export async function lacksOf(jars: Jars, java: string | undefined, source: Source, versions: string) {
  if (!java) return `${versions} is needed (Debian and Ubuntu: apt-get install openjdk-17-jre-headless)`;
  if (!jars.areThere() && !(await findProgram('mvn', source.PATH ?? '')))
    return 'Maven is needed to fetch it (Debian and Ubuntu: apt-get install maven)';
  return undefined;
}
