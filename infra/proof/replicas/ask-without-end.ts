/** Queries one after another, of every subgraph and joined over all of them; each that has an error has failed. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { LoadPeople } from '../kill/load.ts';

const pauseMs = 50;
const saidMax = 10;

const ofCore = '{ viewer { id name classrooms(first: 10) { nodes { id name } } } }';
const ofAi = `query($id: ID!) { node(id: $id) { ... on Classroom { materials(first: 10) { nodes { id name indexState } }
  tutorSessions(first: 5) { nodes { id } } } } }`;
const ofAnalytics = `query($from: DateTime!, $to: DateTime!) { viewer { id name
  activity(from: $from, to: $to) { date } } }`;

interface Count {
  asked: number;
  failed: number;
}

export function askWithoutEnd(
  { teacher, student, classroomId: id }: LoadPeople,
  say: (line: string) => void,
): { count(): Count; stop(): Promise<Count> } {
  const count = { asked: 0, failed: 0 };
  let stopped = false;
  const day = 24 * 60 * 60 * 1000;
  const days = {
    from: new Date(Date.now() - 7 * day).toISOString(),
    to: new Date(Date.now() + day).toISOString(),
  };

  async function loop(ask: () => Promise<unknown>) {
    while (!stopped) {
      await ask().catch((error: Error) => {
        count.failed += 1;
        if (count.failed <= saidMax) say(`a query failed: ${error.message}`);
      });
      count.asked += 1;
      await sleep(pauseMs);
    }
  }
  const loops = [
    loop(() => teacher.request(ofCore)),
    loop(() => student.request(ofAi, { id })),
    loop(() => student.request(ofAnalytics, days)),
  ];
  return {
    count: () => ({ ...count }),
    stop: async () => {
      stopped = true;
      await Promise.all(loops);
      return count;
    },
  };
}
