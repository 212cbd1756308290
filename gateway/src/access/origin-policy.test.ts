import { expect, it } from 'vitest';
import { createOriginPolicy } from './origin-policy.ts';

const policy = createOriginPolicy({ webUrl: 'http://127.0.0.1:3000', allowSandbox: false });

it.each([
  ['no origin: not a browser page', undefined, '127.0.0.1:4000'],
  ['the web client', 'http://127.0.0.1:3000', '127.0.0.1:4000'],
  ['the web client by another name of this machine', 'http://localhost:3000', '127.0.0.1:4000'],
  ["the gateway's own page", 'https://api.school.test', 'api.school.test'],
])('allows %s', (_, origin, host) => {
  expect(policy.allows(origin, host)).toBe(true);
});

it.each([
  ['another port of this machine', 'http://localhost:3001'],
  ['another scheme', 'https://localhost:3000'],
  ['a name that only begins like ours', 'http://localhost:3000.evil.test'],
  ['a sandboxed frame', 'null'],
  ['the hosted sandbox, unless it is allowed', 'https://studio.apollographql.com'],
  ['no URL at all', 'x y'],
])('refuses %s', (_, origin) => {
  expect(policy.allows(origin, '127.0.0.1:4000')).toBe(false);
});

it('allows the hosted sandbox outside production', () => {
  const open = createOriginPolicy({ allowSandbox: true });
  expect(open.allows('https://studio.apollographql.com', '127.0.0.1:4000')).toBe(true);
});
