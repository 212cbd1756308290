import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { startOf } from '@ensure-study/stores/sql/server-processes';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { StartProblem } from './data-folder.ts';
import { LocalEnvironment } from './environment.ts';
import { startProduct } from './product.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'product-'));
  await chmod(root, 0o755);
});
afterEach(() => rm(root, { recursive: true, force: true }));

const dataDir = () => path.join(root, 'data');
const stay = 'setInterval(() => {}, 1000);';

/** Programs that stand for turbo and the services; starts the product on them. */
async function start(programs: { turbo: string; service?: string }, source: Record<string, string> = {}) {
  const place = async (file: string, text: string) => {
    const target = path.join(root, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, text);
  };
  await writeFile(path.join(root, 'package.json'), '{}');
  await place('node_modules/turbo/bin/turbo', programs.turbo);
  for (const folder of ['gateway', 'web', 'subgraphs/core', 'subgraphs/ai', 'subgraphs/analytics'])
    await place(`${folder}/dist/main.js`, programs.service ?? stay);
  const ports = Object.fromEntries(
    ['WEB', 'GATEWAY', 'CORE', 'AI', 'ANALYTICS'].map((name) => [`PORT_${name}`, '0']),
  );
  const asked = new AbortController();
  const said: string[] = [];
  const product = startProduct({
    root,
    environment: LocalEnvironment.parse({ ...ports, DATA_DIR: dataDir(), ...source }),
    source: process.env,
    replicas: 1,
    signal: asked.signal,
    say: (line) => said.push(line),
  });
  product.catch(() => {});
  return { product, asked, said };
}
const elsewhere = { DATABASE_URL: 'postgres://127.0.0.1:1/elsewhere' };
const pidIn = async (file: string) => Number((await readFile(file, 'utf8')).split('\n')[0]);
const runs = (pid: number) => startOf(pid) !== undefined;
const appears = (file: string) =>
  vi.waitFor(() => expect(existsSync(file)).toBe(true), { timeout: 20_000, interval: 20 });

describe('a start that builds', () => {
  it('says each package that is built, and all that was said when one fails', async () => {
    const turbo = `console.log('@ensure-study/core:build: cache hit, suppressing logs 1');
      console.log('@ensure-study/web:build: cache miss, executing 2');
      console.log('@ensure-study/web:build: no such module');
      process.exit(1);`;
    const { product, said } = await start({ turbo }, elsewhere);
    await expect(product).rejects.toThrow('no such module');
    expect(said).toEqual(['  building web …']);
  });
});

describe('a start that does not come to its end', () => {
  it('leaves no database behind when the build fails before the database is open', async () => {
    const { product } = await start({ turbo: "process.stderr.write('broken'); process.exit(1);" });
    await expect(product).rejects.toThrow(StartProblem);
    expect(runs(await pidIn(path.join(dataDir(), 'run', 'database.pid')))).toBe(false);
    expect(existsSync(path.join(dataDir(), 'start.pid'))).toBe(false);
  });

  it('ends at once when it is asked to while it builds, with everything that the build has started', async () => {
    const pidFile = path.join(root, 'compiler.pid');
    const turbo = `const { spawn } = require('node:child_process');
      const compiler = spawn(process.execPath, ['-e', "process.on('SIGTERM', () => {}); ${stay}"]);
      setTimeout(() => require('node:fs').writeFileSync(${JSON.stringify(pidFile)}, String(compiler.pid)), 500);
      ${stay}`;
    const { product, asked } = await start({ turbo }, elsewhere);
    await appears(pidFile);
    asked.abort();
    await expect(product).rejects.toBe(asked.signal.reason);
    await vi.waitFor(async () => expect(runs(await pidIn(pidFile))).toBe(false), 10_000);
  });

  it('ends at once when it is asked to while a service does not listen yet', async () => {
    const { product, asked } = await start({ turbo: '' }, elsewhere);
    const pidFiles = ['web', 'gateway', 'core', 'ai', 'analytics'].map((name) =>
      path.join(dataDir(), 'run', `${name}.pid`),
    );
    for (const file of pidFiles) await appears(file);
    asked.abort();
    await expect(product).rejects.toBe(asked.signal.reason);
    for (const file of pidFiles) expect(runs(await pidIn(file))).toBe(false);
    expect(existsSync(path.join(dataDir(), 'start.pid'))).toBe(false);
  });
});
