/** Asks core, which owns meetings. */
import type { InternalClient } from '@ensure-study/kit/internal-client';
import { LRUCache } from 'lru-cache';
import type { MeetingClasses } from '../ports.ts';

const meetingsMax = 10_000;

/** A meeting stays in its class, so what core has said once holds. */
export function createMeetingClasses(core: InternalClient): MeetingClasses {
  const known = new LRUCache<string, string>({ max: meetingsMax });
  return {
    async classOf(meetingId, signal) {
      const classroomId =
        known.get(meetingId) ?? (await core.call('meeting', { meetingId }, signal))?.classroomId;
      if (classroomId !== undefined) known.set(meetingId, classroomId);
      return classroomId;
    },
  };
}
