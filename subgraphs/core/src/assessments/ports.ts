/** What the rules about assessments need. */
import type { PageRequest } from '@ensure-study/kit/pagination';
import type { AnswerKey, QuestionKind } from './domain/answer-key.ts';
import type { AssessmentSettings } from './domain/settings.ts';

export type { AnswerKey, QuestionKind } from './domain/answer-key.ts';

export interface Assessment extends AssessmentSettings {
  id: string;
  classroomId: string;
  createdBy: string;
  createdAt: Date;
  /** Null: a draft, of which students know nothing. */
  publishedAt: Date | null;
  deletedAt: Date | null;
  /** Grows with each change. */
  revision: number;
}

export interface Choice {
  id: string;
  /** Whose choice it is. */
  questionId: string;
  text: string;
}
/** A question without its key: the only form that reads for students know. */
export interface Question {
  id: string;
  assessmentId: string;
  kind: QuestionKind;
  prompt: string;
  points: number;
  /** Of a number; null for none and for other kinds. */
  unit: string | null;
  /** In the order in which the author put them; null for questions without choices. */
  choices: Choice[] | null;
}
export interface KeyedQuestion {
  question: Question;
  key: AnswerKey;
}
export interface AssessmentTotals {
  questionCount: number;
  points: number;
}

export interface AssessmentRecords {
  insert(assessment: Assessment): Promise<void>;
  /** `update`: alone with it until the transaction ends. `share`: beside others that only begin attempts. */
  lock(id: string, strength: 'share' | 'update'): Promise<Assessment | undefined>;
  update(id: string, change: Partial<Omit<Assessment, 'id'>>): Promise<void>;
  /** The questions, in the order in which they are asked, in place of those that are there. */
  replaceQuestions(assessmentId: string, questions: readonly KeyedQuestion[]): Promise<void>;
  setKey(questionId: string, key: AnswerKey): Promise<void>;
  byIds(ids: readonly string[]): Promise<Assessment[]>;
  /** Of each class newest first, at most `first + 1`. */
  ofClassrooms(
    classroomIds: readonly string[],
    page: PageRequest,
    which: 'ALL' | 'PUBLISHED',
  ): Promise<Map<string, Assessment[]>>;
  /** Of a class those deleted after `since`, newest first, at most `first + 1`. */
  deletedOf(classroomId: string, since: Date, page: PageRequest): Promise<Assessment[]>;
  /** In the order in which they are asked. */
  questionsOf(assessmentIds: readonly string[]): Promise<Map<string, Question[]>>;
  questionsByIds(ids: readonly string[]): Promise<Question[]>;
  totals(assessmentIds: readonly string[]): Promise<Map<string, AssessmentTotals>>;
  /** Of each assessment by question; for marking and for teachers alone. */
  keysOf(assessmentIds: readonly string[]): Promise<Map<string, Map<string, AnswerKey>>>;
}
