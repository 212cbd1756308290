/** The gateway's variables. */
import { z } from 'zod';
import {
  httpUrl,
  limitVariable,
  port,
  redisVariables,
  refuseOpenLimits,
  replicaUrls,
  serviceVariables,
} from '@ensure-study/kit/environment';
import { tracingVariables } from '@ensure-study/kit/tracing-variables';

export const GatewayEnvironment = z
  .object({
    ...serviceVariables,
    ...redisVariables,
    ...tracingVariables,
    LIMIT_DEPTH: limitVariable(15, 'fields of an operation one inside another'),
    LIMIT_HEIGHT: limitVariable(1_000, 'fields of an operation, those of a fragment each time it is spread'),
    LIMIT_ALIASES: limitVariable(50, 'aliases of an operation'),
    LIMIT_DIRECTIVES: limitVariable(50, 'directives of an operation'),
    LIMIT_ROOT_FIELDS: limitVariable(50, 'fields at the outermost level of an operation'),
    LIMIT_TOKENS: limitVariable(15_000, 'tokens of a document'),
    LIMIT_REQUEST_BYTES: limitVariable(
      1_048_576,
      'bytes of a request without its files, or of a message of a websocket',
    ),
    LIMIT_PLANNING_MS: limitVariable(3_000, 'milliseconds that planning one operation may take'),
    LIMIT_COST_PER_MINUTE: limitVariable(
      300_000,
      'cost of operations per minute of one person, or of one address without sign-in (an object costs 1, lists multiply)',
    ),
    LIMIT_SOCKETS_PER_USER: limitVariable(20, 'websockets of one person, or of one address without sign-in'),
    LIMIT_OPERATIONS_PER_SOCKET: limitVariable(100, 'operations open on one websocket'),
    DRAIN_WINDOW_MS: z.coerce.number().int().min(0).max(5_000).default(3_000).meta({
      description:
        'milliseconds over which a shutdown sends websockets and streams away, so that not all connect again at once',
    }),
    SAFELIST_FILE: z.string().optional().meta({
      description:
        'manifest of persisted queries (JSON of Apollo’s tools): the operations that are served, and no others; watched',
    }),
    PORT_GATEWAY: port().default(4000).meta({ description: 'port of the gateway; 0 = any free one' }),
    CORE_URL: replicaUrls()
      .prefault('http://127.0.0.1:8000')
      .meta({ description: 'base addresses of the replicas of core, by commas' }),
    AI_URL: replicaUrls()
      .prefault('http://127.0.0.1:8001')
      .meta({ description: 'base addresses of the replicas of ai, by commas' }),
    ANALYTICS_URL: replicaUrls()
      .prefault('http://127.0.0.1:8002')
      .meta({ description: 'base addresses of the replicas of analytics, by commas' }),
    WEB_URL: httpUrl()
      .optional()
      .meta({ description: 'address of the web client; its pages may use the gateway with cookies' }),
    TRUSTED_PROXIES: z.string().default('loopback').meta({
      description:
        'proxies whose X-Forwarded-For is believed: addresses, ranges, or loopback, linklocal, uniquelocal',
    }),
  })
  .superRefine(refuseOpenLimits);
export type GatewayEnvironment = z.infer<typeof GatewayEnvironment>;
