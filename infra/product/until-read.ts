/** Waits until documents can be asked about. */
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { ApiClient } from './api-client.ts';

const lookEveryMs = 200;
const States = z.object({
  node: z.object({ materials: z.object({ nodes: z.array(z.object({ indexState: z.string() })) }) }),
});
const query =
  'query($id: ID!) { node(id: $id) { ... on Classroom { materials(first: 100) { nodes { indexState } } } } }';

/** Resolves when every document of a class (100 at most) is READY; rejects when one has FAILED. */
export async function untilRead(member: ApiClient, classroomId: string): Promise<void> {
  for (;;) {
    const { node } = States.parse(await member.request(query, { id: classroomId }));
    const states = node.materials.nodes.map(({ indexState }) => indexState);
    if (states.every((state) => state === 'READY')) return;
    if (states.includes('FAILED')) throw new Error('A document could not be read.');
    await sleep(lookEveryMs);
  }
}
