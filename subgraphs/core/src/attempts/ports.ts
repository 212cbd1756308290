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

export interface AttemptRecords {
  /** Lets one transaction at a time begin an attempt of this student at this assessment. */
  lockSitting(assessmentId: string, studentId: string): Promise<void>;
  insert(attempt: Attempt): Promise<void>;
  byIds(ids: readonly string[]): Promise<Attempt[]>;
  /** `share`: saves go on beside each other, but not beside handing in. `update`: alone. */
  lock(id: string, strength: 'share' | 'update'): Promise<Attempt | undefined>;
  inProgress(assessmentId: string, studentId: string): Promise<Attempt | undefined>;
  submittedCount(assessmentId: string, studentId: string): Promise<number>;
  /** Those of `assessmentIds` at which the student has an attempt in any state. */
  begunBy(studentId: string, assessmentIds: readonly string[]): Promise<Set<string>>;
  /** Those of `assessmentIds` at which anybody has an attempt. */
  begunAt(assessmentIds: readonly string[]): Promise<Set<string>>;
  isBeingSat(assessmentId: string): Promise<boolean>;
  /** Of each assessment newest first, at most `first + 1`; of one student where one is named. */
  ofAssessments(
    assessmentIds: readonly string[],
    page: PageRequest,
    studentId?: string,
  ): Promise<Map<string, Attempt[]>>;
  /** Keeps the answer if its sequence is the highest for its question; answers the highest kept. */
  saveAnswer(attemptId: string, answer: SavedAnswer, at: Date): Promise<number>;
  answersOf(attemptIds: readonly string[]): Promise<Map<string, SavedAnswer[]>>;
  /** Closes the attempt with its marks. */
  submit(
    id: string,
    end: { submittedAt: Date; submittedBy: 'STUDENT' | 'CLOCK' },
    marks: Mark[],
  ): Promise<void>;
  marksOf(attemptIds: readonly string[]): Promise<Map<string, Mark[]>>;
}
