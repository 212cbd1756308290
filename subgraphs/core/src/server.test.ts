import { createServiceTrust, serviceHeader } from '@ensure-study/kit/trust';
import { uuidV7 } from '@ensure-study/kit/uuid';
import { openDatabase } from '@ensure-study/stores/sql/postgres';
import { expect, it } from 'vitest';
import { createTestServer } from '../test/open-core.ts';

/** Port 9 discards: nobody serves a database there. */
const nowhere = 'postgres://nobody@127.0.0.1:9/nothing';
const viewer = {
  userId: uuidV7(),
  role: 'TEACHER' as const,
  organisationId: uuidV7(),
  sessionId: uuidV7(),
  scopes: ['session'],
};

it('says STORE_UNAVAILABLE, to be tried again, within two seconds while the database is away', async () => {
  const database = openDatabase({ url: nowhere, applicationName: 'test' });
  await using core = await createTestServer(database);
  const operations = [
    '{ viewer { name } }',
    'mutation { createClassroom(input: { name: "x", subject: "y" }) { __typename } }',
    'mutation { signIn(input: { email: "a@b.test", password: "long enough" }) { __typename } }',
  ];
  for (const operation of operations) {
    const begun = performance.now();
    const { errors } = await core.execute(operation, { viewer });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'STORE_UNAVAILABLE', retryable: true });
    expect(performance.now() - begun).toBeLessThan(2_000);
  }
  const call = await core.server.app.inject({
    method: 'POST',
    url: '/internal/session',
    headers: { [serviceHeader]: await core.serviceTrust.sign('gateway') },
    payload: { sessionId: uuidV7() },
  });
  expect([call.statusCode, call.json()]).toEqual([503, { code: 'STORE_UNAVAILABLE', store: 'database' }]);
  const ready = await core.server.app.inject('/health/ready');
  expect([ready.statusCode, ready.json().status]).toEqual([503, 'down']);
  expect((await core.server.app.inject('/health/live')).statusCode).toBe(200);
  await database.close();
});

it('takes no service token that another secret signed', async () => {
  const database = openDatabase({ url: nowhere, applicationName: 'test' });
  await using core = await createTestServer(database);
  const forged = await createServiceTrust('another secret of thirty-two bytes!!').sign('gateway');
  const call = await core.server.app.inject({
    method: 'POST',
    url: '/internal/session',
    headers: { [serviceHeader]: forged },
    payload: { sessionId: uuidV7() },
  });
  expect(call.statusCode).toBe(401);
  await database.close();
});
