import { expect, it } from 'vitest';
import { parseEnvironment } from '@ensure-study/kit/environment';
import { GatewayEnvironment } from './environment.ts';

const JWT_SECRET = 'a secret of at least thirty-two bytes';

it('needs nothing but the secret', () => {
  expect(parseEnvironment(GatewayEnvironment, { JWT_SECRET })).toMatchObject({
    ok: true,
    value: { PORT_GATEWAY: 4000, LIMIT_DEPTH: 15, LIMIT_ALIASES: 50, TRUSTED_PROXIES: 'loopback' },
  });
});

it('refuses limits that are off in production, all of them at once', () => {
  const outcome = parseEnvironment(GatewayEnvironment, {
    ...{ JWT_SECRET, NODE_ENV: 'production' },
    ...{
      LIMIT_DEPTH: '0',
      LIMIT_ALIASES: '0',
      LIMIT_SOCKETS_PER_USER: '0',
      LIMIT_OPERATIONS_PER_SOCKET: '0',
    },
  });
  expect(outcome).toMatchObject({ ok: false });
  expect(!outcome.ok && outcome.errors.map((error) => error.split(' ')[0])).toEqual([
    'LIMIT_DEPTH',
    'LIMIT_ALIASES',
    'LIMIT_SOCKETS_PER_USER',
    'LIMIT_OPERATIONS_PER_SOCKET',
  ]);
});
