/** MongoDB's protocol where no mongod can be had: FerretDB, built by Go, its documents in SQLite files. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createLogger } from '@ensure-study/kit/logger';
import { describeMongo } from '@ensure-study/stores/documents/describe-mongo';
import { findGo, newEnoughGo } from '../go.ts';
import type { Place } from '../place.ts';
import type { Ports, Recipe } from '../recipe.ts';
import { runProgram } from '../run-program.ts';

type Source = Record<string, string | undefined>;

const module = fileURLToPath(new URL('.', import.meta.url));
const version = '1.24.2';
const silent = createLogger('stack', 'silent');

export function ferretdbRecipe(place: Place, { tools, env }: { tools: Source; env: Source }): Recipe {
  const folder = place.of('mongodb');
  const program = path.join(
    place.programs,
    `ferretdb-${version}-${contentOf('main.go', 'go.mod', 'go.sum')}`,
  );
  const url = ({ clients }: Ports) => `mongodb://127.0.0.1:${clients}/ensure_study`;
  return {
    name: 'mongodb',
    title: `mongodb (FerretDB ${version})`,
    ports: ['clients'],
    lacks: async () =>
      existsSync(program) || (await findGo(tools))
        ? undefined
        : 'Go is needed to build FerretDB (Debian and Ubuntu: apt-get install golang-go)',
    prepare: async (signal, tell) => {
      if (existsSync(program)) return;
      tell('being built by Go');
      await build(`${program}.partial`, (await findGo(tools)) ?? 'go', { source: tools, signal });
      // Renamed when whole, so that a build that was cut short is never taken for done.
      renameSync(`${program}.partial`, program);
    },
    command: async ({ clients }) => {
      const data = path.join(folder, 'data');
      mkdirSync(data, { recursive: true });
      return {
        program,
        args: [`127.0.0.1:${clients}`, `${pathToFileURL(data).href}/`],
        env: { ...env, GOMEMLIMIT: '512MiB' },
      };
    },
    variables: (ports) => ({ MONGODB_URL: url(ports) }),
    ask: async (ports) => void (await describeMongo(url(ports), silent)),
    startWithinMs: 60_000,
    stopWithinMs: 10_000,
  };
}

async function build(to: string, go: string, how: { source: Source; signal: AbortSignal }): Promise<void> {
  rmSync(to, { force: true });
  const [, toolchain = ''] =
    /^toolchain (\S+)$/m.exec(readFileSync(path.join(module, 'go.mod'), 'utf8')) ?? [];
  const args = ['build', '-trimpath', '-mod=readonly', '-tags=ferretdb_no_postgresql', '-o', to, '.'];
  const command = { ...(await newEnoughGo(go, toolchain, how)), args };
  await runProgram(command, { signal: how.signal, cwd: module });
}

/** Another version is another program. */
function contentOf(...names: string[]): string {
  const hash = createHash('sha256');
  for (const name of names) hash.update(readFileSync(path.join(module, name)));
  return hash.digest('hex').slice(0, 12);
}
