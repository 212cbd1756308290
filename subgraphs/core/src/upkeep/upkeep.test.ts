import { silentLogger } from '@ensure-study/testkit/logger';
import { createFakeClock } from '@ensure-study/testkit/clock';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openCore, uniqueEmail, type TestCore } from '../../test/open-core.ts';
import { makePerson, must } from '../../test/people.ts';
import { signUp } from '../accounts/sign-up.ts';
import { createClassroom } from '../classrooms/create-classroom.ts';
import { fillAtStart } from '../demo/fill-at-start.ts';
import { forgetLeftovers } from './forget-leftovers.ts';
import { createLeftovers } from './leftovers.ts';
import { startUpkeep } from './start-upkeep.ts';

const hourMs = 60 * 60 * 1000;
const nothing = { events: { forgetDead: async () => 0 }, streams: { forget: async () => 0 } };

let core: TestCore;
beforeAll(async () => {
  core = await openCore();
});
afterAll(() => core[Symbol.asyncDispose]());

const keepUp = () =>
  forgetLeftovers(core.deps, createLeftovers(core.deps, nothing), new AbortController().signal);

it('answers the first result to a key for a day, and takes it for new after that', async () => {
  const caller = await makePerson(core, 'TEACHER');
  const make = async () =>
    must(await createClassroom(core.deps, { caller, name: 'Tides', subject: 'Sea', idempotencyKey: 'k' })).id;
  const first = await make();
  await core.clock.advance(24 * hourMs - 1);
  await keepUp();
  expect(await make()).toBe(first);
  await core.clock.advance(2);
  await keepUp();
  expect(await make()).not.toBe(first);
});

it('forgets sessions that are over, with their refresh tokens, and no others', async () => {
  const open = async () => {
    const input = { name: 'S', email: uniqueEmail(), password: 'long enough', organisationCode: undefined };
    const signedIn = must(
      await signUp(core.deps, { ...input, remoteAddress: uniqueEmail(), traceparent: null }),
    );
    return signedIn.viewer.sessionId;
  };
  const over = await open();
  await core.clock.advance(23 * hourMs);
  const standing = await open();
  await core.clock.advance(2 * hourMs + 1);
  await keepUp();
  expect(await core.deps.records.sessions.byId(over)).toBeUndefined();
  expect(await core.deps.records.sessions.byId(standing)).toBeDefined();
});

it('leaves the demo what it is found again by', async () => {
  await using demo = await openCore();
  const fill = () =>
    fillAtStart(demo.deps, {
      production: false,
      demoFolder: fileURLToPath(new URL('../../demo', import.meta.url)),
      demoPassword: 'ensure-demo',
    });
  const classes = async () =>
    Number((await demo.database.pool.query('select count(*) from core.classrooms')).rows[0].count);
  await fill();
  await demo.clock.advance(48 * hourMs);
  await forgetLeftovers(demo.deps, createLeftovers(demo.deps, nothing), new AbortController().signal);
  await fill();
  expect(await classes()).toBe(1);
});

it('goes on until little is left, every hour, past a round that fails, and ends when it is closed', async () => {
  const clock = createFakeClock();
  const forget = vi.fn<(before: Date, limit: number) => Promise<number>>();
  forget.mockRejectedValueOnce(new Error('the database is away'));
  forget.mockImplementation(async (_before, limit) => (forget.mock.calls.length < 4 ? limit : 1));
  const upkeep = startUpkeep({ clock, logger: silentLogger }, [{ what: 'rows', ageMs: hourMs, forget }]);
  await vi.waitFor(() => expect(clock.sleeping).toBe(1));
  expect(forget).toHaveBeenCalledTimes(1);
  await clock.advance(hourMs);
  await vi.waitFor(() => expect(clock.sleeping).toBe(1));
  expect(forget).toHaveBeenCalledTimes(4);
  expect(forget.mock.lastCall?.[0]).toEqual(new Date(clock.now() - hourMs));
  await upkeep.close();
  expect(clock.sleeping).toBe(0);
});
