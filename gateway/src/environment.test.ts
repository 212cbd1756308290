import { expect, it } from 'vitest';
import { parseEnvironment } from '@ensure-study/kit/environment';
import { GatewayEnvironment } from './environment.ts';

const JWT_SECRET = 'a secret of at least thirty-two bytes';

it('needs nothing but the secret', () => {
  expect(parseEnvironment(GatewayEnvironment, { JWT_SECRET })).toMatchObject({
    ok: true,
    value: {
      PORT_GATEWAY: 4000,
      LIMIT_DEPTH: 15,
      LIMIT_HEIGHT: 1_000,
      LIMIT_ALIASES: 50,
      TRUSTED_PROXIES: 'loopback',
    },
  });
});

it('refuses limits that are off in production, all of them at once', () => {
  const outcome = parseEnvironment(GatewayEnvironment, {
    ...{ JWT_SECRET, NODE_ENV: 'production' },
    ...{
      LIMIT_DEPTH: '0',
      LIMIT_HEIGHT: '0',
      LIMIT_ALIASES: '0',
      LIMIT_DIRECTIVES: '0',
      LIMIT_ROOT_FIELDS: '0',
      LIMIT_TOKENS: '0',
      LIMIT_REQUEST_BYTES: '0',
      LIMIT_PLANNING_MS: '0',
      LIMIT_SOCKETS_PER_USER: '0',
      LIMIT_OPERATIONS_PER_SOCKET: '0',
    },
  });
  expect(outcome).toMatchObject({ ok: false });
  expect(!outcome.ok && outcome.errors.map((error) => error.split(' ')[0])).toEqual([
    'LIMIT_DEPTH',
    'LIMIT_HEIGHT',
    'LIMIT_ALIASES',
    'LIMIT_DIRECTIVES',
    'LIMIT_ROOT_FIELDS',
    'LIMIT_TOKENS',
    'LIMIT_REQUEST_BYTES',
    'LIMIT_PLANNING_MS',
    'LIMIT_SOCKETS_PER_USER',
    'LIMIT_OPERATIONS_PER_SOCKET',
  ]);
});

it('takes the replicas of each subgraph by commas, and names each address that is none', () => {
  const urls = { CORE_URL: 'http://10.0.0.1:8000, http://10.0.0.2:8000', AI_URL: 'http://ai.test' };
  expect(parseEnvironment(GatewayEnvironment, { JWT_SECRET, ...urls })).toMatchObject({
    ok: true,
    value: {
      CORE_URL: ['http://10.0.0.1:8000', 'http://10.0.0.2:8000'],
      AI_URL: ['http://ai.test'],
      ANALYTICS_URL: ['http://127.0.0.1:8002'],
    },
  });
  const wrong = { CORE_URL: 'http://a.test,b.test,', AI_URL: 'http://a.test,http://a.test' };
  expect(parseEnvironment(GatewayEnvironment, { JWT_SECRET, ...wrong })).toEqual({
    ok: false,
    errors: [
      'CORE_URL names "b.test", which is no http or https URL.',
      'CORE_URL names "", which is no http or https URL.',
      'AI_URL names http://a.test twice.',
    ],
  });
});
