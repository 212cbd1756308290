/**
 * Variables of the local supervisor. Those of the services are parsed by the services' own schemas, here as well as
 * there, so that `npm start` reports every configuration error of every process at once.
 */
import path from 'node:path';
import { parseEnvironment, port } from '@ensure-study/kit/environment';
import { z } from 'zod';
import { serviceSchemas } from './service-schemas.ts';
import { variablesWithoutEffect } from './without-effect.ts';

export const serviceNames = ['web', 'gateway', 'core', 'ai', 'analytics'] as const;
export type ServiceName = (typeof serviceNames)[number];
/** Whether there can be several behind the one gateway. */
export const isReplicated = (name: ServiceName): boolean => name !== 'web' && name !== 'gateway';

export const LocalEnvironment = z.object({
  PORT_WEB: port().default(3000).meta({ description: 'port of the web page; 0 takes any free one' }),
  PORT_GATEWAY: port().default(4000).meta({ description: 'port of the gateway; 0 takes any free one' }),
  PORT_CORE: port().default(8000).meta({ description: 'port of core; 0 takes any free one' }),
  PORT_AI: port().default(8001).meta({ description: 'port of ai; 0 takes any free one' }),
  PORT_ANALYTICS: port().default(8002).meta({ description: 'port of analytics; 0 takes any free one' }),
  HOST: z.string().default('127.0.0.1').meta({ description: 'address that services listen on' }),
  DATA_DIR: z
    .string()
    .default('.data')
    .transform((folder) => path.resolve(folder))
    .meta({ description: 'folder of the embedded database, uploads, models and logs' }),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres URL' })
    .optional()
    .meta({ description: 'a PostgreSQL server in place of the embedded one' }),
  JWT_SECRET: z
    .string()
    .refine((text) => Buffer.byteLength(text) >= 32, 'must be at least 32 bytes')
    .optional()
    .meta({
      description:
        'signs access tokens and, by derived keys, service identities; made and kept in DATA_DIR when absent, required in production',
    }),
  NODE_ENV: z
    .enum(['development', 'test', 'production'], 'must be development, test or production')
    .default('development')
    .meta({ description: 'production refuses unsafe settings and makes no demo accounts' }),
  DEMO_PASSWORD: z
    .string()
    .min(8, 'must have at least 8 characters')
    .default('ensure-demo')
    .meta({ description: 'password of the demo accounts' }),
});
export type LocalEnvironment = z.infer<typeof LocalEnvironment>;

type Source = Record<string, string | undefined>;

export type LocalOutcome =
  | {
      ok: true;
      value: LocalEnvironment;
      /** Names of variables that are set and have no effect yet. */
      withoutEffect: string[];
    }
  | { ok: false; errors: string[] };

/** The supervisor's variables, or every error of every process, one sentence each. */
export function parseLocalEnvironment(source: Source): LocalOutcome {
  const own = parseEnvironment(LocalEnvironment, source);
  const errors = new Set(own.ok ? [] : own.errors);
  const supplied: Source = { ...placeholders, ...source };
  for (const schema of Object.values(serviceSchemas)) {
    const outcome = parseEnvironment(schema, supplied);
    if (!outcome.ok) for (const error of outcome.errors) errors.add(error);
  }
  if (source.NODE_ENV === 'production' && !source.JWT_SECRET)
    errors.add('JWT_SECRET is required when NODE_ENV is production.');
  if (!own.ok || errors.size > 0) return { ok: false, errors: [...errors] };
  return { ok: true, value: own.value, withoutEffect: variablesWithoutEffect(supplied) };
}

/** Stand-ins for what the supervisor itself will hand to the services, so that only the user's own mistakes are reported. */
const placeholders: Source = {
  JWT_SECRET: 'x'.repeat(32),
  DATABASE_URL: 'postgres://127.0.0.1/ensure',
  DATA_DIR: '.data',
  ...Object.fromEntries(
    serviceNames.flatMap((name) => [
      [`PORT_${name.toUpperCase()}`, '1'],
      [`${name.toUpperCase()}_URL`, 'http://127.0.0.1:1'],
    ]),
  ),
};
