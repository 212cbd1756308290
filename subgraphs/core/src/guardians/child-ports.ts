/** What guardians read of a student. */
import type { PageRequest } from '@ensure-study/kit/pagination';

export interface ReleasedResult {
  attemptId: string;
  assessmentId: string;
  title: string;
  classroomName: string;
  submittedAt: Date;
  /** Points given so far. */
  score: number;
  /** Whether every answer has its points. */
  isGraded: boolean;
}
export interface SharedClass {
  classroomId: string;
  /** Key of its place in the list. */
  membershipId: string;
  name: string;
  subject: string;
  joinedAt: Date;
}

export interface ChildViewRecords {
  /** Handed-in attempts whose results the student sees, newest first, at most `first + 1`. */
  releasedResultsOf(studentId: string, page: PageRequest): Promise<ReleasedResult[]>;
  /** Classes in which the student learns, newest membership first, at most `first + 1`. */
  classesOf(studentId: string, page: PageRequest): Promise<SharedClass[]>;
  /** What was noticed while the student sat, by class of alert; classes without any are left out. */
  alertCountsOf(
    studentId: string,
    span: { from: Date; to: Date },
  ): Promise<{ alertClass: string; count: number }[]>;
}
