/** Variables of the analytics service. Parsed once, in main.ts; `description` feeds the table in the README. */
import {
  cassandraVariables,
  databaseVariables,
  httpUrl,
  kafkaVariables,
  port,
  redisVariables,
  serviceVariables,
} from '@ensure-study/kit/environment';
import { tracingVariables } from '@ensure-study/kit/tracing-variables';
import { z } from 'zod';

export const AnalyticsEnvironment = z.object({
  ...serviceVariables,
  ...tracingVariables,
  PORT_ANALYTICS: port().default(8002).meta({ description: 'port of analytics; 0 takes any free one' }),
  ...databaseVariables,
  ...redisVariables,
  ...kafkaVariables,
  ...cassandraVariables,
  CORE_URL: httpUrl().meta({ description: 'address of core, handed over by `npm start`' }),
});
export type AnalyticsEnvironment = z.infer<typeof AnalyticsEnvironment>;
