/** A Qdrant from a program that somebody has: no package registry carries it. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { isProgram } from '../../test/find-program.ts';
import type { Place } from './place.ts';
import type { Recipe } from './recipe.ts';

type Source = Record<string, string | undefined>;

const lookMs = 2_000;

/** `host`, `host:port` or a URL, as QDRANT_HOST may be, as the URL of its HTTP API. */
export function qdrantUrl(host: string): string {
  const url = new URL(host.includes('://') ? host : `http://${host}`);
  if (!url.port && url.protocol === 'http:') url.port = '6333';
  return url.origin;
}

/** Rejects where it is not ready for requests. */
export async function askQdrant(host: string, apiKey?: string): Promise<void> {
  const response = await fetch(`${qdrantUrl(host)}/collections`, {
    headers: apiKey ? { 'api-key': apiKey } : {},
    signal: AbortSignal.timeout(lookMs),
  });
  if (!response.ok) throw new Error(`Qdrant answers ${response.status}.`);
}

export function qdrantRecipe(place: Place, { tools, env }: { tools: Source; env: Source }): Recipe {
  const program = tools.QDRANT_BIN ? path.resolve(tools.QDRANT_BIN) : undefined;
  return {
    name: 'qdrant',
    title: 'qdrant',
    ports: ['http', 'grpc'],
    lacks: async () => {
      if (!program)
        return 'no package registry carries it: name a server by QDRANT_HOST, or its program by QDRANT_BIN';
      return (await isProgram(program)) ? undefined : `QDRANT_BIN names no program: ${program}`;
    },
    prepare: async () => {},
    command: async ({ http, grpc }) => {
      const data = path.join(place.of('qdrant'), 'data');
      mkdirSync(data, { recursive: true });
      const settings = {
        QDRANT__SERVICE__HOST: '127.0.0.1',
        QDRANT__SERVICE__HTTP_PORT: String(http),
        QDRANT__SERVICE__GRPC_PORT: String(grpc),
        QDRANT__STORAGE__STORAGE_PATH: path.join(data, 'storage'),
        QDRANT__STORAGE__SNAPSHOTS_PATH: path.join(data, 'snapshots'),
        QDRANT__TELEMETRY_DISABLED: 'true',
        QDRANT__LOG_LEVEL: 'WARN',
      };
      return { program: program ?? '', args: ['--disable-telemetry'], env: { ...env, ...settings } };
    },
    variables: ({ http }) => ({ QDRANT_HOST: `127.0.0.1:${http}` }),
    ask: ({ http }) => askQdrant(`127.0.0.1:${http}`),
    startWithinMs: 60_000,
    // It waits for its clients, of which idle ones let go after 5 s and a running product never does; what it has
    // acknowledged is in its write-ahead log.
    stopWithinMs: 8_000,
  };
}
