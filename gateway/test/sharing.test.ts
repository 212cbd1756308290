/** Streams that clients share: at the subgraph, in the work for each event, and in nothing that is not theirs. */
import { describe, expect, it, vi } from 'vitest';
import { openFakeGateway, somebody, type FakeGateway } from './fake-gateway.ts';
import { allQuiet, openHttpStream } from './http-stream-reader.ts';
import { openInitialised } from './raw-socket.ts';

const steps = (selection: string) => `subscription { steps(to: 9) { ${selection} } }`;
const silence = 'subscription { silence { number } }';
const authorize = async (fake: FakeGateway, viewer = somebody()) => ({
  authorization: `Bearer ${await fake.tokenOf(viewer)}`,
});
const shared = { shared: true, begins: 'start', whenLost: 'fail' } as const;

describe('a stream of the subgraph', () => {
  it('is one for all clients of a person over every transport, each with what it has selected', async () => {
    await using fake = await openFakeGateway();
    const payload = await authorize(fake);
    const named = await Promise.all(Array.from({ length: 4 }, () => openInitialised(fake, payload)));
    const befriended = await Promise.all(Array.from({ length: 4 }, () => openInitialised(fake, payload)));
    for (const socket of named) socket.subscribe('1', steps('person { name }'));
    for (const socket of befriended) socket.subscribe('1', steps('person { friend { name } }'));
    const http = await openHttpStream(fake, steps('person { name }'), {
      ...payload,
      accept: 'text/event-stream',
    });
    await vi.waitFor(async () =>
      expect((await fake.metrics.liveSubscriptions.get()).values[0]?.value).toBe(9),
    );
    fake.state.step(1);
    const friend = { name: 'Person p1' };
    for (const socket of named) await socket.seen({ payload: { data: { steps: { person: friend } } } });
    for (const socket of befriended)
      await socket.seen({ payload: { data: { steps: { person: { friend } } } } });
    await http.until('{"data":{"steps":{"person":{"name":"Person p1"}}}}');
    expect(fake.state.openStreams).toBe(1);
    expect((await fake.metrics.upstreamSubscriptions.get()).values[0]?.value).toBe(1);
    http.leave();
    for (const { socket } of [...named, ...befriended]) socket.terminate();
    await allQuiet(fake);
  });

  it('is one for each person, and one for everybody where its field is shared', async () => {
    await using fake = await openFakeGateway({ subscriptions: { silence: shared } });
    const sockets = await Promise.all(
      [await authorize(fake), await authorize(fake), undefined].map((payload) =>
        openInitialised(fake, payload),
      ),
    );
    for (const socket of sockets) socket.subscribe('own', 'subscription { steps(to: 9) { number } }');
    await vi.waitFor(() => expect(fake.state.openStreams).toBe(3));
    for (const socket of sockets) socket.subscribe('shared', silence);
    await vi.waitFor(() => expect(fake.state.openStreams).toBe(4));
    await vi.waitFor(async () =>
      expect((await fake.metrics.liveSubscriptions.get()).values[0]?.value).toBe(6),
    );
    expect(fake.state.openStreams).toBe(4);
    for (const { socket } of sockets) socket.terminate();
    await allQuiet(fake);
  });

  it('that is shared is asked for as nobody, whoever asks', async () => {
    await using fake = await openFakeGateway({ subscriptions: { mine: shared } });
    const socket = await openInitialised(fake, await authorize(fake));
    socket.subscribe('1', 'subscription { mine { who } }');
    await socket.seen({ id: '1', type: 'error' });
    expect(socket.frames.at(-1)?.payload).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    socket.socket.terminate();
  });
});

it('who does not read is sent away, and others of the same stream get all of it', async () => {
  await using fake = await openFakeGateway();
  const payload = await authorize(fake);
  const [slow, quick] = [await openInitialised(fake, payload), await openInitialised(fake, payload)];
  slow.socket.pause();
  // Each event is long, so that few fill what the system itself keeps for a reader.
  const aliases = Array.from({ length: 49 }, (_, index) => `${'x'.repeat(100)}${index}: cursor`).join(' ');
  const long = `subscription { steps(to: 100000) { number ${aliases} } }`;
  for (const socket of [slow, quick]) socket.subscribe('1', long);
  const ends = async () => (await fake.metrics.subscriptionEnds.get()).values[0];
  for (let events = 100; !(await ends()) && events <= 10_000; events += 100) {
    fake.state.step(100);
    await vi.waitFor(() => expect(quick.frames).toHaveLength(events + 1), { timeout: 10_000, interval: 5 });
  }
  expect(await ends()).toMatchObject({ labels: { reason: 'too_slow' }, value: 1 });
  const numbers = quick.frames.slice(1).map(({ payload: told }) => (told as LongEvent).data.steps.number);
  expect(numbers).toEqual(Array.from(numbers, (_, index) => index + 1));
  slow.socket.resume();
  await vi.waitFor(() => expect(slow.frames.at(-1)?.type).toBe('error'), { timeout: 10_000 });
  expect(slow.frames.at(-1)?.payload).toMatchObject([
    { extensions: { code: 'SUBSCRIPTION_TOO_SLOW', retryable: true } },
  ]);
  for (const { socket } of [slow, quick]) socket.terminate();
  await allQuiet(fake);
});
interface LongEvent {
  data: { steps: { number: number } };
}
