import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { startOf } from '@ensure-study/stores/sql/server-processes';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  addressesIn,
  deleteDataFolder,
  holderOf,
  keptSecret,
  lockDataFolder,
  noteAddresses,
  noteScrapeTargets,
  openDataFolder,
  StartProblem,
} from './data-folder.ts';

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(path.join(os.tmpdir(), 'data-folder-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the data folder', () => {
  it('is made with its parents when it is absent', async () => {
    const deep = path.join(folder, 'a', 'b');
    await openDataFolder(deep);
    expect((await stat(deep)).isDirectory()).toBe(true);
  });

  it('is refused in one sentence naming DATA_DIR when it cannot be a folder', async () => {
    await writeFile(path.join(folder, 'file'), '');
    await expect(openDataFolder(path.join(folder, 'file', 'below'))).rejects.toThrow(
      /DATA_DIR.*cannot be written/,
    );
  });

  it('refuses a second product while the first one runs', async () => {
    // The parent process stands for another product: it runs, and it is not this process.
    await writeFile(path.join(folder, 'start.pid'), `${process.ppid} ${startOf(process.ppid)}\n`);
    expect(await holderOf(folder)).toBe(process.ppid);
    await expect(lockDataFolder(folder)).rejects.toThrow(StartProblem);
  });

  it('says where the product that holds it is served, and how to stop it', async () => {
    const { pid, ppid } = process;
    const addresses = { web: 'http://127.0.0.1:3000', gateway: 'http://127.0.0.1:4000' };
    await lockDataFolder(folder);
    await noteAddresses(folder, addresses);
    expect(await addressesIn(folder)).toEqual(addresses);
    await expect(lockDataFolder(folder)).rejects.toThrow(
      new RegExp(`in use by another product, process ${pid}.\n.*web page is ${addresses.web}.*kill ${pid}`),
    );
    // Another product holds it now and has not said yet where.
    await writeFile(path.join(folder, 'start.pid'), `${ppid} ${startOf(ppid)}\n`);
    expect(await addressesIn(folder)).toBeUndefined();
  });

  it('names every replica that has metrics to Prometheus', async () => {
    await noteScrapeTargets(folder, {
      web: ['http://127.0.0.1:3000'],
      gateway: ['http://127.0.0.1:4000'],
      ai: ['http://127.0.0.1:8001', 'http://127.0.0.1:40123'],
    });
    const file = path.join(folder, 'run', 'scrape', 'ensure.json');
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual([
      { targets: ['127.0.0.1:4000', '127.0.0.1:8001', '127.0.0.1:40123'] },
    ]);
  });

  it('is deleted but for what is kept, and wholly where nothing is', async () => {
    await mkdir(path.join(folder, 'models'));
    await writeFile(path.join(folder, 'jwt-secret'), 'x');
    expect(await deleteDataFolder(folder, ['models'])).toEqual(['models']);
    expect(await readdir(folder)).toEqual(['models']);
    expect(await deleteDataFolder(folder, [])).toEqual([]);
    await expect(readdir(folder)).rejects.toThrow('ENOENT');
  });

  it('is free again after a product that was killed', async () => {
    await writeFile(path.join(folder, 'start.pid'), '999999999 1\n');
    const release = await lockDataFolder(folder);
    expect(await holderOf(folder)).toBe(process.pid);
    await release();
    expect(await holderOf(folder)).toBeUndefined();
  });

  it('is free again after a product that was killed, though its process id was given to another program', async () => {
    await writeFile(path.join(folder, 'start.pid'), `${process.ppid} 1\n`);
    await (
      await lockDataFolder(folder)
    )();
    expect(await readdir(folder)).toEqual([]);
  });

  it('goes to one alone of many that find the lock of a killed product at once', async () => {
    for (let round = 0; round < 20; round++) {
      await writeFile(path.join(folder, 'start.pid'), '999999999 1\n');
      const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => lockDataFolder(folder)));
      const taken = outcomes.filter(({ status }) => status === 'fulfilled');
      expect(taken).toHaveLength(1);
      expect(await readdir(folder)).toEqual(['start.pid']);
      await rm(path.join(folder, 'start.pid'));
    }
  });

  it('keeps one secret of its own, for the owner alone to read', async () => {
    const secret = await keptSecret(folder);
    expect(Buffer.byteLength(secret)).toBeGreaterThanOrEqual(32);
    expect(await keptSecret(folder)).toBe(secret);
    expect((await stat(path.join(folder, 'jwt-secret'))).mode & 0o077).toBe(0);
  });
});
