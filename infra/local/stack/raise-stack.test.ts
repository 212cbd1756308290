import { describe, expect, it } from 'vitest';
import { chooseServers } from './choose-servers.ts';
import { lowerStack } from './lower-stack.ts';
import { raiseStack } from './raise-stack.ts';
import type { ServerName, StackServer } from './stack-server.ts';

/** A server that is nothing but its state. */
function server(name: ServerName, changes: Partial<StackServer> = {}) {
  let runs = false;
  const done: string[] = [];
  const one: StackServer = {
    name,
    title: `${name} 1.0`,
    lacks: async () => undefined,
    prepare: async () => void done.push('prepared'),
    start: async () => {
      if (runs) return 'ran already';
      runs = true;
      done.push('started');
      return 'started';
    },
    isRunning: () => runs,
    isReady: async () => runs,
    stop: async () => {
      runs = false;
      done.push('stopped');
    },
    kill: async () => void (runs = false),
    variables: () => ({}),
    ...changes,
  };
  return Object.assign(one, { done });
}

const raise = (servers: StackServer[], signal = new AbortController().signal) => {
  const said: string[] = [];
  const options = { lanes: 2, signal, say: (line: string) => void said.push(line), now: () => 0 };
  return raiseStack(servers, options).then((raised) => ({ raised, said }));
};

describe('bringing the stack up', () => {
  it('names what a server lacks and brings the others up', async () => {
    const lacking = server('kafka', { lacks: async () => 'Java is needed' });
    const redis = server('redis');
    const { raised, said } = await raise([lacking, redis]);
    expect(raised.map(({ server: { name }, state }) => [name, state])).toEqual([
      ['kafka', 'lacking'],
      ['redis', 'started'],
    ]);
    expect(said).toContain('[  0.0 s] kafka 1.0: not up: Java is needed');
    expect(lacking.done).toEqual([]);
  });

  it('starts nothing where everything runs', async () => {
    const redis = server('redis');
    await raise([redis]);
    const { raised } = await raise([redis]);
    expect(raised[0]?.state).toBe('ran already');
    expect(redis.done).toEqual(['prepared', 'started']);
  });

  it('starts a follower after the server that it follows, and not without it', async () => {
    const order: string[] = [];
    const noted = (name: ServerName, after?: ServerName) =>
      server(name, { after, prepare: async () => void order.push(name) });
    await raise([noted('postgres'), noted('standby', 'postgres')]);
    expect(order).toEqual(['postgres', 'standby']);
    const broken = server('postgres', { start: () => Promise.reject(new Error('no room')) });
    const { raised } = await raise([broken, noted('standby', 'postgres')]);
    expect(raised[1]).toMatchObject({ state: 'failed', reason: 'it follows postgres, which is not up' });
  });

  it('takes back what it has started when it is interrupted, and leaves what ran before', async () => {
    const before = server('postgres');
    await raise([before]);
    const asked = new AbortController();
    const redis = server('redis');
    const interrupted = server('kafka', {
      start: async () => {
        asked.abort();
        throw new Error('Interrupted.');
      },
    });
    const never = server('cassandra');
    await raise([before, redis, interrupted, never], asked.signal);
    expect(redis.done).toEqual(['prepared', 'started', 'stopped']);
    expect(never.done).toEqual([]);
    expect(before.isRunning()).toBe(true);
  });
});

describe('taking the stack down', () => {
  it('stops followers first and tells how many are left', async () => {
    const order: string[] = [];
    const noted = (name: ServerName, after?: ServerName) =>
      server(name, { after, stop: async () => void order.push(name) });
    const stubborn = server('kafka', { stop: () => Promise.reject(new Error('does not end')) });
    const left = await lowerStack([noted('postgres'), stubborn, noted('standby', 'postgres')], () => {});
    expect(order).toEqual(['standby', 'postgres']);
    expect(left).toBe(1);
  });
});

describe('naming stores', () => {
  const servers = [server('kafka'), server('postgres'), server('standby', { after: 'postgres' })];
  const names = (chosen: StackServer[]) => chosen.map(({ name }) => name);

  it('means all of them where none is named, and a store with what follows it', () => {
    expect(names(chooseServers(servers, []))).toEqual(['kafka', 'postgres', 'standby']);
    expect(names(chooseServers(servers, ['postgres']))).toEqual(['postgres', 'standby']);
  });

  it('is refused where nothing answers to a name', () => {
    expect(() => chooseServers(servers, ['kafak'])).toThrow(
      'The stack has no kafak; it has kafka, postgres.',
    );
  });
});
