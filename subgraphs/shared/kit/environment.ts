/** Environment variables are parsed once, at the start, all errors together. Only `main.ts` hands in `process.env`. */
import { z } from 'zod';
import { keyspaceName, pemFile, saslMechanisms } from './store-access.ts';

export type EnvironmentOutcome<T> = { ok: true; value: T } | { ok: false; errors: string[] };

/** Parses variables with a zod object schema; every error is one sentence that names its variable. An empty string counts as absent. */
export function parseEnvironment<S extends z.ZodObject>(
  schema: S,
  source: Record<string, string | undefined>,
): EnvironmentOutcome<z.infer<S>> {
  const given = Object.fromEntries(
    Object.keys(schema.shape).flatMap((name) => (source[name] ? [[name, source[name]]] : [])),
  );
  const parsed = schema.safeParse(given);
  if (parsed.success) return { ok: true, value: parsed.data };
  return {
    ok: false,
    errors: parsed.error.issues.map(({ path, message, code }) => {
      const absent = code === 'invalid_type' && given[String(path[0])] === undefined;
      return `${path.join('.') || 'environment'} ${absent ? 'is required' : message}.`;
    }),
  };
}

/** Ends the process with every configuration error, one sentence a line. */
export function environmentOrExit<S extends z.ZodObject>(
  schema: S,
  source: Record<string, string | undefined>,
): z.infer<S> {
  const outcome = parseEnvironment(schema, source);
  if (outcome.ok) return outcome.value;
  for (const error of outcome.errors) process.stderr.write(`Configuration: ${error}\n`);
  process.exit(1);
}

const number = (text: string) => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN);
const integer = (name: string, min: number, max: number) =>
  z
    .string()
    .transform(number)
    .refine((n) => Number.isInteger(n) && n >= min && n <= max, name);

/** A TCP port; 0 takes any free one. */
export const port = () => integer('must be a port number from 0 to 65535', 0, 65_535);
/** A whole number from `min` to `max`. */
export const wholeNumber = (min: number, max = Number.MAX_SAFE_INTEGER) =>
  integer(
    `must be a whole number ${max === Number.MAX_SAFE_INTEGER ? `of at least ${min}` : `from ${min} to ${max}`}`,
    min,
    max,
  );
/** A number greater than 0. */
export const positiveNumber = () =>
  z
    .string()
    .transform(number)
    .refine((n) => n > 0, 'must be a number greater than 0');
/** How often something may be done: `LIMIT_...`, 0 switches it off. Its schema is refined with `refuseOpenLimits`. */
export const limitVariable = (uses: number, what: string) =>
  wholeNumber(0)
    .default(uses)
    .meta({ description: `${what}; 0 = off, refused in production` });

/** For `superRefine`: in production no limit may be off. */
export function refuseOpenLimits(given: { NODE_ENV: string }, context: z.RefinementCtx): void {
  if (given.NODE_ENV !== 'production') return;
  for (const [name, value] of Object.entries<unknown>(given))
    if (name.startsWith('LIMIT_') && value === 0)
      context.addIssue({ code: 'custom', path: [name], message: 'must not be 0 in production' });
}
/** `1`, `true`, `yes` or `0`, `false`, `no`. */
export const flag = () =>
  z
    .string()
    .transform((t) => t.toLowerCase())
    .pipe(z.enum(['1', 'true', 'yes', '0', 'false', 'no'], 'must be true or false'))
    .transform((t) => ['1', 'true', 'yes'].includes(t));
/** An absolute http(s) URL. */
export const httpUrl = () => z.url({ protocol: /^https?$/, error: 'must be an http or https URL' });

/** Base addresses of the replicas of one service, by commas. */
export const replicaUrls = () =>
  z
    .string()
    .transform((text) => text.split(',').map((address) => address.trim()))
    .superRefine((addresses, context) => {
      for (const [index, address] of addresses.entries()) {
        const isUrl = httpUrl().safeParse(address).success;
        const message = !isUrl
          ? `names "${address}", which is no http or https URL`
          : addresses.indexOf(address) < index && `names ${address} twice`;
        if (message) context.addIssue({ code: 'custom', message });
      }
    })
    .transform((addresses) => addresses as [string, ...string[]]);

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** Variables that every service reads. `meta({ description })` feeds the table in the README. */
export const serviceVariables = {
  NODE_ENV: z
    .enum(['development', 'test', 'production'], 'must be development, test or production')
    .default('development')
    .meta({ description: 'production refuses unsafe settings' }),
  LOG_LEVEL: z
    .enum(logLevels, `must be one of ${logLevels.join(', ')}`)
    .default('info')
    .meta({ description: 'least serious log line written' }),
  HOST: z.string().default('127.0.0.1').meta({ description: 'address that services listen on' }),
  JWT_SECRET: z
    .string()
    .refine((s) => Buffer.byteLength(s) >= 32, 'must be at least 32 bytes')
    .meta({
      description:
        'signs access tokens and, by derived keys, service identities; made and kept in DATA_DIR when absent, required in production',
    }),
};

/** Variables of services that count what people do and wake each other. */
export const redisVariables = {
  REDIS_URL: z
    .url({ protocol: /^rediss?$/, error: 'must be a redis URL' })
    .optional()
    .meta({
      description:
        'a Redis by which all replicas share their limits and answers and wake each other; while it is away, each counts and remembers for itself and PostgreSQL wakes them',
    }),
};

