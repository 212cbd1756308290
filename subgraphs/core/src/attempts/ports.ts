/** What the rules about attempts need. */
import type { PageRequest } from '@ensure-study/kit/pagination';
import type { Mark } from './domain/marking.ts';

export type { Mark } from './domain/marking.ts';

export interface Attempt {
  id: string;
  assessmentId: string;
  studentId: string;
  startedAt: Date;
  submittedAt: Date | null;
  /** Null while it is in progress. */
  submittedBy: 'STUDENT' | 'CLOCK' | null;
  /** Null: no end. */
  endsAt: Date | null;
  /** What teachers have added; part of `endsAt`. */
  extensionMs: number;
  /** When the student agreed to be watched. */
  consentedAt: Date | null;
  /** From when the student sees the results where a teacher releases them. */
  releasedAt: Date | null;
}

/** The answer to one question that was accepted last. */
export interface SavedAnswer {
  questionId: string;
  choiceIds: string[] | null;
  response: string | null;
  sequence: number;
}

/** A mark as it is kept. */
export interface KeptMark extends Mark {
  attemptId: string;
  feedback: string | null;
  /** Null: marked by the key. */
  gradedBy: string | null;
  gradedAt: Date | null;
}

/** What a teacher said to a student who sits. */
export interface AttemptMessage {
  id: string;
  attemptId: string;
  authorId: string;
  text: string;
  sentAt: Date;
}

export const sittingNewsKinds = ['STARTED', 'PROGRESS', 'ENDS_CHANGED', 'MESSAGED', 'SUBMITTED'] as const;
export type SittingNewsKind = (typeof sittingNewsKinds)[number];
/** Something that happened to a sitting. */
export interface SittingNews {
  kind: SittingNewsKind;
  attemptId: string;
  at: Date;
  /** As it was then. */
  endsAt: Date | null;
  message: AttemptMessage | null;
}
export type FollowedNews = SittingNews & { cursor: string };

export interface SittingRecords {
  /** Tells who watches the attempt, and who watches the assessment, when the transaction ends; progress only the latter. */
  tell(
    attempt: Attempt,
    news: Pick<SittingNews, 'kind' | 'at'> & { message?: AttemptMessage },
  ): Promise<void>;
}

/** News as they come. */
export interface SittingFeed {
  isAttemptCursor(attemptId: string, cursor: string): boolean;
  /** The cursor before the first news of an attempt. */
  startOfAttempt(attemptId: string): string;
  /** The cursor of its last news; undefined when there is none. */
  lastOfAttempt(attemptId: string): Promise<string | undefined>;
  /** Throws SUBSCRIPTION_GAP where some of the news after a cursor are not kept any more. */
  requireKeptAfter(attemptId: string, after: string): Promise<void>;
  isWallCursor(assessmentId: string, cursor: string): boolean;
  /** From the first that are kept, or after a cursor; fails with SUBSCRIPTION_GAP where some after it are not. */
  followAttempt(
    attemptId: string,
    after: string | undefined,
    signal: AbortSignal,
  ): AsyncIterable<FollowedNews>;
  /** From now on, or after a cursor; fails with SUBSCRIPTION_GAP where some after it are not kept any more. */
  followWall(
    assessmentId: string,
    after: string | undefined,
    signal: AbortSignal,
  ): AsyncIterable<FollowedNews>;
}

export interface MessageRecords {
  insert(message: AttemptMessage): Promise<void>;
  byIds(ids: readonly string[]): Promise<AttemptMessage[]>;
  /** Oldest first, at most `first + 1`. */
  ofAttempt(attemptId: string, page: PageRequest): Promise<AttemptMessage[]>;
}

/** How far an attempt has come. */
export interface Progress {
  /** Questions with an answer that is not empty. */
  answeredCount: number;
  lastSequence: number;
  lastSavedAt: Date | null;
}

/** An attempt that waits to be handed in, at its place in the order of their ends. */
export interface Overdue {
  id: string;
  endsAt: Date;
}

export interface AttemptRecords {
  /** Lets one transaction at a time begin an attempt of this student at this assessment. */
  lockSitting(assessmentId: string, studentId: string): Promise<void>;
  insert(attempt: Attempt): Promise<void>;
  byIds(ids: readonly string[]): Promise<Attempt[]>;
  /** `share`: saves go on beside each other, but not beside handing in. `update`: alone. */
  lock(id: string, strength: 'share' | 'update'): Promise<Attempt | undefined>;
  /** Locked for `update` in the order of their ids. */
  lockAll(ids: readonly string[]): Promise<Attempt[]>;
  setEnd(id: string, end: { endsAt: Date | null; extensionMs: number }): Promise<void>;
  /** In progress at any of these assessments, locked in the order of their ids; of one student where one is named. */
  lockRunning(assessmentIds: readonly string[], studentId?: string): Promise<Attempt[]>;
  /** Up to `limit` attempts in progress whose end came at `before` or earlier, earliest first, after `after`. */
  overdue(before: Date, limit: number, after?: Overdue): Promise<Overdue[]>;
  inProgress(assessmentId: string, studentId: string): Promise<Attempt | undefined>;
  submittedCount(assessmentId: string, studentId: string): Promise<number>;
  /** Those of `assessmentIds` at which the student has an attempt in any state. */
  begunBy(studentId: string, assessmentIds: readonly string[]): Promise<Set<string>>;
  /** Those of `assessmentIds` at which anybody has an attempt. */
  begunAt(assessmentIds: readonly string[]): Promise<Set<string>>;
  /** Assessments of the class at which the student has an attempt in progress. */
  satBy(studentId: string, classroomId: string): Promise<string[]>;
  /** In progress with an end, in assessments of the class that are there; of one student where one is named. */
  timedIn(classroomId: string, studentId?: string): Promise<Attempt[]>;
  /** Of each assessment newest first, at most `first + 1`; of one student where one is named. */
  ofAssessments(
    assessmentIds: readonly string[],
    page: PageRequest,
    studentId?: string,
  ): Promise<Map<string, Attempt[]>>;
  /** Keeps the answer if its sequence is the highest for its question; answers the highest kept. */
  saveAnswer(attemptId: string, answer: SavedAnswer, at: Date): Promise<number>;
  /** The answer kept for one question, and when it was saved. */
  savedAnswer(attemptId: string, questionId: string): Promise<(SavedAnswer & { savedAt: Date }) | undefined>;
  progressOf(attemptIds: readonly string[]): Promise<Map<string, Progress>>;
  answersOf(attemptIds: readonly string[]): Promise<Map<string, SavedAnswer[]>>;
  /** Closes the attempt with its marks. */
  submit(
    id: string,
    end: { submittedAt: Date; submittedBy: 'STUDENT' | 'CLOCK' },
    marks: Mark[],
  ): Promise<void>;
  marksOf(attemptIds: readonly string[]): Promise<Map<string, KeptMark[]>>;
}
