import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openKeptPorts } from './kept-ports.ts';
import { lowerStack } from './lower-stack.ts';
import { openPlace, type Place } from './place.ts';
import { createProcessServer } from './process-server.ts';
import type { Recipe } from './recipe.ts';

let folder: string;
let place: Place;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'process-server-'));
  place = openPlace(folder, folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const never = new AbortController().signal;
const answering = `require('node:http').createServer((_, answer) => answer.end('here')).listen(+process.argv[1], '127.0.0.1')`;
const deaf = `process.on('SIGTERM', () => {}); ${answering}`;

function open(script: string, changes: Partial<Recipe> = {}) {
  const recipe: Recipe = {
    name: 'redis',
    title: 'redis 1.0',
    ports: ['clients'],
    lacks: async () => undefined,
    prepare: async () => {},
    command: async ({ clients }) => ({ program: process.execPath, args: ['-e', script, String(clients)] }),
    variables: ({ clients }) => ({ REDIS_URL: `redis://127.0.0.1:${clients}` }),
    ask: async ({ clients }) => {
      await fetch(`http://127.0.0.1:${clients}`);
    },
    startWithinMs: 20_000,
    stopWithinMs: 10_000,
    ...changes,
  };
  return createProcessServer(recipe, { place, ports: openKeptPorts(place.portsFile), env: {} });
}

describe('a server of the stack', () => {
  it('is found running by another run, is started again where it was, and ends when asked', async () => {
    expect(await open(answering).start(never)).toBe('started');
    const later = open(answering);
    expect(later.isRunning()).toBe(true);
    expect(await later.start(never)).toBe('ran already');
    const address = later.variables();
    await later.kill();
    expect(await later.isReady()).toBe(false);
    expect(await later.start(never)).toBe('started');
    expect(later.variables()).toEqual(address);
    await later.stop();
    expect(later.isRunning()).toBe(false);
    await later.stop();
  });

  it('is ended by force when it does not end in time', async () => {
    const server = open(deaf, { stopWithinMs: 100 });
    await server.start(never);
    const said: string[] = [];
    expect(await lowerStack([server], (line) => said.push(line))).toBe(0);
    expect(server.isRunning()).toBe(false);
    expect(said.join()).toContain('redis 1.0: did not end when asked, killed in');
  });

  it('that cannot start says what it said last, and leaves nothing running', async () => {
    const server = open(`console.error('no room on disk'); process.exit(3)`);
    await expect(server.start(never)).rejects.toThrow(/redis 1.0 ended as it started:\n.*no room on disk/);
    expect(server.isRunning()).toBe(false);
  });

  it('that is interrupted while it starts leaves nothing running', async () => {
    const asked = new AbortController();
    const ask = async () => {
      asked.abort();
      throw new Error('not yet');
    };
    const server = open(answering, { ask });
    await expect(server.start(asked.signal)).rejects.toThrow();
    expect(server.isRunning()).toBe(false);
  });

  it('keeps what it says in its log', async () => {
    const server = open(`console.log('I am here'); ${answering}`);
    await server.start(never);
    await server.stop();
    expect(readFileSync(place.logOf('redis'), 'utf8')).toContain('I am here');
  });
});
