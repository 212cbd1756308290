/** Who may see what in a class, as core decides it. A `null` role is "not a member, or no such class". */
export type ClassroomRole = 'TEACHER' | 'STUDENT';

/** The class of a document and what the person asked about is there. */
export interface MaterialAccess {
  classroomId: string;
  name: string;
  role: ClassroomRole | null;
}
/** The class of an assessment and what the person asked about is there. */
export interface AssessmentAccess {
  classroomId: string;
  role: ClassroomRole | null;
}
/** Facts of an attempt, the same for whoever asks. */
export interface AttemptFacts {
  assessmentId: string;
  classroomId: string;
  userId: string;
  /** ISO 8601. */
  startedAt: string;
  /** ISO 8601; null while it is being sat. */
  submittedAt: string | null;
}

/** All ids are bare uuids; `null` is "there is none". Throws STORE_UNAVAILABLE when core does not answer. */
export interface ClassroomAccess {
  roleIn(userId: string, classroomId: string, signal?: AbortSignal): Promise<ClassroomRole | null>;
  /** Classes the person belongs to, newest membership first, at most 50. Not cached: a class that is left is gone at once. */
  classroomsOf(userId: string, signal?: AbortSignal): Promise<string[]>;
  materialOf(materialId: string, userId: string, signal?: AbortSignal): Promise<MaterialAccess | null>;
  assessmentOf(assessmentId: string, userId: string, signal?: AbortSignal): Promise<AssessmentAccess | null>;
  /** Not cached: whether an attempt still runs is asked each time. */
  attempt(attemptId: string, signal?: AbortSignal): Promise<AttemptFacts | null>;
}

/** Which documents are there: asked of core each time, because a deletion counts from the moment it is answered. */
export interface LiveMaterials {
  /**
   * Those among these (bare uuids) that are not deleted, however many. While core does not answer, and for two seconds
   * after, what is known here by its events holds.
   */
  among(materialIds: readonly string[], signal?: AbortSignal): Promise<ReadonlySet<string>>;
}

/** What is remembered of core's answers. */
export interface AccessMemory {
  /** Forgets all that is known of a person, answers on their way included. */
  forget(userId: string): void;
  forgetAll(): void;
}
