/** Reads every acknowledged id back through the public API and compares it with the journal. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiClient } from '../../product/api-client.ts';
import type { Entry, Journal } from './journal.ts';
import type { LoadPeople } from './load.ts';

export interface ReadBack {
  found: number;
  lost: string[];
  /** Turns and documents that were acknowledged but never came to an end. */
  unfinished: string[];
}

/** What waits in a queue comes to its end as long as the queue moves: so long may nothing end at all. */
const standstillMaxMs = 120_000;

/** Every entry must be there with what it was acknowledged with; turns and documents must come to an end in time. */
export async function readBack(journal: Journal, people: LoadPeople): Promise<ReadBack> {
  const result: ReadBack = { found: 0, lost: [], unfinished: [] };
  const entries = journal.entries();
  for (const entry of entries.filter(({ kind }) => kind === 'classroom' || kind === 'material')) {
    note(result, entry, (await nodeOf(people.teacher, entry.id))?.name === entry.expected);
  }
  for (const entry of entries.filter(({ kind }) => kind === 'turn')) {
    note(result, entry, (await nodeOf(people.student, entry.id))?.question === entry.expected);
  }
  const highest = Math.max(
    0,
    ...entries.filter(({ kind }) => kind === 'answer').map(({ sequence }) => sequence ?? 0),
  );
  const answers = ((await nodeOf(people.student, people.attempt.id))?.answers ?? []) as {
    questionId: string;
    sequence: number;
  }[];
  const kept = answers.find(({ questionId }) => questionId === people.attempt.questionId)?.sequence ?? 0;
  for (const entry of entries.filter(({ kind }) => kind === 'answer'))
    note(result, entry, kept >= highest && (entry.sequence ?? 0) <= kept);
  const batches = entries.filter(({ kind }) => kind === 'observations');
  const contiguous = await acceptedBatch(people, batches);
  for (const entry of batches) {
    const batch = entry.sequence ?? 0;
    note(result, entry, Number(entry.expected) >= batch && batch <= contiguous);
  }
  result.unfinished = await stillOpen(entries, people);
  return result;
}

function note(result: ReadBack, { kind, id, expected }: Entry, found: boolean) {
  if (found) result.found += 1;
  else result.lost.push(`${kind} ${id} ${expected}`);
}

async function nodeOf(client: ApiClient, id: string) {
  const { node } = await client.request(
    `query($id: ID!) { node(id: $id) {
      ... on Classroom { name } ... on Material { name indexState } ... on TutorTurn { question outcome }
      ... on Attempt { answers { questionId sequence } } } }`,
    { id },
  );
  return node as Record<string, unknown> | null;
}

/**
 * The batch after the last one shows up to which all are stored. That alone would forgive: a hole is given up after a
 * while. So each batch was sent once the one before it was acknowledged, and its own answer must have said that nothing
 * before it is missing.
 */
async function acceptedBatch({ student, attempt }: LoadPeople, acknowledged: Entry[]): Promise<number> {
  const known = new Set(acknowledged.map(({ sequence }) => sequence));
  const last = Math.max(0, ...acknowledged.map(({ sequence }) => sequence ?? 0));
  let accepted = 0;
  for (let batch = 1; batch <= last + 1; batch++) {
    if (known.has(batch)) continue;
    const answer = await student.mutate('recordObservations', 'acceptedBatch', {
      attemptId: attempt.id,
      batch,
      observations: [{ t: 1, kind: 'HEARTBEAT' }],
    });
    accepted = Number(answer.acceptedBatch);
  }
  return accepted;
}

async function stillOpen(entries: readonly Entry[], { teacher, student }: LoadPeople): Promise<string[]> {
  let open = entries.filter(({ kind }) => kind === 'turn' || kind === 'material');
  let until = Date.now() + standstillMaxMs;
  while (open.length > 0 && Date.now() < until) {
    const next: Entry[] = [];
    for (const entry of open) {
      const node = await nodeOf(entry.kind === 'turn' ? student : teacher, entry.id);
      const ended =
        entry.kind === 'turn'
          ? Boolean(node?.outcome)
          : ['READY', 'FAILED'].includes(String(node?.indexState));
      if (!ended) next.push(entry);
    }
    if (next.length < open.length) until = Date.now() + standstillMaxMs;
    open = next;
    if (open.length > 0) await sleep(500);
  }
  return open.map(({ kind, id }) => `${kind} ${id}`);
}
