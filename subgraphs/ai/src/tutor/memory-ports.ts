/** What people left with the tutor: what counts, names and deletes it. */
import type { FirstTurn } from './domain/session-title.ts';

/** What one person left with the tutor, counted. */
export interface MemoryCounts {
  turns: number;
  ratings: number;
  lastUsedAt: Date | null;
}
export interface ErasedMemory {
  conversations: number;
  turnIds: string[];
}
export interface MemoryStore {
  /** By conversation of this person; one without turns is not among them. */
  ofSessions(userId: string, sessionIds: readonly string[]): Promise<Map<string, MemoryCounts>>;
  ofClassroom(userId: string, classroomId: string): Promise<MemoryCounts & { conversations: number }>;
  /** The first turn of each conversation of this person; one without turns is not among them. */
  firstTurns(userId: string, sessionIds: readonly string[]): Promise<Map<string, FirstTurn>>;
  /** Turns of this person's conversations in the class, or of the one named. */
  turnsOf(userId: string, classroomId: string, sessionId: string | null): Promise<string[]>;
  /**
   * Deletes this person's conversations in the class, or the one named, with turns, streams and opinions, in one transaction.
   * Turns without an end are ended first, for their workers and for who follows them.
   */
  erase(userId: string, classroomId: string, sessionId: string | null): Promise<ErasedMemory>;
}
