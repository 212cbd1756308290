/** What one person reads within one request, in batches. Whether the person may have it, the features decide. */
import type { PageRequest } from '@ensure-study/kit/pagination';
import type { AccessToken } from '../access-tokens/ports.ts';
import type { Asker } from '../accounts/domain/person.ts';
import type { Relation } from '../accounts/domain/visibility.ts';
import type { Person } from '../accounts/ports.ts';
import type { AnswerKey, Assessment, AssessmentTotals, Question } from '../assessments/ports.ts';
import type { Attempt, KeptMark, Progress, SavedAnswer } from '../attempts/ports.ts';
import type { ClassroomRole } from '../classrooms/domain/access.ts';
import type { Classroom } from '../classrooms/ports.ts';
import type { Sharing } from '../guardians/domain/sharing.ts';
import type { GradingCounts } from '../grading/ports.ts';
import type { Meeting } from '../meetings/ports.ts';
import type { Material } from '../materials/ports.ts';
import type { Organisation } from '../organisations/ports.ts';

type ById<T> = (id: string) => Promise<T | undefined>;
export type ReadMany<T> = (ids: readonly string[]) => Promise<Map<string, T>>;
export type ReadPages<T> = (ids: readonly string[], page: PageRequest) => Promise<Map<string, T[]>>;

/** Reads made of statements for many ids at once; each id is read once. */
export interface Loaders {
  loadFrom<T>(read: ReadMany<T>): ById<T>;
  loadRows<T extends { id: string }>(read: (ids: readonly string[]) => Promise<T[]>): ById<T>;
  /** One page per parent. */
  loadPages<T>(read: ReadPages<T>): (id: string, page: PageRequest) => Promise<T[]>;
}

export interface Sight extends PeopleSight, ExamSight {
  /** Who looks; null for nobody. */
  readonly asker: Asker | null;
  classroom: ById<Classroom>;
  /** The asker's own membership of a class. */
  membership(classroomId: string): Promise<ClassroomRole | undefined>;
  material: ById<Material>;
  materialsOf(classroomId: string, page: PageRequest): Promise<Material[]>;
  meeting: ById<Meeting>;
}

/** What is read of people and their schools. */
export interface PeopleSight {
  person: ById<Person>;
  /** How a person stands to the asker. */
  relation(personId: string): Promise<Relation>;
  accessToken: ById<AccessToken>;
  /** Whether a person has set a password. */
  hasPassword(personId: string): Promise<boolean>;
  /** What guardians see of a student. */
  sharing: ById<Sharing>;
  organisation: ById<Organisation>;
  /** Whether the asker must look at the safeguarding reports of an organisation. */
  mustLook(organisationId: string): Promise<boolean>;
  /** Whether the organisation has an admin of its own. */
  hasAdmin(organisationId: string): Promise<boolean>;
}

/** What is read of assessments and attempts. */
export interface ExamSight {
  assessment: ById<Assessment>;
  /** Drafts and published ones. */
  assessmentsOf(classroomId: string, page: PageRequest): Promise<Assessment[]>;
  publishedAssessmentsOf(classroomId: string, page: PageRequest): Promise<Assessment[]>;
  totals(assessmentId: string): Promise<AssessmentTotals>;
  question: ById<Question>;
  questionsOf(assessmentId: string): Promise<Question[]>;
  /** By question; for teachers of the class alone. */
  keysOf(assessmentId: string): Promise<Map<string, AnswerKey>>;
  /** Whether anybody has an attempt, in any state. */
  isBegun(assessmentId: string): Promise<boolean>;
  attempt: ById<Attempt>;
  /** Everyone's at an assessment, newest first, at most `first + 1`. */
  attemptsOf(assessmentId: string, page: PageRequest): Promise<Attempt[]>;
  /** The asker's own. */
  ownAttemptsOf(assessmentId: string, page: PageRequest): Promise<Attempt[]>;
  /** Whether the asker has an attempt, in any state. */
  hasBegun(assessmentId: string): Promise<boolean>;
  /** Undefined before the first answer. */
  progressOf: ById<Progress>;
  answersOf(attemptId: string): Promise<SavedAnswer[]>;
  marksOf(attemptId: string): Promise<KeptMark[]>;
  /** Undefined before the first hand-in; for teachers of the class alone. */
  gradingCounts: ById<GradingCounts>;
}
