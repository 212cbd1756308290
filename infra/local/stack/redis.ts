/** One Redis that keeps what it is told over a restart. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { createLogger } from '@ensure-study/kit/logger';
import { describeRedis } from '@ensure-study/stores/kv/describe-redis';
import { findProgram } from '../../test/find-program.ts';
import type { Place } from './place.ts';
import type { Ports, Recipe } from './recipe.ts';

const silent = createLogger('stack', 'silent');

export const askRedis = async (url: string): Promise<void> => void (await describeRedis(url, silent));

export function redisRecipe(place: Place, source: Record<string, string | undefined>): Recipe {
  const program = () => findProgram('redis-server', source.PATH ?? '');
  const url = ({ clients }: Ports) => `redis://127.0.0.1:${clients}`;
  return {
    name: 'redis',
    title: 'redis',
    ports: ['clients'],
    lacks: async () =>
      (await program())
        ? undefined
        : 'redis-server is needed (Debian and Ubuntu: apt-get install redis-server)',
    prepare: async () => {},
    command: async ({ clients }) => {
      const data = path.join(place.of('redis'), 'data');
      mkdirSync(data, { recursive: true });
      const settings = {
        bind: '127.0.0.1',
        port: clients,
        dir: data,
        save: '',
        appendonly: 'yes',
        maxmemory: '256mb',
        // What has a time to live may go early when memory ends; what has none may not.
        'maxmemory-policy': 'volatile-lru',
      };
      const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
      return { program: (await program()) ?? 'redis-server', args };
    },
    variables: (ports) => ({ REDIS_URL: url(ports) }),
    ask: (ports) => askRedis(url(ports)),
    startWithinMs: 30_000,
    stopWithinMs: 10_000,
  };
}
