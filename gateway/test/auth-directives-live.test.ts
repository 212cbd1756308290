import { describe, expect, it } from 'vitest';
import { collect } from './fake-gateway.ts';
import { openGuardedGateway, unauthorizedAt } from './guarded-gateway.ts';

describe('over a websocket', () => {
  it('queries are answered as over HTTP', async () => {
    await using guarded = await openGuardedGateway();
    const client = await guarded.connect();
    expect(await collect(client.iterate({ query: '{ open secret }' }))).toMatchObject([
      { data: { open: 'open', secret: null }, errors: unauthorizedAt('secret') },
    ]);
    const signedIn = await guarded.connect({});
    expect(await collect(signedIn.iterate({ query: '{ open secret }' }))).toMatchObject([
      { data: { open: 'open', secret: 'secret' } },
    ]);
  });

  it('a guarded stream is refused before its subgraph is asked', async () => {
    await using guarded = await openGuardedGateway();
    const client = await guarded.connect();
    const stream = client.iterate({ query: 'subscription { alarms { number } }' });
    await expect(stream.next()).rejects.toEqual(unauthorizedAt('alarms'));
    expect(guarded.asked).toEqual([]);
    const signedIn = await guarded.connect({});
    expect(await collect(signedIn.iterate({ query: 'subscription { alarms { number } }' }))).toEqual([
      { data: { alarms: { number: 1 } } },
    ]);
    expect(guarded.asked).toEqual(['ai: alarms']);
  });

  it('a stream of which nothing may be seen is refused before its subgraph is asked', async () => {
    await using guarded = await openGuardedGateway();
    const client = await guarded.connect();
    const stream = client.iterate({ query: 'subscription { ticks(to: 1) { note person { email } } }' });
    await expect(stream.next()).rejects.toEqual(unauthorizedAt('ticks.note', 'ticks.person.email'));
    expect(guarded.asked).toEqual([]);
  });
});

describe.each([
  ['multipart', 'multipart/mixed;subscriptionSpec=1.0'],
  ['server-sent events', 'text/event-stream'],
])('over HTTP by %s', (_, accept) => {
  const hear = async (url: string, query: string) => {
    const headers = { 'content-type': 'application/json', accept };
    const response = await fetch(`${url}/graphql`, {
      ...{ method: 'POST', headers },
      body: JSON.stringify({ query }),
    });
    return response.text();
  };

  it('a guarded stream is refused before its subgraph is asked', async () => {
    await using guarded = await openGuardedGateway();
    const text = await hear(guarded.url, 'subscription { alarms { number } }');
    expect(text).toContain('UNAUTHORIZED_FIELD_OR_TYPE');
    expect(guarded.asked).toEqual([]);
  });

  it('each event is without what its viewer may not have', async () => {
    await using guarded = await openGuardedGateway();
    const text = await hear(guarded.url, 'subscription { ticks(to: 1) { number note } }');
    expect(text).toContain('{"ticks":{"number":1,"note":null}}');
    expect(text).toContain('UNAUTHORIZED_FIELD_OR_TYPE');
    expect(text).not.toContain('Note 1');
  });
});

describe('each event', () => {
  const query = 'subscription { ticks(to: 2) { number note person { name email mark } } }';

  it('is without what its viewer may not have, whichever subgraph has it, and says so', async () => {
    await using guarded = await openGuardedGateway();
    const client = await guarded.connect();
    const events = await collect(client.iterate({ query }));
    expect(events).toEqual(
      [1, 2].map((number) => ({
        data: {
          ticks: { number, note: null, person: { name: `Person p${number}`, email: null, mark: null } },
        },
        errors: unauthorizedAt('ticks.note', 'ticks.person.email', 'ticks.person.mark'),
      })),
    );
    expect(guarded.asked.join()).not.toMatch(/email|mark/);
  });

  it('is whole for who may have all of it', async () => {
    await using guarded = await openGuardedGateway({ evaluatePolicies: async (names) => names });
    const client = await guarded.connect({});
    const [event] = await collect(client.iterate({ query }));
    const person = { name: 'Person p1', email: 'p1@a.test', mark: 7 };
    expect(event).toEqual({ data: { ticks: { number: 1, note: 'Note 1', person } } });
  });

  it('tells of its kind, and of the guarded fields of that kind alone', async () => {
    await using guarded = await openGuardedGateway();
    const client = await guarded.connect();
    const told = 'subscription { told(to: 2) { ... on Tick { number note } ... on Person { name email } } }';
    expect(await collect(client.iterate({ query: told }))).toEqual([
      { data: { told: { number: 1, note: null } }, errors: unauthorizedAt('told.note') },
      { data: { told: { name: 'Person a', email: null } }, errors: unauthorizedAt('told.email') },
    ]);
  });
});

describe('a policy that is taken away while a stream is open', () => {
  /** Satisfied for the first so many questions. */
  const satisfiedFor = (questions: number) => {
    let left = questions;
    return async (names: ReadonlySet<string>) => (left-- > 0 ? names : new Set<string>());
  };

  it('counts from the next event on', async () => {
    // Once to subscribe, once for the first event.
    await using guarded = await openGuardedGateway({ evaluatePolicies: satisfiedFor(2) });
    const client = await guarded.connect({});
    const query = 'subscription { ticks(to: 3) { number note person { name } } }';
    const events = await collect(client.iterate({ query }));
    const errors = unauthorizedAt('ticks.note');
    expect(events).toEqual([
      { data: { ticks: { number: 1, note: 'Note 1', person: { name: 'Person p1' } } } },
      { data: { ticks: { number: 2, note: null, person: { name: 'Person p2' } } }, errors },
      { data: { ticks: { number: 3, note: null, person: { name: 'Person p3' } } }, errors },
    ]);
  });

  it('ends the stream of which nothing is left', async () => {
    await using guarded = await openGuardedGateway({ evaluatePolicies: satisfiedFor(2) });
    const client = await guarded.connect({});
    const stream = client.iterate({ query: 'subscription { ticks(to: 3) { note } }' });
    expect((await stream.next()).value).toEqual({ data: { ticks: { note: 'Note 1' } } });
    await expect(stream.next()).rejects.toMatchObject([
      { message: 'Unauthorized field or type', extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } },
    ]);
  });

  it('that is given later shows nothing more: the stream was opened without it', async () => {
    let granted = false;
    await using guarded = await openGuardedGateway({
      evaluatePolicies: async (names) => {
        const now = granted ? names : new Set<string>();
        granted = true;
        return now;
      },
    });
    const client = await guarded.connect({});
    const events = await collect(client.iterate({ query: 'subscription { ticks(to: 1) { number note } }' }));
    expect(events).toEqual([
      { data: { ticks: { number: 1, note: null } }, errors: unauthorizedAt('ticks.note') },
    ]);
  });
});

describe('policies that cannot be evaluated', () => {
  it('end the stream, and neither open anything nor close the socket', async () => {
    let questions = 0;
    await using guarded = await openGuardedGateway({
      evaluatePolicies: async (names) => {
        if (++questions > 1) throw new Error('the policies are at 10.1.2.3');
        return names;
      },
    });
    const client = await guarded.connect({});
    const failure: unknown = await client
      .iterate({ query: 'subscription { ticks(to: 2) { number note } }' })
      .next()
      .catch((thrown: unknown) => thrown);
    expect(JSON.stringify(failure)).not.toContain('10.1.2.3');
    expect(failure).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
    expect(await collect(client.iterate({ query: '{ open }' }))).toMatchObject([{ data: { open: 'open' } }]);
  });
});
