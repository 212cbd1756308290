/** Another supergraph is put in force while people are served. */
import { describe, expect, it, vi } from 'vitest';
import { openFakeGateway, type FakeGateway } from './fake-gateway.ts';
import { composeFake } from './fake-supergraph.ts';
import { openHttpStream } from './http-stream-reader.ts';
import { openInitialised } from './raw-socket.ts';

const more = 'extend type Query { motto: String }';
const steps = 'subscription { steps(to: 9) { number person { name } } }';
const step = (number: number) => ({ data: { steps: { number, person: { name: `Person p${number}` } } } });

const reload = (fake: FakeGateway, { supergraphSdl }: { supergraphSdl: string }) =>
  fake.gateway.reload({ supergraphSdl, subgraphs: fake.subgraphs });

describe('queries', () => {
  it('see the new schema from then on, and no longer what is gone', async () => {
    await using fake = await openFakeGateway();
    expect((await fake.post('{ motto }')).errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    await reload(fake, composeFake({ more }));
    // The subgraph itself has no such field yet: the gateway knows of it, and asks.
    expect((await fake.post('{ motto }')).errors?.[0]?.extensions).toMatchObject({ serviceName: 'core' });
    expect((await fake.post('{ answers }')).data).toEqual({ answers: 42 });
    await reload(fake, composeFake());
    expect((await fake.post('{ motto }')).errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('see nothing of what a subgraph marks @inaccessible', async () => {
    await using fake = await openFakeGateway();
    const aiOf = (sdl: string) =>
      sdl
        .replace('"@shareable"]', '"@shareable", "@inaccessible"]')
        .replace('answers: Int!', 'answers: Int! secret: Int @inaccessible');
    await reload(fake, composeFake({ aiOf }));
    expect((await fake.post('{ answers }')).data).toEqual({ answers: 42 });
    expect((await fake.post('{ secret }')).errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('that are under way are answered', async () => {
    await using fake = await openFakeGateway();
    const asked = Array.from({ length: 20 }, () => fake.post('{ answers users { name friend { name } } }'));
    await reload(fake, composeFake({ more }));
    for (const { data, errors } of await Promise.all(asked))
      expect([data?.answers, errors]).toEqual([42, undefined]);
  });

  it('go on under the schema before, when the new one cannot be loaded', async () => {
    await using fake = await openFakeGateway();
    await expect(reload(fake, { supergraphSdl: 'type Query { nothing: String }' })).rejects.toThrow();
    await expect(
      fake.gateway.reload({ ...composeFake(), subgraphs: { core: fake.subgraphs.core ?? ['http://none'] } }),
    ).rejects.toThrow('The subgraph ai has no address.');
    expect((await fake.post('{ answers }')).data).toEqual({ answers: 42 });
  });

  it('reach a subgraph where the new supergraph says that it is', async () => {
    await using fake = await openFakeGateway();
    await using other = await openFakeGateway();
    await fake.ai.close();
    expect((await fake.post('{ answers }')).errors).toHaveLength(1);
    const { ai } = other.subgraphs;
    await fake.gateway.reload({ ...composeFake(), subgraphs: { ...fake.subgraphs, ...(ai && { ai }) } });
    expect((await fake.post('{ answers }')).data).toEqual({ answers: 42 });
  });
});

describe('a subscription', () => {
  it('whose source is the same goes on unseen, and is completed by the new plan', async () => {
    await using fake = await openFakeGateway();
    const socket = await openInitialised(fake);
    socket.subscribe('1', steps);
    fake.state.step(1);
    await socket.seen({ id: '1', type: 'next', payload: step(1) });
    for (let round = 2; round <= 4; round++) {
      await reload(fake, composeFake(round % 2 ? {} : { more }));
      fake.state.step(1);
      await socket.seen({ id: '1', type: 'next', payload: step(round) });
    }
    expect(fake.state.openStreams).toBe(1);
    socket.socket.terminate();
  });

  it('that is another one now ends with SUBSCRIPTION_SCHEMA_RELOAD, over every transport', async () => {
    await using fake = await openFakeGateway();
    const socket = await openInitialised(fake);
    socket.subscribe('1', steps);
    const stream = await openHttpStream(fake, steps, { accept: 'text/event-stream' });
    await vi.waitFor(() => expect(fake.state.openStreams).toBe(2));
    const aiOf = (sdl: string) => sdl.replace('steps(to: Int!, after: String): Step!', '');
    await reload(fake, composeFake({ aiOf }));
    await socket.seen({ id: '1', type: 'error' });
    const frame = socket.frames.find(({ type }) => type === 'error');
    expect(frame?.payload).toMatchObject([
      { extensions: { code: 'SUBSCRIPTION_SCHEMA_RELOAD', retryable: true } },
    ]);
    expect(await stream.rest()).toContain('SUBSCRIPTION_SCHEMA_RELOAD');
    await vi.waitFor(() => expect(fake.state.openStreams).toBe(0));
    socket.subscribe('2', 'subscription { count(to: 1) { number } }');
    await socket.seen({ id: '2', type: 'complete' });
    socket.socket.terminate();
  });
});
