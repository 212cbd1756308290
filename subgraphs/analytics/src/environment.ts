/** Variables of the analytics service. Parsed once, in main.ts; `description` feeds the table in the README. */
import {
  databaseVariables,
  httpUrl,
  port,
  redisVariables,
  serviceVariables,
} from '@ensure-study/kit/environment';
import { z } from 'zod';

const notYet = 'not built yet: accepted, said in the log, without effect';

export const AnalyticsEnvironment = z.object({
  ...serviceVariables,
  PORT_ANALYTICS: port().default(8002).meta({ description: 'port of analytics; 0 takes any free one' }),
  ...databaseVariables,
  ...redisVariables,
  CORE_URL: httpUrl().meta({ description: 'address of core, handed over by `npm start`' }),
  CASSANDRA_CONTACT_POINTS: z
    .string()
    .optional()
    .meta({ description: `Cassandra for the counts (${notYet})` }),
  CASSANDRA_DATACENTER: z
    .string()
    .optional()
    .meta({ description: `data centre of that Cassandra (${notYet})` }),
});
export type AnalyticsEnvironment = z.infer<typeof AnalyticsEnvironment>;

/** Variables that are set and have no effect yet, to be said in the log. */
export function variablesWithoutEffect(environment: AnalyticsEnvironment): string[] {
  const later = ['CASSANDRA_CONTACT_POINTS', 'CASSANDRA_DATACENTER'] as const;
  return later.filter((name) => environment[name]);
}
