import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  cassandraVariables,
  flag,
  httpUrl,
  kafkaVariables,
  limitVariable,
  parseEnvironment,
  port,
  positiveNumber,
  refuseOpenLimits,
  serviceVariables,
  wholeNumber,
} from './environment.ts';
import { refuseHalfAccess } from './store-access.ts';

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

describe('access to Kafka and Cassandra', () => {
  const schema = z
    .object({ ...kafkaVariables, ...cassandraVariables, NODE_ENV: z.string().default('development') })
    .superRefine(refuseHalfAccess);
  const errorsOf = (source: Record<string, string>) => {
    const outcome = parseEnvironment(schema, source);
    return outcome.ok ? [] : outcome.errors;
  };

  it('names what is missing beside what is given', () => {
    expect(errorsOf({ KAFKA_USERNAME: 'me', CASSANDRA_PASSWORD: 'secret' })).toEqual([
      'KAFKA_PASSWORD is required with KAFKA_USERNAME.',
      'CASSANDRA_USERNAME is required with CASSANDRA_PASSWORD.',
    ]);
    expect(
      errorsOf({ KAFKA_USERNAME: 'me', KAFKA_PASSWORD: 'secret', KAFKA_SASL_MECHANISM: 'gssapi' }),
    ).toEqual(['KAFKA_SASL_MECHANISM must be one of plain, scram-sha-256, scram-sha-512.']);
  });

  it('lets nobody send a password in the clear in production', () => {
    const plain = { KAFKA_USERNAME: 'me', KAFKA_PASSWORD: 'secret', KAFKA_SASL_MECHANISM: 'plain' };
    expect(errorsOf(plain)).toEqual([]);
    expect(errorsOf({ ...plain, NODE_ENV: 'production' })).toEqual([
      'KAFKA_TLS must be true in production where KAFKA_SASL_MECHANISM is plain.',
    ]);
    expect(errorsOf({ ...plain, NODE_ENV: 'production', KAFKA_TLS: 'true' })).toEqual([]);
  });

  it('reads certificates where they are named, and says which variable names none', () => {
    expect(errorsOf({ CASSANDRA_TLS: 'yes', CASSANDRA_CA_FILE: '/nowhere.pem' })).toEqual([
      'CASSANDRA_CA_FILE names a file that cannot be read (ENOENT).',
    ]);
    expect(errorsOf({ KAFKA_TLS: 'yes', KAFKA_CA_FILE: fileURLToPath(import.meta.url) })).toEqual([
      'KAFKA_CA_FILE must name a file that holds certificates in PEM.',
    ]);
  });
});
