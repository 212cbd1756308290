/** Who may see whose numbers, as core decides it. All ids are bare uuids. Throws STORE_UNAVAILABLE when core does not answer. */
export interface NumbersAccess {
  /** Whether `viewerId` may see what `userId` did: the same person, their teachers, admins and linked parents. */
  maySeePerson(viewerId: string, userId: string, signal?: AbortSignal): Promise<boolean>;
  /** Whether `viewerId` administers the organisation. */
  administers(viewerId: string, organisationId: string, signal?: AbortSignal): Promise<boolean>;
  /** Whether `viewerId` teaches the class, or is an admin of its organisation. */
  teaches(viewerId: string, classroomId: string, signal?: AbortSignal): Promise<boolean>;
}
