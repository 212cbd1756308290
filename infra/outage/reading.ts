/** Somebody who opens pages all the time: by what they are answered, and how long it takes. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiClient } from '../product/api-client.ts';
import type { LoadPeople } from '../proof/kill/load.ts';

/** `replica` and `cache` are marked as what they are; `refused` is an answer with errors, or none. */
export type AnsweredBy = 'fresh' | 'replica' | 'cache' | 'refused';
export type Reads = Record<AnsweredBy, number> & { slowestMs: number };

export interface Reading {
  /** Since it was asked last. */
  take(): Reads;
  stop(): Promise<void>;
}

const pauseMs = 100;
const me = '{ viewer { name classrooms(first: 5) { nodes { id name } } } }';
const materials = `query($id: ID!) { node(id: $id) { ... on Classroom {
  materials(first: 5) { nodes { name indexState } } } } }`;

export function startReading({ student, teacher, classroomId }: LoadPeople): Reading {
  const nothing = (): Reads => ({ fresh: 0, replica: 0, cache: 0, refused: 0, slowestMs: 0 });
  let reads = nothing();
  let stopped = false;

  async function open(client: ApiClient, query: string, variables: Record<string, unknown>): Promise<void> {
    const begunAt = performance.now();
    const answered = client.read(query, variables).then(
      ({ stale }) => stale?.source ?? 'fresh',
      () => 'refused' as const,
    );
    reads[await answered] += 1;
    reads.slowestMs = Math.max(reads.slowestMs, performance.now() - begunAt);
  }
  const opening = [
    { client: student, query: me, variables: {} },
    { client: teacher, query: materials, variables: { id: classroomId } },
  ].map(async ({ client, query, variables }) => {
    while (!stopped) {
      await open(client, query, variables);
      await sleep(pauseMs);
    }
  });
  return {
    take() {
      const taken = reads;
      reads = nothing();
      return taken;
    },
    async stop() {
      stopped = true;
      await Promise.all(opening);
    },
  };
}

export const describeReads = ({ fresh, replica, cache, refused, slowestMs }: Reads): string =>
  [
    `read: ${fresh} fresh`,
    ...(replica > 0 ? [`${replica} from the standby, marked stale`] : []),
    ...(cache > 0 ? [`${cache} as answered before, marked stale`] : []),
    `${refused} refused; slowest ${Math.round(slowestMs)} ms`,
  ].join(', ');
