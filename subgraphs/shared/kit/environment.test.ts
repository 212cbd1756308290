import { expect, it } from 'vitest';
import { z } from 'zod';
import {
  flag,
  httpUrl,
  limitVariable,
  parseEnvironment,
  port,
  positiveNumber,
  refuseOpenLimits,
  serviceVariables,
  wholeNumber,
} from './environment.ts';

const schema = z.object({
  PORT: port().default(80),
  COUNT: wholeNumber(1, 5).default(2),
  HOURS: positiveNumber().default(24),
  ON: flag().default(false),
  URL: httpUrl().optional(),
  SECRET: z.string(),
});

it('reports every error at once, one sentence each, with the name of its variable', () => {
  const given = { PORT: 'eighty', COUNT: '9', HOURS: '-3', ON: 'maybe', URL: 'ftp://x' };
  expect(parseEnvironment(schema, given)).toEqual({
    ok: false,
    errors: [
      'PORT must be a port number from 0 to 65535.',
      'COUNT must be a whole number from 1 to 5.',
      'HOURS must be a number greater than 0.',
      'ON must be true or false.',
      'URL must be an http or https URL.',
      'SECRET is required.',
    ],
  });
});

it('takes an empty variable for an absent one, and ignores others', () => {
  expect(parseEnvironment(schema, { SECRET: 's', PORT: '', OTHER: 'x', ON: 'Yes' })).toEqual({
    ok: true,
    value: { PORT: 80, COUNT: 2, HOURS: 24, ON: true, SECRET: 's' },
  });
});

it('refuses a limit that is off in production, and only there', () => {
  const limited = z
    .object({ NODE_ENV: serviceVariables.NODE_ENV, LIMIT_TRIES: limitVariable(5, 'tries') })
    .superRefine(refuseOpenLimits);
  const parse = (NODE_ENV: string) => parseEnvironment(limited, { NODE_ENV, LIMIT_TRIES: '0' });
  expect(parse('development')).toMatchObject({ ok: true, value: { LIMIT_TRIES: 0 } });
  expect(parse('production')).toEqual({ ok: false, errors: ['LIMIT_TRIES must not be 0 in production.'] });
  expect(limited.shape.LIMIT_TRIES.meta()?.description).toBe('tries; 0 = off, refused in production');
});

it('names the levels that LOG_LEVEL may have', () => {
  const { LOG_LEVEL } = serviceVariables;
  expect(parseEnvironment(z.object({ LOG_LEVEL }), { LOG_LEVEL: 'loud' })).toEqual({
    ok: false,
    errors: ['LOG_LEVEL must be one of trace, debug, info, warn, error, fatal, silent.'],
  });
});
