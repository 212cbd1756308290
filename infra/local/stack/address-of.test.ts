import { expect, it } from 'vitest';
import { addressOf } from './address-of.ts';

it.each([
  [
    'postgres://ensure:s3cr-et@127.0.0.1:20001/ensure_study',
    'postgres://ensure@127.0.0.1:20001/ensure_study',
  ],
  ['postgres://ensure:s3@cr:et@a:1,b:2/x', 'postgres://ensure@a:1,b:2/x'],
  [
    'postgres://a/x?user=ensure&password=s3cret&sslmode=require',
    'postgres://a/x?user=ensure&password=…&sslmode=require',
  ],
  ['redis://:s3cret@127.0.0.1:20002', 'redis://@127.0.0.1:20002'],
  ['redis://127.0.0.1:20002', 'redis://127.0.0.1:20002'],
  ['127.0.0.1:20003', '127.0.0.1:20003'],
])('an address that is printed says no password: %s', (address, shown) => {
  expect(addressOf({ name: 'postgres', variables: () => ({ URL: address }) })).toBe(`postgres=${shown}`);
});
