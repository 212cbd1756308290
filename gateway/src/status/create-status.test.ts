import { expect, it, vi } from 'vitest';
import { createFakeClock } from '@ensure-study/testkit/clock';
import { createStatus } from './create-status.ts';
import type { ServiceState } from './degraded-capabilities.ts';

type States = Record<string, ServiceState>;
const well: ServiceState = { up: ['database'], down: [] };

/** A status over services that the test takes away. */
function open() {
  const clock = createFakeClock();
  const services: { now: States } = { now: { core: well, ai: well, analytics: well } };
  const look = vi.fn(async () => services.now);
  const status = createStatus({ look, clock });
  /** What is told after a second look. */
  const confirmed = async () => {
    const told = status();
    await vi.waitFor(() => expect(clock.sleeping).toBe(1));
    await clock.advance(400);
    return told;
  };
  return { clock, services, look, status, confirmed };
}

it('is looked at once, however many ask, and again only after 3 s', async () => {
  const { status, look, clock } = open();
  expect(await Promise.all([status(), status(), status()])).toEqual(Array(3).fill({ degraded: [] }));
  await clock.advance(2_999);
  await status();
  expect(look).toHaveBeenCalledTimes(1);
  await clock.advance(1);
  await status();
  expect(look).toHaveBeenCalledTimes(2);
});

it('does not take a single silence for an outage: it looks again before it tells', async () => {
  const { confirmed, look, clock, services } = open();
  look.mockResolvedValueOnce({ core: 'silent', ai: well, analytics: well });
  expect(await confirmed()).toEqual({ degraded: [] });

  services.now = { ...services.now, analytics: 'silent' };
  await clock.advance(3_000);
  expect(await confirmed()).toEqual({ degraded: ['COUNTS'] });
});

it('tells at once that all is back, and looks once while nothing is new', async () => {
  const { status, confirmed, look, clock, services } = open();
  services.now = { ...services.now, ai: { up: ['database'], down: ['kafka'] } };
  expect(await confirmed()).toEqual({ degraded: ['INDEXING'] });
  await clock.advance(3_000);
  expect(await status()).toEqual({ degraded: ['INDEXING'] });
  expect(look).toHaveBeenCalledTimes(3);
  services.now = { ...services.now, ai: well };
  await clock.advance(3_000);
  expect(await status()).toEqual({ degraded: [] });
});
