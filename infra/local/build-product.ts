/** Builds what has changed since the last start: turbo knows by content, so that a second start builds nothing. */
import { spawn } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import path from 'node:path';
import { StartProblem } from './data-folder.ts';

/** Bundles the services and the page; answers after how many ms. */
export async function buildProduct(root: string): Promise<number> {
  const begunAt = Date.now();
  await access(root, constants.W_OK).catch(() => {
    throw new StartProblem(`The folder ${root} cannot be written, so the product cannot be built in it.`);
  });
  const turbo = path.join(root, 'node_modules', 'turbo', 'bin', 'turbo');
  const child = spawn(
    process.execPath,
    [turbo, 'run', 'build', '--output-logs=errors-only', '--no-update-notifier'],
    {
      cwd: root,
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr.on('data', (text: Buffer) => (output += text.toString()));
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once('exit', resolve).once('error', reject),
  );
  if (code !== 0) throw new StartProblem(`The build failed.\n${output.trim()}`);
  return Date.now() - begunAt;
}
