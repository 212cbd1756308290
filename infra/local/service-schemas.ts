/** The environment schemas of every service, for checking all variables before anything starts and for the README's table. */
import type { z } from 'zod';
import { GatewayEnvironment } from '../../gateway/src/environment.ts';
import { AiEnvironment } from '../../subgraphs/ai/src/environment.ts';
import { AnalyticsEnvironment } from '../../subgraphs/analytics/src/environment.ts';
import { CoreEnvironment } from '../../subgraphs/core/src/environment.ts';
import { WebEnvironment } from '../../web/server/environment.ts';

export const serviceSchemas: Record<string, z.ZodObject> = {
  gateway: GatewayEnvironment,
  core: CoreEnvironment,
  ai: AiEnvironment,
  analytics: AnalyticsEnvironment,
  web: WebEnvironment,
};
