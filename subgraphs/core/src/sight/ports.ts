/** What one person reads within one request, in batches. Whether the person may have it, the features decide. */
import type { PageRequest } from '@ensure-study/kit/pagination';
import type { Asker } from '../accounts/domain/person.ts';
import type { Relation } from '../accounts/domain/visibility.ts';
import type { Person } from '../accounts/ports.ts';
import type { Assessment, AssessmentTotals, Question } from '../assessments/ports.ts';
import type { Attempt, Mark, SavedAnswer } from '../attempts/ports.ts';
import type { ClassroomRole } from '../classrooms/domain/access.ts';
import type { Classroom } from '../classrooms/ports.ts';
import type { Material } from '../materials/ports.ts';
import type { Organisation } from '../organisations/ports.ts';

type ById<T> = (id: string) => Promise<T | undefined>;

export interface Sight {
  /** Who looks; null for nobody. */
  readonly asker: Asker | null;
  person: ById<Person>;
  /** How a person stands to the asker. */
  relation(personId: string): Promise<Relation>;
  organisation: ById<Organisation>;
  /** Whether the organisation has an admin of its own. */
  hasAdmin(organisationId: string): Promise<boolean>;
  classroom: ById<Classroom>;
  /** The asker's own membership of a class. */
  membership(classroomId: string): Promise<ClassroomRole | undefined>;
  material: ById<Material>;
  materialsOf(classroomId: string, page: PageRequest): Promise<Material[]>;
  assessment: ById<Assessment>;
  assessmentsOf(classroomId: string, page: PageRequest): Promise<Assessment[]>;
  totals(assessmentId: string): Promise<AssessmentTotals>;
  question: ById<Question>;
  questionsOf(assessmentId: string): Promise<Question[]>;
  attempt: ById<Attempt>;
  /** Everyone's at an assessment, newest first, at most `first + 1`. */
  attemptsOf(assessmentId: string, page: PageRequest): Promise<Attempt[]>;
  /** The asker's own. */
  ownAttemptsOf(assessmentId: string, page: PageRequest): Promise<Attempt[]>;
  /** Whether the asker has an attempt, in any state. */
  hasBegun(assessmentId: string): Promise<boolean>;
  answersOf(attemptId: string): Promise<SavedAnswer[]>;
  marksOf(attemptId: string): Promise<Mark[]>;
}
