/** What core and ai share of meetings besides their events: the live stream of one, and the file of a transcript. */
import { z } from 'zod';
import { Uuid } from './ids.ts';

/** Written by core as it happens; RECORDED by ai, once what is kept of the meeting can be read anew. */
export const meetingActivityKinds = [
  'STARTED',
  'ENDED',
  'CANCELLED',
  'JOINED',
  'LEFT',
  'SAID',
  'RECORDED',
] as const;

/** An item of the live stream of a meeting, as it comes out of JSON. */
export const MeetingActivity = z.object({
  kind: z.enum(meetingActivityKinds),
  at: z.iso.datetime(),
  /** Who did it; null for what concerns everybody. */
  userId: Uuid.nullable(),
  /** By which of the person's devices; null but for JOINED and LEFT. */
  deviceId: z.string().nullable(),
  /** What was said; null but for SAID. */
  message: z.object({ id: Uuid, text: z.string() }).nullable(),
});
export type MeetingActivity = z.infer<typeof MeetingActivity>;

export const meetingStream = (meetingId: string) => `meeting:${meetingId}`;

/** Something that was said, with its time from the beginning of the recording. */
export const TranscriptCue = z.object({
  startMs: z.int().nonnegative(),
  endMs: z.int().nonnegative(),
  /** As the file names them; null where it does not. */
  speaker: z.string().nullable(),
  text: z.string(),
});
export type TranscriptCue = z.infer<typeof TranscriptCue>;

/** The blob of a transcript, by its key: JSON, in the order of time. */
export const TranscriptFile = z.object({ cues: z.array(TranscriptCue) });
