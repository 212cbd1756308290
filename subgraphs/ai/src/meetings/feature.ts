/** Meetings, assembled: what is kept of them, and the consumer that keeps it. */
import type { InternalClient } from '@ensure-study/kit/internal-client';
import type { Clock } from '@ensure-study/kit/clock';
import type { Blobs } from '@ensure-study/stores/blobs/port';
import type { Documents } from '@ensure-study/stores/documents/port';
import type { Consumer, EventLog } from '@ensure-study/stores/events/port';
import type { LiveStreams } from '@ensure-study/stores/streams/port';
import type { ClassroomAccess } from '../access/ports.ts';
import { createDocumentArchive } from './adapters/document-archive.ts';
import { createMeetingClasses } from './adapters/core-meetings.ts';
import { followMeetings } from './follow-meetings.ts';
import { createMeetingResolvers } from './resolvers.ts';

export interface MeetingFeatureDeps {
  documents: Documents;
  eventLog: EventLog;
  liveStreams: LiveStreams;
  blobs: Blobs;
  access: ClassroomAccess;
  /** Asks core. */
  internal: InternalClient;
  clock: Clock;
}

/** Nothing runs before `start`; `close` ends the consumer after the event in hand. */
export function createMeetingFeature(deps: MeetingFeatureDeps) {
  const { documents, eventLog, liveStreams, blobs: files, access, internal, clock } = deps;
  const archive = createDocumentArchive(documents);
  let consumer: Consumer | undefined;
  return {
    resolvers: createMeetingResolvers({ archive, classes: createMeetingClasses(internal), access, clock }),
    start(): void {
      consumer = followMeetings({ archive, files, liveStreams, eventLog });
    },
    async close(): Promise<void> {
      await consumer?.close();
    },
  };
}
