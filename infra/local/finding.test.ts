import { expect, test } from 'vitest';
import { accessInWords, accessOf, lookAtServer } from './finding.ts';

test('says how a server is spoken to and as whom, and never by what secret', async () => {
  const look = async () => ({ version: '1', latencyMs: 1 });
  const access = accessOf('rediss://me:secret@store:6379');
  const finding = await lookAtServer('redis', 'REDIS_URL', look, access);
  expect(finding.adapter).toBe('real (REDIS_URL; TLS, signed in as me)');
  expect(JSON.stringify(finding)).not.toContain('secret');
  expect(accessInWords({ tls: false })).toBe('no TLS, not signed in');
});

test.each([
  ['redis://store', 'no TLS, not signed in'],
  ['mongodb+srv://me:secret@store/x', 'TLS, signed in as me'],
  ['mongodb://me%40school:secret@store/x?tls=true', 'TLS, signed in as me@school'],
  ['mongodb://a:1,b:2/x?tls=true', 'TLS, not signed in'],
  ['postgres://me:secret@store/x?sslmode=require', 'TLS, signed in as me'],
  ['postgres://me:secret@store/x?sslmode=disable', 'no TLS, signed in as me'],
])('%s: %s', (url, access) => expect(accessOf(url)).toBe(access));

test('says in one short line why a server does not answer', async () => {
  const message =
    'All hosts tried. First, a:1: Error: connect ECONNREFUSED a:1\n    at afterConnect {\n}. See innerErrors.';
  const look = () => Promise.reject(new Error(message));
  expect((await lookAtServer('cassandra', 'CASSANDRA_CONTACT_POINTS', look)).version).toBe(
    'connect ECONNREFUSED a:1',
  );
});
