/** Answers that people got in the last minute, in case the database goes away: each only for the session that got it. */
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Clock } from '@ensure-study/kit/clock';
import type { Viewer } from '@ensure-study/kit/trust';

/** What makes two questions the same. */
export interface Question {
  viewer: Viewer;
  documentHash: string;
  operationName?: string;
  variables: Record<string, unknown>;
}
export interface RememberedAnswer {
  data: unknown;
  /** When it was asked for, ms since the epoch. */
  asOf: number;
}
export interface AnswerMemory {
  remember(question: Question, answer: RememberedAnswer): void;
  recall(question: Question): RememberedAnswer | undefined;
  /** The session has ended. */
  forget(sessionId: string): void;
}
export interface AnswerMemoryOptions {
  clock: Clock;
  /** 1 min when absent. */
  ageMsMax?: number;
  /** For all answers together; 32 MiB when absent. */
  bytesMax?: number;
}

/** As text: its size is known, and nothing that is still being worked with is held. */
interface Kept {
  text: string;
  asOf: number;
  sessionId: string;
}

/** Somebody who may no longer see a thing goes on seeing it for as long at most. */
const defaultAgeMsMax = 60_000;
const defaultBytesMax = 32 * 1024 * 1024;
/** A longer one is a list that somebody pages through; many small ones are worth more. */
const answerBytesMax = 256 * 1024;
/** What an entry takes beside its text, about. */
const entryBytes = 512;

export function createAnswerMemory({
  clock,
  ageMsMax = defaultAgeMsMax,
  bytesMax = defaultBytesMax,
}: AnswerMemoryOptions): AnswerMemory {
  const keysOf = new Map<string, Set<string>>();
  const answers = new LRUCache<string, Kept>({
    maxSize: bytesMax,
    maxEntrySize: answerBytesMax,
    // A text takes one or two bytes a character.
    sizeCalculation: ({ text }) => 2 * text.length + entryBytes,
    ttl: ageMsMax,
    perf: clock,
    ttlResolution: 0,
    // Also when another takes its place: that one may be too long to be kept.
    dispose({ sessionId }, key) {
      const keys = keysOf.get(sessionId);
      keys?.delete(key);
      if (keys?.size === 0) keysOf.delete(sessionId);
    },
  });

  return {
    remember(question, { data, asOf }) {
      const { sessionId } = question.viewer;
      const key = keyOf(question);
      answers.set(key, { text: JSON.stringify(data), asOf, sessionId });
      // One that is too long is not kept.
      if (answers.has(key)) keysOf.set(sessionId, (keysOf.get(sessionId) ?? new Set()).add(key));
    },
    recall(question) {
      const kept = answers.get(keyOf(question));
      return kept && { data: JSON.parse(kept.text) as unknown, asOf: kept.asOf };
    },
    forget(sessionId) {
      for (const key of keysOf.get(sessionId) ?? []) answers.delete(key);
    },
  };
}

/** The whole viewer: who has another role in a session that goes on asks anew. */
function keyOf({ viewer, documentHash, operationName, variables }: Question): string {
  const text = JSON.stringify([viewer, documentHash, operationName, variables]);
  return createHash('sha256').update(text).digest('base64');
}
