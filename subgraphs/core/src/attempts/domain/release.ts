/** When a student sees score, marks and feedback. */

/** Whether the results of an attempt are the student's to see. Teachers see them once it is handed in. */
export const isReleased = (
  { releasePolicy }: { releasePolicy: 'IMMEDIATE' | 'MANUAL' },
  { submittedAt, releasedAt }: { submittedAt: Date | null; releasedAt: Date | null },
): boolean => submittedAt !== null && (releasePolicy === 'IMMEDIATE' || releasedAt !== null);
