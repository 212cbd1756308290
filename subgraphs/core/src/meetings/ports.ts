/** What the rules about meetings need. */
import type { MeetingActivity } from '@ensure-study/contracts/meetings';
import type { PageRequest } from '@ensure-study/kit/pagination';
import type { Readable } from 'node:stream';

export interface Meeting {
  id: string;
  classroomId: string;
  title: string;
  startsAt: Date;
  /** As planned. */
  endsAt: Date;
  /** Where the call itself is held; null where the class knows. */
  callUrl: string | null;
  scheduledBy: string;
  createdAt: Date;
  startedAt: Date | null;
  endedAt: Date | null;
  cancelledAt: Date | null;
  /** Of the transcript that was uploaded last. */
  transcriptId: string | null;
  transcriptUploadedAt: Date | null;
}
export type MeetingChange = Partial<
  Pick<Meeting, 'startedAt' | 'endedAt' | 'cancelledAt' | 'transcriptId' | 'transcriptUploadedAt'>
>;

/** Somebody in a meeting, by one device. */
export interface MeetingDevice {
  meetingId: string;
  accountId: string;
  /** Made up by the client. */
  deviceId: string;
  /** When it last said that it is there. */
  seenAt: Date;
  /** When its page went away, perhaps to be loaded again; null while it is there. */
  goneAt: Date | null;
}

/** A device has left that was seen last before the one, or went away before the other. */
export interface Absence {
  seenBefore: Date;
  goneBefore: Date;
}
export type DeviceKey = Pick<MeetingDevice, 'meetingId' | 'accountId' | 'deviceId'>;

export interface MeetingRecords {
  insert(meeting: Meeting): Promise<void>;
  byIds(ids: readonly string[]): Promise<Meeting[]>;
  /** The meeting; with `update` nobody else changes it before the end of the transaction, with `share` it goes on as it is. */
  lock(id: string, strength: 'share' | 'update'): Promise<Meeting | undefined>;
  update(id: string, change: MeetingChange): Promise<void>;
  /** UPCOMING: running, or planned to end after `now`, the next first; PAST: all others, the latest first. At most `first + 1`. */
  ofClassroom(
    classroomId: string,
    when: 'UPCOMING' | 'PAST',
    page: PageRequest & { now: Date },
  ): Promise<Meeting[]>;
  /** UPCOMING of all classes of a person. */
  ofPerson(accountId: string, page: PageRequest & { now: Date }): Promise<Meeting[]>;
  /** How many devices a person is in with, but for this one. */
  otherDevices(device: DeviceKey): Promise<number>;
  /** False when the device was in already: it is seen again, and no more. */
  enter(device: DeviceKey & { seenAt: Date }): Promise<boolean>;
  /** Its page went away; nothing where the device is not in. */
  goAway(device: DeviceKey, at: Date): Promise<void>;
  /** The device as it was; undefined when it was not in, or is not absent. */
  leave(device: DeviceKey, absence?: Absence): Promise<MeetingDevice | undefined>;
  leaveAll(meetingId: string): Promise<void>;
  absent(absence: Absence, limit: number): Promise<MeetingDevice[]>;
  /** Ids of meetings that were started before `before` and run. */
  runningSince(before: Date, limit: number): Promise<string[]>;
  /** Tells those who follow the meeting, once the transaction ends. */
  tell(meetingId: string, activity: MeetingActivity): Promise<void>;
}

export type FollowedActivity = MeetingActivity & { cursor: string; meetingId: string };

/** What is told, as it comes. */
export interface MeetingFeed {
  isCursor(meetingId: string, cursor: string): boolean;
  /** After `after`, or from the beginning. */
  follow(meetingId: string, after: string | undefined, signal: AbortSignal): AsyncIterable<FollowedActivity>;
}

/** Where transcripts lie for whoever files them. */
export interface TranscriptFiles {
  put(
    key: string,
    content: Readable,
    options: { bytesMax: number; signal?: AbortSignal },
  ): Promise<{ tooLarge?: false } | { tooLarge: true }>;
  delete(key: string): Promise<void>;
}
