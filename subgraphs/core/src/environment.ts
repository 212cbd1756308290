/** Variables of the core service. Parsed once, in main.ts; `description` feeds the table in the README. */
import {
  databaseVariables,
  kafkaVariables,
  limitVariable,
  port,
  positiveNumber,
  redisVariables,
  serviceVariables,
  refuseOpenLimits,
} from '@ensure-study/kit/environment';
import { routerVariables } from '@ensure-study/kit/router-variables';
import { refuseHalfAccess } from '@ensure-study/kit/store-access';
import { tracingVariables } from '@ensure-study/kit/tracing-variables';
import { z } from 'zod';
import type { CoreConfig } from './server.ts';

/** The refresh token is good for 30 days; a session may be allowed less, and never more. */
const sessionHoursMax = 30 * 24;

/** Every variable that core reads. */
export const CoreEnvironment = z
  .object({
    ...serviceVariables,
    ...routerVariables,
    ...tracingVariables,
    PORT_CORE: port().default(8000).meta({ description: 'port of core; 0 takes any free one' }),
    ...databaseVariables,
    ...redisVariables,
    ...kafkaVariables,
    DATA_DIR: z.string().meta({ description: 'folder of the embedded database, uploads, models and logs' }),
    JWT_EXPIRATION_HOURS: positiveNumber()
      .refine((hours) => hours <= sessionHoursMax, `must be at most ${sessionHoursMax}`)
      .default(24)
      .meta({ description: 'greatest age of a session in hours, whatever its refreshes; at most 720' }),
    DEMO_PASSWORD: z
      .string()
      .min(8, 'must have at least 8 characters')
      .default('ensure-demo')
      .meta({ description: 'password of the demo accounts' }),
    LIMIT_UPLOADS_PER_HOUR: limitVariable(500, 'uploads per person and hour'),
    LIMIT_FAILED_SIGN_INS_PER_ACCOUNT: limitVariable(5, 'failed sign-ins per account and 5 minutes'),
    LIMIT_FAILED_SIGN_INS_PER_IP: limitVariable(50, 'failed sign-ins per address and 5 minutes'),
  })
  .superRefine(refuseOpenLimits)
  .superRefine(refuseHalfAccess);
export type CoreEnvironment = z.infer<typeof CoreEnvironment>;

/** The part of the variables that the service itself works with. */
export const toCoreConfig = (environment: CoreEnvironment): CoreConfig => ({
  production: environment.NODE_ENV === 'production',
  sessionAgeMaxMs: environment.JWT_EXPIRATION_HOURS * 60 * 60 * 1000,
  limits: {
    uploadsPerHour: environment.LIMIT_UPLOADS_PER_HOUR,
    failedSignInsPerAccount: environment.LIMIT_FAILED_SIGN_INS_PER_ACCOUNT,
    failedSignInsPerIp: environment.LIMIT_FAILED_SIGN_INS_PER_IP,
  },
});
