/** Variables that the command-line client reads. */
import { cassandraVariables, httpUrl, port } from '@ensure-study/kit/environment';
import { z } from 'zod';
import { sparkKeyspace } from '../spark/environment.ts';

export const ensureVariables = z.object({
  ENSURE_URL: httpUrl().optional().meta({ description: "the gateway's address, with or without /graphql" }),
  ENSURE_TOKEN: z
    .string()
    .optional()
    .meta({ description: 'access token to act with; without it the demo teacher signs in' }),
  DEMO_PASSWORD: z.string().default('ensure-demo').meta({ description: 'password of the demo accounts' }),
  PORT_GATEWAY: port()
    .default(4000)
    .meta({ description: 'port of the local gateway, where ENSURE_URL is absent' }),
});
export type EnsureVariables = z.infer<typeof ensureVariables>;

/** Where counts lie, for the one command that compares them there. */
export const countVariables = z.object({ ...cassandraVariables, ...sparkKeyspace });

/** Where operations are sent: the given address, at `/graphql` where it has no path of its own. */
export function endpointOf({ ENSURE_URL, PORT_GATEWAY }: EnsureVariables): URL {
  const url = new URL(ENSURE_URL ?? `http://127.0.0.1:${PORT_GATEWAY || 4000}`);
  if (url.pathname === '/') url.pathname = '/graphql';
  return url;
}
