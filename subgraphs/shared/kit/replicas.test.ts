import { describe, expect, it, vi } from 'vitest';
import { createFakeClock } from '@ensure-study/testkit/clock';
import { silentLogger as logger } from '@ensure-study/testkit/logger';
import { createReplicas, type LookAtReplica } from './replicas.ts';

const [one, two] = ['http://one.test', 'http://two.test'] as const;

function openReplicas(look: LookAtReplica) {
  const clock = createFakeClock();
  const replicas = createReplicas({ name: 'core', urls: [one, two], clock, logger, look });
  return { clock, replicas, [Symbol.dispose]: () => replicas.close() };
}

describe('a replica', () => {
  it('that refuses a connection is out at once, and back by itself within half a second of answering', async () => {
    let answers = false;
    using open = openReplicas(async (url) => {
      if (url === one && !answers) throw new Error('refused');
      return true;
    });
    const { clock, replicas } = open;
    replicas.noteGone(one);
    expect([replicas.isWell(one), replicas.isWell(two)]).toEqual([false, true]);
    expect(replicas.count()).toEqual({ well: 1, of: 2 });
    await clock.advance(5_000);
    expect(replicas.isWell(one)).toBe(false);
    answers = true;
    await clock.advance(500);
    expect(replicas.count()).toEqual({ well: 2, of: 2 });
  });

  it('is back within a moment when it was a connection alone that broke', async () => {
    using open = openReplicas(async () => true);
    open.replicas.noteGone(one);
    await new Promise((resolve) => setImmediate(resolve));
    await open.clock.advance(50);
    expect(open.replicas.isWell(one)).toBe(true);
  });

  it('is out as soon as it says that it cannot serve', async () => {
    using open = openReplicas(async (url) => url !== two);
    await open.clock.advance(2_000);
    expect([open.replicas.isWell(one), open.replicas.isWell(two)]).toEqual([true, false]);
  });

  it('may be late once, but not twice', async () => {
    let late = 1;
    using open = openReplicas(async (url) => {
      if (url === one && late-- > 0) throw new Error('late');
      return true;
    });
    await open.clock.advance(2_000);
    expect(open.replicas.isWell(one)).toBe(true);
    await open.clock.advance(2_000);
    late = Infinity;
    await open.clock.advance(4_000);
    expect(open.replicas.isWell(one)).toBe(false);
  });
});

it('looks at each at moments of its own, and no more after the end', async () => {
  const looked: string[] = [];
  const { clock, replicas } = openReplicas(async (url) => Boolean(looked.push(url)));
  await clock.advance(20_000);
  for (const url of [one, two]) {
    expect(looked.filter((other) => other === url).length).toBeGreaterThanOrEqual(10);
    expect(looked.filter((other) => other === url).length).toBeLessThanOrEqual(20);
  }
  replicas.close();
  await vi.waitFor(() => expect(clock.sleeping).toBe(0));
});

it('neither looks at a single address nor takes it out: there is no other', async () => {
  const clock = createFakeClock();
  const replicas = createReplicas({ name: 'core', urls: [one], clock, logger });
  replicas.noteGone(one);
  expect(replicas.isWell(one)).toBe(true);
  expect(clock.sleeping).toBe(0);
});