const node = String.raw`(\[[0-9a-f:]+\]|[a-z0-9._-]+)(:\d{1,5})?`;
const nodeAddress = new RegExp(`^${node}$`, 'i');
/** A replica set is named by several hosts, which the URLs of the web do not know. */
const mongodbUrl = new RegExp(`^mongodb(\\+srv)?://([^@/?#\\s]+@)?${node}(,${node})*([/?][^#\\s]*)?$`, 'i');

/** Variables of services that tell each other of what happens. */
export const kafkaVariables = {
  KAFKA_BOOTSTRAP_SERVERS: z
    .string()
    .transform((text) => text.split(',').map((address) => address.trim()))
    .refine(
      (addresses) => addresses.every((address) => /^[^\s:]+:\d{1,5}$/.test(address)),
      'must be host:port, by commas',
    )
    .optional()
    .meta({
      description:
        'brokers of a Kafka that carries the event log, `host:port`, by commas; while it is away, events wait in the database',
    }),
  KAFKA_TOPIC_PREFIX: z
    .string()
    .regex(/^[\w.-]{0,100}$/, 'must be of letters, digits, dots, dashes and underscores')
    .default('')
    .meta({
      description: 'before the names of its topics and groups: each database needs its own on a shared Kafka',
    }),
  KAFKA_TLS: flag().default(false).meta({ description: 'whether its brokers are spoken to over TLS' }),
  KAFKA_CA_FILE: pemFile().optional().meta({
    description: 'certificates by which its brokers are known, in PEM; those of the system when absent',
  }),
  KAFKA_USERNAME: z.string().optional().meta({ description: 'who signs in to Kafka, by SASL' }),
  KAFKA_PASSWORD: z.string().optional().meta({ description: 'password of KAFKA_USERNAME' }),
  KAFKA_SASL_MECHANISM: z
    .enum(saslMechanisms, `must be one of ${saslMechanisms.join(', ')}`)
    .default('scram-sha-512')
    .meta({ description: 'how KAFKA_USERNAME signs in; plain only over TLS in production' }),
};

/** Variables of services that count in Cassandra. */
export const cassandraVariables = {
  CASSANDRA_CONTACT_POINTS: z
    .string()
    .transform((text) => text.split(',').map((point) => point.trim()))
    .refine(
      (points) => points.every((point) => nodeAddress.test(point)),
      'must be host or host:port, by commas',
    )
    .optional()
    .meta({ description: 'nodes of a Cassandra for the counts, `host` or `host:port`, by commas' }),
  CASSANDRA_DATACENTER: z
    .string()
    .regex(/^[\w.-]+$/, 'must be a name of letters, digits, dots and dashes')
    .default('datacenter1')
    .meta({ description: 'its data centre whose nodes are asked' }),
  CASSANDRA_KEYSPACE: keyspaceName()
    .default('ensure_analytics')
    .meta({ description: 'its keyspace of the counts, made where it is absent' }),
  CASSANDRA_REPLICATION_FACTOR: wholeNumber(1, 9)
    .default(1)
    .meta({ description: 'copies of each row in a keyspace that is made; 3 where a node may be lost' }),
  CASSANDRA_USERNAME: z.string().optional().meta({ description: 'who signs in to Cassandra' }),
  CASSANDRA_PASSWORD: z.string().optional().meta({ description: 'password of CASSANDRA_USERNAME' }),
  CASSANDRA_TLS: flag().default(false).meta({ description: 'whether its nodes are spoken to over TLS' }),
  CASSANDRA_CA_FILE: pemFile().optional().meta({
    description: 'certificates by which its nodes are known, in PEM; those of the system when absent',
  }),
};

/** Variables of services that keep whole documents. */
export const mongodbVariables = {
  MONGODB_URL: z.string().regex(mongodbUrl, 'must be a mongodb URL').optional().meta({
    description:
      'a MongoDB for what is kept of meetings (chat, attendance, transcripts) in place of PostgreSQL; its path names the database, ensure_study without one',
  }),
};

/** Variables of services that find passages. */
export const qdrantVariables = {
  QDRANT_HOST: z
    .string()
    .regex(
      /^(?:https?:\/\/)?[\w.-]+(?::\d{1,5})?(?:\/[^\s?#]*)?$/,
      'must be a host, host:port or an http(s) URL',
    )
    .optional()
    .meta({
      description:
        'a Qdrant in which passages are found by meaning and words; while it is away, they are found by words in each process',
    }),
  QDRANT_API_KEY: z.string().optional().meta({ description: 'key of that Qdrant' }),
  QDRANT_SHARDS: wholeNumber(1, 1_000)
    .default(1)
    .meta({ description: 'parts over which a new collection there is spread' }),
  QDRANT_REPLICAS: wholeNumber(1, 100)
    .default(1)
    .meta({ description: 'copies of each part of a new collection there' }),
};
export type QdrantVariables = z.infer<z.ZodObject<typeof qdrantVariables>>;

/** Variables of services that keep rows. */
export const databaseVariables = {
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres URL' })
    .meta({ description: 'a PostgreSQL server in place of the embedded one' }),
  DATABASE_REPLICA_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres URL' })
    .optional()
    .meta({
      description:
        'a streaming standby of that server, read from while it is away; answers from it are marked stale, and a server that is not in recovery is refused',
    }),
  DATABASE_ADAPTER: z
    .enum(['embedded', 'real'], 'must be embedded or real')
    .default('real')
    .meta({ description: 'what DATABASE_URL leads to, for readiness; handed over by `npm start`' }),
};
