/** Variables of the analytics service. Parsed once, in main.ts; `description` feeds the table in the README. */
import {
  cassandraVariables,
  databaseVariables,
  kafkaVariables,
  port,
  redisVariables,
  replicaUrls,
  serviceVariables,
} from '@ensure-study/kit/environment';
import { routerVariables } from '@ensure-study/kit/router-variables';
import { refuseHalfAccess } from '@ensure-study/kit/store-access';
import { tracingVariables } from '@ensure-study/kit/tracing-variables';
import { z } from 'zod';

export const AnalyticsEnvironment = z
  .object({
    ...serviceVariables,
    ...routerVariables,
    ...tracingVariables,
    PORT_ANALYTICS: port().default(8002).meta({ description: 'port of analytics; 0 takes any free one' }),
    ...databaseVariables,
    ...redisVariables,
    ...kafkaVariables,
    ...cassandraVariables,
    CORE_URL: replicaUrls().meta({
      description: 'addresses of the replicas of core, by commas; handed over by `npm start`',
    }),
  })
  .superRefine(refuseHalfAccess);
export type AnalyticsEnvironment = z.infer<typeof AnalyticsEnvironment>;
