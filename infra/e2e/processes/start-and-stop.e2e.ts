/** The product as a person at a terminal meets it: it starts, it stops, it keeps, and it says what stands in its way. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signInAs } from '../../product/api-client.ts';
import { holderOf } from '../../local/data-folder.ts';
import { repositoryRoot, startProduct } from '../../product/start-product.ts';
import { expectGuideToHold } from '../integrator-guide.ts';
import { expectToHearEachOther, expectToStandIn } from '../two-of-each.ts';

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(path.join(os.tmpdir(), 'ensure-start-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

const startWith = (env: Record<string, string>) => {
  const { status, stdout, stderr } = spawnSync('npm', ['start'], {
    cwd: repositoryRoot,
    env: { ...process.env, DATA_DIR: path.join(folder, 'other'), ...env },
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { status, text: stdout + stderr };
};

describe('npm start', () => {
  it('does what integrators are told, keeps everything over a stop and a start, then with two of each that hear and stand in for each other, and ends with 0', async () => {
    const dataDir = path.join(folder, 'kept');
    const first = await startProduct({ dataDir });
    await expectGuideToHold(first);
    const teacher = await signInAs(first.addresses.gateway, 'teacher@demo.test');
    const { classroom } = await teacher.mutate('createClassroom', 'classroom { id }', {
      name: 'Kept',
      subject: 'History',
    });
    expect(await first.stop()).toBe(0);

    await using second = await startProduct({ dataDir, args: ['--replicas', '2'] });
    const again = await signInAs(second.addresses.gateway, 'teacher@demo.test');
    const { id } = classroom as { id: string };
    const { node } = await again.request('query($id: ID!) { node(id: $id) { ... on Classroom { name } } }', {
      id,
    });
    expect(node).toEqual({ name: 'Kept' });
    await expectToHearEachOther(second, id);
    await expectToStandIn(second, id);

    // Of the gateway: a core was killed above and may be on its way back, its port free.
    const taken = startWith({ ...freePorts, PORT_GATEWAY: new URL(second.addresses.gateway).port });
    expect(taken.status).toBe(1);
    expect(taken.text).toContain('(PORT_GATEWAY) is in use by another program.');

    const locked = startWith({ DATA_DIR: dataDir, ...freePorts });
    expect(locked.status).toBe(1);
    expect(locked.text).toContain('is in use by another product');
  });

  it('ends with 0 within 15 s when it is asked to before it stands, and leaves its folder free', async () => {
    const dataDir = path.join(folder, 'interrupted');
    const child = spawn('npm', ['start'], {
      cwd: repositoryRoot,
      env: { ...process.env, ...freePorts, DATA_DIR: dataDir },
    });
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    await new Promise<void>((resolve) =>
      child.stdout.on('data', (text: Buffer) => text.includes('Starting') && resolve()),
    );
    const askedAt = Date.now();
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(Date.now() - askedAt).toBeLessThan(15_000);
    expect(await holderOf(dataDir)).toBeUndefined();
  });

  it('reports every bad variable at once, one sentence each, and ends with 1', () => {
    const { status, text } = startWith({
      ...freePorts,
      PORT_CORE: 'eighty',
      JWT_EXPIRATION_HOURS: '-3',
      LLM_BASE_URL: 'no url',
    });
    expect(status).toBe(1);
    for (const name of ['PORT_CORE', 'JWT_EXPIRATION_HOURS', 'LLM_BASE_URL'])
      expect(text).toContain(`Configuration: ${name} `);
  });

  it('says in one sentence that the data folder cannot be written', async () => {
    await writeFile(path.join(folder, 'file'), '');
    const { status, text } = startWith({ ...freePorts, DATA_DIR: path.join(folder, 'file', 'data') });
    expect(status).toBe(1);
    expect(text).toMatch(/The data folder .* \(DATA_DIR\) cannot be written: ENOTDIR\./);
  });
});

const freePorts = { PORT_WEB: '0', PORT_GATEWAY: '0', PORT_CORE: '0', PORT_AI: '0', PORT_ANALYTICS: '0' };
