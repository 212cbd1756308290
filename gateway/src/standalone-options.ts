/** Options of the gateway alone: command line and, beside it, a file. */
import { parseArgs } from 'node:util';
import { httpUrl } from '@ensure-study/kit/environment';
import { samplers } from '@ensure-study/kit/tracing-variables';
import { Viewer } from '@ensure-study/kit/trust';
import YAML from 'yaml';
import { z } from 'zod';
import { SubscriptionRule } from './subscriptions/subscription-rules.ts';

export const usage =
  'usage: ensure-gateway --supergraph FILE --port N [--config FILE] (--no-auth, or identity in the config)';

const Arguments = z.object({
  supergraph: z.string('--supergraph is required'),
  port: z.coerce.number('--port must be a number').int().min(0).max(65_535),
  config: z.string().optional(),
  'no-auth': z.boolean().default(false),
});
export type StandaloneArguments = z.infer<typeof Arguments>;

const limit = (standard: number) => z.number().int().min(0).default(standard);

const Endpoints = z.tuple([z.string()], z.string(), 'must name at least one endpoint');

/** The file, YAML or JSON. */
const Config = z.strictObject({
  host: z.string().default('127.0.0.1'),
  logLevel: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  production: z.boolean().default(false),
  webUrl: z.url().optional(),
  trustedProxies: z.string().optional(),
  /** Endpoints in place of the supergraph's own: one, or a list of its replicas'. */
  subgraphs: z
    .record(z.string(), z.union([z.url().transform((url) => [url]), z.array(z.url())]).pipe(Endpoints))
    .default({}),
  /** Manifest of the operations that are served; absent: all are. */
  safelistFile: z.string().optional(),
  /** 0 = off. */
  limits: z
    .strictObject({
      depth: limit(15),
      height: limit(1_000),
      aliases: limit(50),
      directives: limit(50),
      rootFields: limit(50),
      tokens: limit(15_000),
      requestBytes: limit(1_048_576),
      planningMs: limit(3_000),
      costPerMinute: limit(300_000),
      socketsPerUser: limit(20),
      operationsPerSocket: limit(100),
    })
    .prefault({}),
  /** What is to be known of streams, by their field of Subscription. */
  subscriptions: z.record(z.string(), SubscriptionRule).default({}),
  /** A shutdown sends clients away over so long. */
  drainWindowMs: z.number().int().min(0).max(5_000).default(3_000),
  /** The roles that satisfy each `@policy`; one that is not named is satisfied by nobody. */
  policies: z.record(z.string(), z.array(Viewer.shape.role)).default({}),
  identity: z
    .strictObject({
      service: z.string(),
      secretFile: z.string(),
      /** By which nobody signs in; where there are any, nobody is told so by UNAUTHENTICATED where something is guarded. */
      signInMutations: z.array(z.string()).default([]),
    })
    .optional(),
  /** The OpenTelemetry collector that traces go to, over OTLP/HTTP; absent: none are made. */
  traces: z
    .strictObject({
      endpoint: httpUrl(),
      headers: z.record(z.string(), z.string()).optional(),
      sampler: z.enum(samplers).default('parentbased_always_on'),
      /** Of the traces, for the two samplers by ratio: 0 to 1. */
      share: z.number().min(0).max(1).default(1),
    })
    .optional(),
});
export type StandaloneConfig = z.infer<typeof Config>;

const toErrors = ({ issues }: z.ZodError) =>
  issues.map(({ path, message }) => `${path.join('.') || 'options'}: ${message}`);
/** What was asked for, or a sentence for each mistake. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; errors: string[] };
const parsed = <T>(outcome: z.ZodSafeParseResult<T>): Parsed<T> =>
  outcome.success ? { ok: true, value: outcome.data } : { ok: false, errors: toErrors(outcome.error) };

/** The command line without the program's own name. */
export function parseStandaloneArguments(args: string[]): Parsed<StandaloneArguments> {
  try {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({
      args,
      options: { supergraph: text, port: text, config: text, 'no-auth': { type: 'boolean' } },
    });
    return parsed(Arguments.safeParse(values));
  } catch (error) {
    return { ok: false, errors: [error instanceof Error ? error.message : String(error)] };
  }
}

/** The text of the config file; without one, everything has its default. */
export function parseStandaloneConfig(text: string | undefined): Parsed<StandaloneConfig> {
  try {
    return parsed(
      Config.safeParse(text === undefined ? {} : (YAML.parse(text, { prettyErrors: false }) ?? {})),
    );
  } catch (error) {
    return {
      ok: false,
      errors: [`The config is no YAML: ${error instanceof Error ? error.message : error}`],
    };
  }
}
