/** What the rules about assessments need. */
import type { PageRequest } from '@ensure-study/kit/pagination';
import type { AnswerKey } from './domain/answer-key.ts';

export interface Assessment {
  id: string;
  classroomId: string;
  title: string;
  /** Null: any number of times. */
  attemptsMax: number | null;
  createdBy: string;
  createdAt: Date;
}

export type QuestionKind = 'MULTIPLE_CHOICE' | 'SHORT_ANSWER';
export interface Choice {
  id: string;
  text: string;
}
/** A question without its key: the only form that reads for the API know. */
export interface Question {
  id: string;
  assessmentId: string;
  kind: QuestionKind;
  prompt: string;
  points: number;
  /** In the order in which they are shown; null for questions without choices. */
  choices: Choice[] | null;
}
export interface AssessmentTotals {
  questionCount: number;
  points: number;
}

export interface AssessmentRecords {
  /** Questions, and with each its key, in the order in which they are asked. */
  insert(assessment: Assessment, questions: { question: Question; key: AnswerKey }[]): Promise<void>;
  byIds(ids: readonly string[]): Promise<Assessment[]>;
  /** Of each class newest first, at most `first + 1`. */
  ofClassrooms(classroomIds: readonly string[], page: PageRequest): Promise<Map<string, Assessment[]>>;
  /** In the order in which they are asked. */
  questionsOf(assessmentIds: readonly string[]): Promise<Map<string, Question[]>>;
  questionsByIds(ids: readonly string[]): Promise<Question[]>;
  totals(assessmentIds: readonly string[]): Promise<Map<string, AssessmentTotals>>;
  /** For marking alone. */
  keysOf(assessmentId: string): Promise<Map<string, AnswerKey>>;
}
