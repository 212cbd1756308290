/** What grading needs. */
import type { PageRequest } from '@ensure-study/kit/pagination';
import type { KeptMark, SavedAnswer } from '../attempts/ports.ts';

/** A change of a mark after the hand-in. */
export interface MarkChange {
  id: string;
  attemptId: string;
  questionId: string;
  changedBy: string;
  changedAt: Date;
  cause: 'GRADED' | 'KEY_CORRECTED';
  pointsBefore: number | null;
  points: number | null;
  feedbackBefore: string | null;
  feedback: string | null;
}

/** An answer that waits for a teacher. */
export interface QueuedAnswer {
  attemptId: string;
  questionId: string;
  /** Place of the question, from 0: the queue goes question by question. */
  position: number;
  mark: KeptMark;
}
/** A place in the queue. */
export interface QueuePlace {
  position: number;
  attemptId: string;
}

export interface GradingCounts {
  /** Answers of handed-in attempts without points. */
  ungraded: number;
  /** Handed-in attempts whose results no teacher has released. */
  unreleased: number;
}

export interface GradingRecords {
  /** Keeps the mark and what it was before. */
  changeMark(mark: KeptMark, change: MarkChange): Promise<void>;
  /** Of one mark newest first, at most `first + 1`. */
  changesOf(attemptId: string, questionId: string, page: PageRequest): Promise<MarkChange[]>;
  /** Marks of one question that no teacher gave, locked, with the answers they are for. */
  lockMarksByKey(questionId: string): Promise<{ mark: KeptMark; answer: SavedAnswer | undefined }[]>;
  /** Question by question, within a question by attempt; up to `limit`; of one question where one is named. */
  queue(
    assessmentId: string,
    options: { limit: number; after?: QueuePlace; questionId?: string },
  ): Promise<QueuedAnswer[]>;
  countsOf(assessmentIds: readonly string[]): Promise<Map<string, GradingCounts>>;
  /** How many answers of these attempts have no points. */
  ungradedAmong(attemptIds: readonly string[]): Promise<number>;
  /** Handed-in attempts without a release, locked; of all students, or those of `attemptIds`. */
  lockUnreleased(
    assessmentId: string,
    attemptIds?: readonly string[],
  ): Promise<{ id: string; studentId: string }[]>;
  release(attemptIds: readonly string[], at: Date): Promise<void>;
}
