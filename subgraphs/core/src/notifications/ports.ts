/** What telling people needs. */
import type { PageRequest } from '@ensure-study/kit/pagination';
import type { NotificationKind, NotificationSubject, Telling } from './domain/notification.ts';

export interface Notification {
  id: string;
  accountId: string;
  kind: NotificationKind;
  /** Key of its place in the list, newest first. */
  place: string;
  /** How many events it tells of. */
  count: number;
  classroomId: string | null;
  materialId: string | null;
  assessmentId: string | null;
  attemptId: string | null;
  personId: string | null;
  /** When the last of its events was told. */
  at: Date;
  readAt: Date | null;
}

/** What was noticed while somebody sat. */
export interface NoticedAlert {
  eventId: string;
  studentId: string;
  attemptId: string;
  assessmentId: string;
  class: string;
  startedAt: Date;
}

export interface NotificationRecords {
  /** False when this event has been told: telling it again would ring twice. */
  claimEvent(eventId: string, at: Date): Promise<boolean>;
  /** Adds what is told, or joins it to what is unread; answers the id of each with the person it is for. */
  add(telling: Telling, at: Date): Promise<{ id: string; accountId: string }[]>;
  /** Wakes everybody who follows these notifications; an undefined id tells of a change of what is unread alone. */
  announce(changes: readonly { accountId: string; id?: string }[]): Promise<void>;
  byId(id: string): Promise<Notification | undefined>;
  /** Newest first, at most `first + 1`. */
  ofPerson(accountId: string, page: PageRequest & { unreadOnly: boolean }): Promise<Notification[]>;
  unreadCount(accountId: string): Promise<number>;
  /** Those named, or all; answers how many were unread. */
  markRead(accountId: string, ids: readonly string[] | undefined, at: Date): Promise<number>;
  /** Kinds that this person switched. */
  settingsOf(accountId: string): Promise<Map<NotificationKind, boolean>>;
  setSetting(accountId: string, kind: NotificationKind, isOn: boolean): Promise<void>;
  /** Those of `accountIds` who want to be told of this kind. */
  wanting(accountIds: readonly string[], kind: NotificationKind): Promise<string[]>;
  noteAlert(alert: NoticedAlert): Promise<void>;
  /** Forgets up to `limit` notifications from before `before`; answers how many. */
  forget(before: Date, limit: number): Promise<number>;
  /** Forgets up to `limit` told events from before `before`; answers how many. */
  forgetTold(before: Date, limit: number): Promise<number>;
}

/** Who is to be told, as it is when the event is handled. */
export interface AudienceRecords {
  /** Active members of a class by what they are there; nobody of a class that is deleted. */
  membersOf(classroomId: string, role: 'TEACHER' | 'STUDENT'): Promise<string[]>;
  /** Who uploaded a document that is still there. */
  uploaderOf(materialId: string): Promise<string | undefined>;
  /** Whether answers of this attempt wait for a teacher. */
  hasUngraded(attemptId: string): Promise<boolean>;
}

/** Notifications of one person as they come. */
export interface NotificationFeed {
  isCursor(accountId: string, cursor: string): boolean;
  /** Ids after `after`, or from now on; an undefined id tells of a change of what is unread alone. */
  follow(
    accountId: string,
    after: string | undefined,
    signal: AbortSignal,
  ): AsyncIterable<{ cursor: string; id: string | undefined }>;
}
export type { NotificationKind, NotificationSubject };
