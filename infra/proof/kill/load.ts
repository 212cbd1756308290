/** A small, steady load of everything that is acknowledged; what fails is simply not acknowledged and not written down. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiClient } from '../../product/api-client.ts';
import type { Journal } from './journal.ts';

export interface LoadPeople {
  /** Goes through web. */
  teacher: ApiClient;
  /** Goes to the gateway. */
  student: ApiClient;
  /** A class of the teacher that the student has joined, with material. */
  classroomId: string;
  /** An attempt in progress of the student, and the ids of its written questions. */
  attempt: {
    id: string;
    startedAt: number;
    questionId: string;
    response(sequence: number): Record<string, unknown>;
  };
}
export interface Load {
  /** Writes that were refused or not answered: expected while something is dead. */
  refused(): number;
  stop(): Promise<void>;
}

export interface LoadOptions {
  onRefused?(error: Error, afterMs: number): void;
  /** Between two writes of one kind; five times that more between two uploads, or batches of observations. Default 40 ms. */
  pauseMs?: number;
}

const defaultPauseMs = 40;

type Write = (round: number) => Promise<void>;

/** Starts one loop per kind of write; each goes on whatever happens, until stopped. */
export function startLoad(
  people: LoadPeople,
  journal: Journal,
  { onRefused, pauseMs = defaultPauseMs }: LoadOptions = {},
): Load {
  let stopped = false;
  let refused = 0;

  async function loop(write: Write) {
    for (let round = 1; !stopped; round++) {
      const begunAt = performance.now();
      await write(round).catch((error: Error) => {
        refused += 1;
        onRefused?.(error, performance.now() - begunAt);
      });
      await sleep(pauseMs);
    }
  }

  const writes = [...teacherWrites(people, journal, pauseMs), ...studentWrites(people, journal, pauseMs)];
  const loops = writes.map(loop);
  return {
    refused: () => refused,
    stop: async () => {
      stopped = true;
      await Promise.all(loops);
    },
  };
}

function teacherWrites({ teacher, classroomId }: LoadPeople, journal: Journal, pauseMs: number): Write[] {
  return [
    async () => {
      const name = `Class ${randomUUID()}`;
      const input = { name, subject: 'Proof', idempotencyKey: name };
      const { classroom } = await teacher.mutate('createClassroom', 'classroom { id }', input);
      journal.add({ kind: 'classroom', id: idOf(classroom), expected: name });
    },
    async () => {
      const name = `${randomUUID()}.md`;
      const content = `# Note ${name}\n\nThe mark of this note is ${name}. It was written while the proof was running.\n`;
      const input = { classroomId, idempotencyKey: name };
      const { material } = await teacher.mutate('uploadMaterial', 'material { id }', input, {
        name,
        type: 'text/markdown',
        content,
      });
      journal.add({ kind: 'material', id: idOf(material), expected: name });
      await sleep(pauseMs * 5);
    },
  ];
}

function studentWrites(
  { student, classroomId, attempt }: LoadPeople,
  journal: Journal,
  pauseMs: number,
): Write[] {
  const { id, questionId, startedAt } = attempt;
  let batch = 1;
  return [
    async () => {
      const question = `What is the mark of the note ${randomUUID()}?`;
      const { turn } = await student.mutate('askTutor', 'turn { id }', {
        classroomId,
        question,
        idempotencyKey: question,
      });
      journal.add({ kind: 'turn', id: idOf(turn), expected: question });
    },
    async (sequence) => {
      const input = { attemptId: id, questionId, sequence, ...attempt.response(sequence) };
      await student.mutate('saveAnswer', 'acceptedSequence', input);
      journal.add({ kind: 'answer', id, expected: String(sequence), sequence });
    },
    async () => {
      // As the page does: a batch that was not acknowledged is sent again, for one that is missing holds up all after it.
      const observations = [{ t: Math.max(0, Date.now() - startedAt - 500), kind: 'HEARTBEAT' }];
      const input = { attemptId: id, batch, observations };
      const { acceptedBatch } = await student.mutate('recordObservations', 'acceptedBatch', input);
      journal.add({ kind: 'observations', id, expected: String(acceptedBatch), sequence: batch });
      batch += 1;
      await sleep(pauseMs * 5);
    },
  ];
}

const idOf = (object: unknown) => (object as { id: string }).id;
