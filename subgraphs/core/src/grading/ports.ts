/** What grading needs. */
import type { PageRequest } from '@ensure-study/kit/pagination';
import type { Question } from '../assessments/ports.ts';
import type { KeptMark, SavedAnswer } from '../attempts/ports.ts';

/** How many attempts are locked, changed and told of at once, however many have sat. */
export const attemptsPerRound = 200;

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

/** A mark that no teacher gave, with the answer it is for. */
export interface KeyMarked {
  mark: KeptMark;
  answer: SavedAnswer | undefined;
}

/** Which attempts to release next. */
export interface Unreleased {
  /** Undefined: of all students. */
  attemptIds?: readonly string[];
  /** Whether to leave out those with an answer that waits for a teacher. */
  gradedOnly: boolean;
  /** Those before and this one are done. */
  after?: string;
}

export interface GradingRecords {
  /** Keeps marks and what they were before. */
  changeMarks(changed: readonly { mark: KeptMark; change: MarkChange }[]): Promise<void>;
  /** Of one mark newest first, at most `first + 1`. */
  changesOf(attemptId: string, questionId: string, page: PageRequest): Promise<MarkChange[]>;
  /** Attempts with a mark of this question that no teacher gave, by id, up to `limit` of those after `after`. */
  markedByKey(
    question: Pick<Question, 'id' | 'assessmentId'>,
    page: { limit: number; after?: string },
  ): Promise<string[]>;
  /** Those marks of these attempts. */
  marksByKey(questionId: string, attemptIds: readonly string[]): Promise<KeyMarked[]>;
  /** Question by question, within a question by attempt; up to `limit`; of one question where one is named. */
  queue(
    assessmentId: string,
    options: { limit: number; after?: QueuePlace; questionId?: string },
  ): Promise<QueuedAnswer[]>;
  countsOf(assessmentIds: readonly string[]): Promise<Map<string, GradingCounts>>;
  /** Those of these attempts with an answer that has no points. */
  ungradedAmong(attemptIds: readonly string[]): Promise<Set<string>>;
  /** How many answers have no points in handed-in attempts without a release; of all students, or in those of `attemptIds`. */
  ungradedUnreleased(assessmentId: string, attemptIds?: readonly string[]): Promise<number>;
  /** Up to `limit` handed-in attempts without a release, by id, locked. */
  lockUnreleased(
    assessmentId: string,
    which: Unreleased & { limit: number },
  ): Promise<{ id: string; studentId: string }[]>;
  release(attemptIds: readonly string[], at: Date): Promise<void>;
}
