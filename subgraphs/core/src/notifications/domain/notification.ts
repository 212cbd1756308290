/** What people are told of, and may switch off. */
export const notificationKinds = [
  'MATERIAL_ADDED',
  'MATERIAL_READY',
  'MATERIAL_FAILED',
  'ASSESSMENT_PUBLISHED',
  'RESULTS_RELEASED',
  'ANSWERS_TO_GRADE',
  'GUARDIAN_LINKED',
  'ROLE_CHANGED',
  'ALERT_RAISED',
] as const;
/** Told whatever a person has switched off: somebody's safety may be at risk. */
type UrgentKind = 'SAFEGUARDING_REPORTED' | 'SAFEGUARDING_OVERDUE' | 'SAFEGUARDING_GUARDIAN';
export type NotificationKind = (typeof notificationKinds)[number] | UrgentKind;

/** What a notification is about: which of these are there depends on its kind. */
export interface NotificationSubject {
  classroomId?: string;
  materialId?: string;
  assessmentId?: string;
  attemptId?: string;
  personId?: string;
}

/** What is to be told to the same people in the same words. */
export interface Telling extends NotificationSubject {
  accountIds: readonly string[];
  kind: NotificationKind;
  /** While one under this topic is unread, the next joins it: twenty new documents are one notification. */
  topic: string;
}

/** Old news is no news: a log that is read from its beginning must not ring for what is long past. */
const newsAgeMaxMs = 7 * 24 * 60 * 60 * 1000;

export const isNews = (occurredAt: Date, now: Date): boolean =>
  now.getTime() - occurredAt.getTime() <= newsAgeMaxMs;
