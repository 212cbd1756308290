/** A program that serves until it is stopped, for proofs. */
import { spawn, type ChildProcess } from 'node:child_process';
import { withDeadline } from '@ensure-study/kit/deadline';

export interface ProgramOptions {
  /** As it is called in errors. */
  name: string;
  program: string;
  args: readonly string[];
  /** All that it gets. */
  env: Record<string, string>;
  /** What it writes when it answers; the first group is its address. */
  ready: RegExp;
}

export interface StartedProgram extends AsyncDisposable {
  address: string;
}

const startMs = 30_000;
const stopMs = 10_000;
/** No more of what it writes is kept than is shown. */
const keptCharacters = 20_000;

/** Resolves when it answers; throws with its last lines where it ends before. */
export async function startProgram(options: ProgramOptions): Promise<StartedProgram> {
  const { name, program, args, env } = options;
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  try {
    const address = await withDeadline(`starting ${name}`, startMs, undefined, () => ready(child, options));
    return { address, [Symbol.asyncDispose]: () => stopped(child) };
  } catch (error) {
    await stopped(child);
    throw error;
  }
}

function ready(child: ChildProcess, { name, ready: pattern }: ProgramOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code}: ${output.slice(-2_000)}`)));
    for (const stream of [child.stdout, child.stderr])
      // What it says later is still read, or its pipe would fill.
      stream?.on('data', (text: Buffer) => {
        output = (output + text.toString()).slice(-keptCharacters);
        const address = pattern.exec(output)?.[1];
        if (address) resolve(address);
      });
  });
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), stopMs);
  await ended;
  clearTimeout(timer);
}
