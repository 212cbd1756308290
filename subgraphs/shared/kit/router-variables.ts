/** Variables of services that may stand behind a router which cannot sign viewers. */
import { z } from 'zod';

/** Spread into the schema of each subgraph. */
export const routerVariables = {
  ROUTER_SECRET: z
    .string()
    .refine((text) => Buffer.byteLength(text) >= 32, 'must be at least 32 bytes')
    .optional()
    .meta({
      description:
        "shared with an Apollo Router in front of the subgraphs, whose requests carry people's own tokens; without it only the gateway is served",
    }),
};
