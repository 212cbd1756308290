import { parseEnvironment } from '@ensure-study/kit/environment';
import { expect, it } from 'vitest';
import { CoreEnvironment, toCoreConfig } from './environment.ts';

const required = {
  DATABASE_URL: 'postgres://127.0.0.1/ensure',
  DATA_DIR: '.data',
  JWT_SECRET: 'x'.repeat(32),
};

it('has the documented defaults', () => {
  const outcome = parseEnvironment(CoreEnvironment, required);
  if (!outcome.ok) throw new Error(outcome.errors.join(' '));
  expect(outcome.value).toMatchObject({ PORT_CORE: 8000, DEMO_PASSWORD: 'ensure-demo' });
  expect(toCoreConfig(outcome.value)).toEqual({
    production: false,
    sessionAgeMaxMs: 24 * 60 * 60 * 1000,
    limits: { uploadsPerHour: 500, failedSignInsPerAccount: 5, failedSignInsPerIp: 50 },
  });
});

it('names every mistake at once', () => {
  const outcome = parseEnvironment(CoreEnvironment, {
    PORT_CORE: 'eighty',
    JWT_EXPIRATION_HOURS: '-3',
    JWT_SECRET: 'short',
    LIMIT_UPLOADS_PER_HOUR: 'many',
  });
  const named = outcome.ok ? [] : outcome.errors.map((error) => error.split(' ')[0]);
  expect(named.sort()).toEqual([
    'DATABASE_URL',
    'DATA_DIR',
    'JWT_EXPIRATION_HOURS',
    'JWT_SECRET',
    'LIMIT_UPLOADS_PER_HOUR',
    'PORT_CORE',
  ]);
});

it('refuses limits that are off in production, and only there', () => {
  const off = { LIMIT_UPLOADS_PER_HOUR: '0', LIMIT_FAILED_SIGN_INS_PER_ACCOUNT: '0' };
  const parse = (NODE_ENV: string) => parseEnvironment(CoreEnvironment, { ...required, ...off, NODE_ENV });
  expect(parse('development')).toMatchObject({ ok: true });
  expect(parse('production')).toEqual({
    ok: false,
    errors: [
      'LIMIT_UPLOADS_PER_HOUR must not be 0 in production.',
      'LIMIT_FAILED_SIGN_INS_PER_ACCOUNT must not be 0 in production.',
    ],
  });
});

it('describes every variable', () => {
  for (const [name, schema] of Object.entries(CoreEnvironment.shape))
    expect([name, schema.meta()?.description]).toEqual([name, expect.stringMatching(/\w/)]);
});
