import { storeUnavailable } from '@ensure-study/kit/errors';
import { uuidV7 } from '@ensure-study/kit/uuid';
import { expect, test } from 'vitest';
import { listAlerts } from './list-alerts.ts';
import { openProctoring } from './fixtures/open-proctoring.ts';
import { watchAlerts } from './watch-alerts.ts';

type Proctoring = Awaited<ReturnType<typeof openProctoring>>;

async function watch(proctoring: Proctoring, after?: string, userId = proctoring.teacher) {
  const stop = new AbortController();
  const { assessmentId } = proctoring;
  const alerts = await watchAlerts(proctoring, { assessmentId, userId, after, signal: stop.signal });
  const iterator = alerts[Symbol.asyncIterator]();
  return {
    next: async () => (await iterator.next()).value,
    [Symbol.asyncDispose]: async () => {
      stop.abort();
      await iterator.return?.();
    },
  };
}
/** Copies something again and again until an alert has come: when the watch begins cannot be seen from outside. */
async function sendUntil<T>(proctoring: Proctoring, first: Promise<T>): Promise<T> {
  let isThere = false;
  void first.finally(() => (isThere = true));
  for (let batch = 2; !isThere; batch += 1) await proctoring.send(batch, copy(batch));
  return first;
}
const copy = (t: number) => [{ t, kind: 'COPY' as const }];

test('a teacher who watches gets alerts as they come, and after a cursor what was missed', async () => {
  await using proctoring = await openProctoring();
  await proctoring.send(1, copy(1));
  await using live = await watch(proctoring);
  const first = live.next();
  const seen = await sendUntil(proctoring, first);
  // What was there before is not told: "now" is later than the first batch.
  expect(seen).toMatchObject({ kind: 'COPY', userId: proctoring.student, attemptId: proctoring.attemptId });
  expect(seen?.startedAt.getUTCMilliseconds()).toBeGreaterThan(1);
  const batch = ((await proctoring.store.session(proctoring.attemptId))?.acceptedBatch ?? 0) + 1;
  await proctoring.send(batch, copy(batch));
  await proctoring.send(batch + 1, copy(batch + 1));
  await using resumed = await watch(proctoring, seen?.cursor);
  const missed = [await resumed.next(), await resumed.next()];
  expect(missed).toEqual([await live.next(), await live.next()]);
});

test('refuses students with FORBIDDEN, strangers and unknown assessments with NOT_FOUND, before the first alert', async () => {
  await using proctoring = await openProctoring();
  await expect(watch(proctoring, undefined, proctoring.student)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(watch(proctoring, undefined, uuidV7())).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(watch({ ...proctoring, assessmentId: uuidV7() })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('refuses a cursor of another assessment, naming the argument', async () => {
  await using proctoring = await openProctoring();
  const [cursor] = await proctoring.liveStreams.append(`alerts:${uuidV7()}`, [{}]);
  await expect(watch(proctoring, cursor)).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
    message: expect.stringContaining('after'),
  });
});

test('tells a teacher who comes back after an alert behind which some are forgotten', async () => {
  await using proctoring = await openProctoring();
  for (const batch of [1, 2, 3]) await proctoring.send(batch, copy(batch));
  const cursors = (await proctoring.liveStreams.read(`alerts:${proctoring.assessmentId}`)).map(
    ({ cursor }) => cursor,
  );
  await proctoring.liveStreams.forget(new Date(Date.now() + 60_000), 1_000);
  await using late = await watch(proctoring, cursors[0]);
  await expect(late.next()).rejects.toMatchObject({ code: 'SUBSCRIPTION_GAP' });
  await using inTime = await watch(proctoring, cursors.at(-2));
  expect(await inTime.next()).toMatchObject({ cursor: cursors.at(-1) });
});

test('ends for a teacher who is not one any more, before the next alert is shown', async () => {
  await using proctoring = await openProctoring();
  await proctoring.send(1, copy(1));
  await using live = await watch(proctoring, (await standing(proctoring))[0]?.cursor);
  proctoring.roles.set(proctoring.teacher, 'STUDENT');
  await proctoring.send(2, copy(2));
  await expect(live.next()).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('goes on while core does not answer', async () => {
  await using proctoring = await openProctoring();
  await proctoring.send(1, copy(1));
  await using live = await watch(proctoring, (await standing(proctoring))[0]?.cursor);
  proctoring.access.assessmentOf = async () => {
    throw storeUnavailable('core');
  };
  await proctoring.send(2, copy(2));
  expect(await live.next()).toMatchObject({ kind: 'COPY' });
});

async function standing(proctoring: Proctoring) {
  return proctoring.store.list(proctoring.assessmentId, 10);
}

test('lists alerts newest first, page by page, each with the cursor of its last telling', async () => {
  await using proctoring = await openProctoring();
  await proctoring.send(1, [1, 2, 3].flatMap(copy));
  const { assessmentId, teacher: userId } = proctoring;
  const list = (first: number, after?: string) =>
    listAlerts(proctoring, { assessmentId, userId, page: { first, after } });
  const page = await list(2);
  expect(page.nodes.map(({ startedAt }) => startedAt.getUTCMilliseconds())).toEqual([3, 2]);
  expect(page.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  const key = Buffer.from(page.pageInfo.endCursor ?? '', 'base64url').toString();
  const rest = await list(2, key);
  expect(rest.nodes.map(({ startedAt }) => startedAt.getUTCMilliseconds())).toEqual([1]);
  expect(rest.pageInfo.hasNextPage).toBe(false);
  expect(proctoring.feed.isCursor(assessmentId, page.nodes[0]?.cursor ?? '')).toBe(true);
});

test('lists nothing for those who do not teach the class, and refuses a wrong place', async () => {
  await using proctoring = await openProctoring();
  const { assessmentId, student, teacher } = proctoring;
  const list = (userId: string, after?: string) =>
    listAlerts(proctoring, { assessmentId, userId, page: { first: 2, after } });
  await expect(list(student)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(list(uuidV7())).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(list(teacher, 'nonsense')).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
});
