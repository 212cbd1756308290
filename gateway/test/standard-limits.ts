/** The limits as they are when nothing is configured. */
import type { GatewayLimits } from '../src/server.ts';

export const standardLimits: GatewayLimits = {
  depth: 15,
  height: 1_000,
  aliases: 50,
  directives: 50,
  rootFields: 50,
  tokens: 15_000,
  requestBytes: 1_048_576,
  planningMs: 3_000,
  costPerMinute: 300_000,
  socketsPerUser: 20,
  operationsPerSocket: 100,
};
