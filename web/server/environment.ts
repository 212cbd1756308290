/** The web server's variables. */
import { z } from 'zod';
import { httpUrl, port, serviceVariables } from '@ensure-study/kit/environment';
import { tracingVariables } from '@ensure-study/kit/tracing-variables';

export const WebEnvironment = z.object({
  LOG_LEVEL: serviceVariables.LOG_LEVEL,
  HOST: serviceVariables.HOST,
  ...tracingVariables,
  PORT_WEB: port().default(3000).meta({ description: 'port of the web page; 0 takes any free one' }),
  GATEWAY_URL: httpUrl()
    .default('http://127.0.0.1:4000')
    .meta({ description: 'base address of the gateway, to which the page’s own /graphql leads' }),
  TRUSTED_PROXIES: z.string().default('loopback').meta({
    description:
      'proxies whose X-Forwarded-For is believed: addresses, ranges, or loopback, linklocal, uniquelocal',
  }),
});
export type WebEnvironment = z.infer<typeof WebEnvironment>;
