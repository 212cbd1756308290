/** What moderation needs, and what others may ask of it. */
import type { Executor } from '@ensure-study/stores/sql/port';
import type { Verdict } from './domain/verdict.ts';

/** The verdict on a question after the person's earlier ones, oldest first. */
export type JudgeQuestion = (question: string, earlier: readonly string[]) => Verdict;

/** Somebody's safety may be at risk: what a person of the school has to see. Ids are bare uuids. */
export interface Concern {
  organisationId: string;
  classroomId: string;
  userId: string;
  turnId: string;
  class: 'self-harm' | 'abuse' | 'threat';
  /** The sentences that led to it, with at most one before and one after them. */
  excerpt: string;
}

/** Keeps a concern to be looked at, within the transaction that ends its turn; one of a turn is kept once. */
export type ReportConcern = (within: Executor, concern: Concern) => Promise<void>;
