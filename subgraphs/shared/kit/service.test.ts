import { once } from 'node:events';
import { connect } from 'node:net';
import pino from 'pino';
import { describe, expect, it, vi } from 'vitest';
import { createMetrics } from './metrics.ts';
import { checkReadiness, createServiceApp, listenOn, type Dependency } from './service.ts';

const dependency = (name: string, required: boolean, isUp: () => Promise<boolean>): Dependency => ({
  name,
  adapter: 'embedded',
  required,
  isUp,
});
const appWith = (...dependencies: Dependency[]) =>
  createServiceApp({ logger: pino({ level: 'silent' }), metrics: createMetrics('test'), dependencies });

describe('health', () => {
  it('is live whatever its stores do', async () => {
    const app = appWith(dependency('postgres', true, async () => false));
    expect((await app.inject('/health/live')).statusCode).toBe(200);
  });

  it('is ready when all dependencies are up', async () => {
    const response = await appWith(dependency('postgres', true, async () => true)).inject('/health/ready');
    expect(response.statusCode).toBe(200);
    expect(response.json()).toEqual({
      status: 'ready',
      dependencies: { postgres: { adapter: 'embedded', state: 'up' } },
    });
  });

  it('is degraded, and still answers 200, without a store it can do without', async () => {
    const response = await appWith(dependency('redis', false, async () => false)).inject('/health/ready');
    expect([response.statusCode, response.json().status]).toEqual([200, 'degraded']);
  });

  it('is degraded when none of the replicas of what it can do without is well, although one still answers', async () => {
    const core = {
      ...dependency('core', false, async () => true),
      replicas: () => ({ well: 0, of: 2 }),
    };
    const response = await appWith(core).inject('/health/ready');
    expect([response.statusCode, response.json()]).toEqual([
      200,
      {
        status: 'degraded',
        dependencies: { core: { adapter: 'embedded', state: 'down', replicas: { well: 0, of: 2 } } },
      },
    ]);
  });

  it('waits half a second for what it can do without, and a second for what it is down without', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const hangs = () => new Promise<boolean>(() => {});
    const told: string[] = [];
    for (const required of [false, true])
      void checkReadiness([dependency('store', required, hangs)]).then(({ status }) => told.push(status));
    await vi.advanceTimersByTimeAsync(499);
    expect(told).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(told).toEqual(['degraded']);
    await vi.advanceTimersByTimeAsync(500);
    expect(told).toEqual(['degraded', 'down']);
    vi.useRealTimers();
  });

  it('is degraded, and says what is read from, while another stands in for a store it needs', async () => {
    const database = { ...dependency('database', true, async () => false), standIn: 'replica' };
    const withReplica = (isUp: boolean) =>
      appWith(
        database,
        dependency('replica', false, async () => isUp),
      ).inject('/health/ready');
    const degraded = await withReplica(true);
    expect([degraded.statusCode, degraded.json()]).toEqual([
      200,
      {
        status: 'degraded',
        dependencies: {
          database: { adapter: 'embedded', state: 'down', standIn: 'replica' },
          replica: { adapter: 'embedded', state: 'up' },
        },
      },
    ]);
    const down = await withReplica(false);
    expect([down.statusCode, down.json().dependencies.database]).toEqual([
      503,
      { adapter: 'embedded', state: 'down' },
    ]);
  });

  it('is down without a store it needs, also when the check itself breaks', async () => {
    const broken = dependency('postgres', true, () => Promise.reject(new Error('refused')));
    const response = await appWith(broken).inject('/health/ready');
    expect([response.statusCode, response.json().status]).toEqual([503, 'down']);
  });
});

describe('request ids', () => {
  it("keeps the caller's id, and replaces one that is not fit for a log", async () => {
    const app = appWith();
    const kept = await app.inject({ url: '/health/live', headers: { 'x-request-id': 'abc-1' } });
    const replaced = await app.inject({ url: '/health/live', headers: { 'x-request-id': 'a b\tc' } });
    expect(kept.headers['x-request-id']).toBe('abc-1');
    expect(replaced.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });
});

it('measures every request by method, route and status', async () => {
  const app = appWith();
  await app.inject('/health/live');
  const { body } = await app.inject('/metrics');
  expect(body).toContain(
    'http_request_duration_seconds_count{service="test",method="GET",route="/health/live",status="200"} 1',
  );
});

it('closes at once although a client holds a connection that it never used', async () => {
  const app = appWith();
  const url = new URL(await listenOn(app, { host: '127.0.0.1', port: 0 }));
  const accepted = once(app.server, 'connection');
  const reserve = connect(Number(url.port), url.hostname);
  await accepted;
  const cut = once(reserve, 'close');
  await app.close();
  await cut;
});
