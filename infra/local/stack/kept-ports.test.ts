import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { choosePort, openKeptPorts, portRange } from './kept-ports.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(path.join(os.tmpdir(), 'kept-ports-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the port of a server', () => {
  const { from, to } = portRange;
  const free = async () => true;

  it('is the one that it had', async () => {
    expect(await choosePort('kafka', { kafka: 4242 }, free)).toBe(4242);
  });

  it('is another one where somebody else listens there, and nobody else’s', async () => {
    const chances = [0, 0.000_1, 1 - Number.EPSILON];
    const port = await choosePort(
      'kafka',
      { kafka: 4242, redis: from },
      async (candidate) => candidate === to || candidate === from,
      () => chances.shift() ?? 0,
    );
    expect(port).toBe(to);
  });

  it('is not looked for without end', async () => {
    await expect(choosePort('kafka', {}, async () => false)).rejects.toThrow('No free port');
  });
});

describe('kept ports', () => {
  it('are the same for the next run, and all different though asked for together', async () => {
    const file = path.join(folder, 'ports.json');
    const ports = openKeptPorts(file);
    const settled = await Promise.all([
      ports.settle('kafka', ['clients', 'controller']),
      ports.settle('redis', ['clients']),
    ]);
    expect(new Set(settled.flatMap((one) => Object.values(one))).size).toBe(3);
    const later = openKeptPorts(file);
    expect(later.of('kafka', ['clients', 'controller'])).toEqual(settled[0]);
    expect(await later.settle('redis', ['clients'])).toEqual(settled[1]);
  });

  it('give way to a program that has taken one meanwhile', async () => {
    const ports = openKeptPorts(path.join(folder, 'ports.json'));
    const { clients } = await ports.settle('redis', ['clients']);
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(clients, '127.0.0.1', resolve));
    try {
      expect((await ports.settle('redis', ['clients'])).clients).not.toBe(clients);
    } finally {
      await new Promise((resolve) => other.close(resolve));
    }
  });

  it('are chosen anew from a file that was cut short', async () => {
    const file = path.join(folder, 'ports.json');
    writeFileSync(file, '{"kafka.clients": 2');
    expect(openKeptPorts(file).of('kafka', ['clients'])).toEqual({});
  });
});
