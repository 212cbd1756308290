/** Runs a document: its shell blocks one after another in one shell, beside the files that its other blocks are. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { readBlocks, type GuideStep } from '../docs/domain/guide-blocks.ts';

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));
/** What no block prints. */
const separator = '-- next block --';

export interface RanStep extends GuideStep {
  printed: string;
}

/** What each shell block printed; `has` says whether what a block needs is there, and skips it otherwise. */
export async function runGuide(
  document: string,
  { env, has, withinMs }: { env: Record<string, string>; has(need: string): boolean; withinMs: number },
): Promise<RanStep[]> {
  const { files, steps } = readBlocks(document);
  const run = steps.filter(({ need }) => need === undefined || has(need));
  const folder = await mkdtemp(path.join(os.tmpdir(), 'ensure-guide-'));
  try {
    // As in a folder of the repository, or where a reader has installed what the text says.
    await symlink(modules, path.join(folder, 'node_modules'));
    await writeFile(path.join(folder, 'package.json'), '{ "type": "module" }');
    for (const { name, content } of files) await writeFile(path.join(folder, name), content);
    const script = run.map(({ shell }) => `${shell}\nprintf '\\n%s\\n' '${separator}'\n`).join('');
    const child = spawn('bash', ['-c', script], {
      cwd: folder,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
      signal: AbortSignal.timeout(withinMs),
    });
    // A shell that is ended for its time rejects, and does not wait for what it left behind.
    const [printed] = await Promise.all([text(child.stdout), once(child, 'close')]);
    const parts = printed.split(`\n${separator}\n`);
    return run.map((step, place) => ({ ...step, printed: (parts[place] ?? '').replaceAll('\r', '').trim() }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
