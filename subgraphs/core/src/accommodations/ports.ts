/** More time for single students. */
import type { PageRequest } from '@ensure-study/kit/pagination';

export interface Accommodation {
  classroomId: string;
  studentId: string;
  /** How many times as long a sitting is for this student; 1 for everybody else. */
  timeFactor: number;
  setBy: string;
  setAt: Date;
}

export interface AccommodationRecords {
  /** Keeps it in place of an earlier one; a factor of 1 takes it away. */
  set(accommodation: Accommodation): Promise<void>;
  /** By student; those without one are left out. */
  factorsOf(classroomId: string, studentIds: readonly string[]): Promise<Map<string, number>>;
  /** Of a class by student id, at most `first + 1`. */
  ofClassroom(classroomId: string, page: PageRequest): Promise<Accommodation[]>;
}
