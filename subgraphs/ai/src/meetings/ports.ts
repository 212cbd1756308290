/** What is kept of meetings once they have happened. */
import type { DomainEvent } from '@ensure-study/contracts/events';
import type { TranscriptCue } from '@ensure-study/contracts/meetings';
import type { PresenceEvent } from './domain/presence.ts';

export type MeetingEvent = Extract<DomainEvent, { type: `meeting.${string}` }>;

/** A line of the chat. */
export interface MeetingLine {
  /** Of the event that told of it: key of its place in the chat. */
  key: string;
  id: string;
  authorId: string;
  text: string;
  saidAt: Date;
}

export interface Transcript {
  id: string;
  meetingId: string;
  cueCount: number;
  /** When what is said in it ends, in ms from its beginning. */
  lastsMs: number;
  /** In the order in which they speak first. */
  speakers: string[];
  uploadedAt: Date;
}

/** Each read rejects with STORE_UNAVAILABLE while what is kept cannot be reached. */
export interface MeetingArchive {
  /** Keeps an event once, however often it comes. */
  keep(event: MeetingEvent, signal?: AbortSignal): Promise<void>;
  /** Keeps a transcript in the place of the meeting's earlier ones; again it changes nothing. */
  keepTranscript(
    transcript: Omit<Transcript, 'cueCount' | 'lastsMs' | 'speakers'>,
    cues: TranscriptCue[],
    signal?: AbortSignal,
  ): Promise<void>;
  presenceIn(meetingId: string, signal?: AbortSignal): Promise<PresenceEvent[]>;
  /** In the order in which they were said, at most `limit` after `after`. */
  linesOf(
    meetingId: string,
    page: { after: string | undefined; limit: number },
    signal?: AbortSignal,
  ): Promise<MeetingLine[]>;
  /** The newest; undefined where there is none. */
  transcriptOf(meetingId: string, signal?: AbortSignal): Promise<Transcript | undefined>;
  /** Those from `from` (from 0) to before `to`. */
  cuesOf(
    transcriptId: string,
    range: { from: number; to: number },
    signal?: AbortSignal,
  ): Promise<TranscriptCue[]>;
}

/** The class of a meeting (bare uuids); undefined where there is no such meeting. Throws STORE_UNAVAILABLE when core does not answer. */
export interface MeetingClasses {
  classOf(meetingId: string, signal?: AbortSignal): Promise<string | undefined>;
}

/** Files that core has stored. */
export interface TranscriptFiles {
  /** Undefined when there is none. */
  read(key: string): Promise<Buffer | undefined>;
}
