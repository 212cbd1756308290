/** Go, as new as the programs that are built with it want it. */
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { findProgram, isProgram } from '../../test/find-program.ts';
import type { Command } from './recipe.ts';
import { runProgram } from './run-program.ts';

type Source = Record<string, string | undefined>;

/** From this version on Go fetches a newer one of itself where a module asks for it. */
const selfRenewing = 21;

/** `go1.19.8` says 19. */
export const minorOf = (said: string): number => Number(/go1\.(\d+)/.exec(said)?.[1] ?? 0);

/** On PATH, or where its own installation puts it. */
export async function findGo(source: Source): Promise<string | undefined> {
  const usual = '/usr/local/go/bin/go';
  const found = await findProgram('go', source.PATH ?? '');
  return found ?? ((await isProgram(usual)) ? usual : undefined);
}

/** The Go that builds a module which asks for `toolchain` (`go1.24.3`); an old one fetches that as a module, once. */
export async function newEnoughGo(
  go: string,
  toolchain: string,
  { source, signal }: { source: Source; signal: AbortSignal },
): Promise<Pick<Command, 'program' | 'env'>> {
  const env = { ...source, GOTOOLCHAIN: 'auto' };
  const said = await runProgram({ program: go, args: ['env', 'GOVERSION'], env }, { signal });
  if (minorOf(said) >= selfRenewing) return { program: go, env };
  const root = await fetchToolchain(go, toolchain, { source, signal });
  return { program: path.join(root, 'bin', 'go'), env: { ...source, GOROOT: root, GOTOOLCHAIN: 'local' } };
}

const Download = z.object({ Dir: z.string() });

async function fetchToolchain(
  go: string,
  toolchain: string,
  { source, signal }: { source: Source; signal: AbortSignal },
): Promise<string> {
  const architecture = process.arch === 'x64' ? 'amd64' : process.arch;
  const module = `golang.org/toolchain@v0.0.1-${toolchain}.${process.platform}-${architecture}`;
  // Outside any module, so that none asks the old Go for what it cannot read.
  const cwd = await mkdtemp(path.join(os.tmpdir(), 'ensure-go-'));
  try {
    const command = { program: go, args: ['mod', 'download', '-json', module], env: source };
    const [json = ''] = /\{[^]*\}/.exec(await runProgram(command, { signal, cwd })) ?? [];
    const { Dir: root } = Download.parse(JSON.parse(json));
    // A module's files come without their permission to be run.
    for (const folder of ['bin', ...(await toolFolders(root))]) {
      await chmod(path.join(root, folder), 0o755);
      for (const name of await readdir(path.join(root, folder)))
        await chmod(path.join(root, folder, name), 0o755);
    }
    return root;
  } finally {
    await rm(cwd, { recursive: true, force: true });
  }
}

const toolFolders = async (root: string) =>
  (await readdir(path.join(root, 'pkg', 'tool'))).map((name) => path.join('pkg', 'tool', name));
