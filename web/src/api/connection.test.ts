import { describe, expect, it, vi } from 'vitest';
import { createConnection } from './connection.ts';

/** A connection to a server that the test switches on and off; pauses end when the test says so. */
function connect() {
  const server = { up: true };
  const ask = vi.fn(async () => server.up);
  const tasks: Array<() => void> = [];
  const connection = createConnection({
    ask,
    schedule: (_delayMs, task) => {
      tasks.push(task);
      return () => undefined;
    },
    random: () => 0,
  });
  const changes: boolean[] = [];
  connection.onChange(() => changes.push(connection.isLost()));
  const settle = () => new Promise(setImmediate);
  return {
    server,
    ask,
    connection,
    changes,
    settle,
    pauseEnds: async () => {
      tasks.shift()?.();
      await settle();
    },
  };
}

describe('createConnection', () => {
  it('says that the connection is lost while the server is away, and that it is back as soon as it answers', async () => {
    const { server, connection, changes, settle, pauseEnds } = connect();
    server.up = false;
    connection.doubt();
    await settle();
    await pauseEnds();
    expect(connection.isLost()).toBe(true);
    server.up = true;
    await pauseEnds();
    expect(changes).toEqual([true, false]);
    server.up = false;
    connection.doubt();
    await settle();
    expect(changes).toEqual([true, false, true]);
  });

  it('says nothing of one failure at a server that answers', async () => {
    const { connection, changes, settle } = connect();
    connection.doubt();
    await settle();
    expect(changes).toEqual([]);
  });

  it('asks once, however many requests fail at the same time', async () => {
    const { server, ask, connection, settle } = connect();
    server.up = false;
    for (let request = 0; request < 5; request += 1) connection.doubt();
    await settle();
    expect(ask).toHaveBeenCalledTimes(1);
  });
});
