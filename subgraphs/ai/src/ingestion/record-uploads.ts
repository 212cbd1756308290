/** Hears of uploads and queues them; a replayed event changes nothing. */
import type { Consumer, EventLog } from '@ensure-study/stores/events/port';
import type { IngestionStore } from './ports.ts';

export interface RecordUploadsDeps {
  eventLog: EventLog;
  store: Pick<IngestionStore, 'recordUpload'>;
  /** Told when there is something to read. */
  onQueued(): void;
}

/** Begins at once, as a member of the group that all processes of this subgraph share. */
export function recordUploads({ eventLog, store, onQueued }: RecordUploadsDeps): Consumer {
  return eventLog.consume({
    group: 'ai-ingestion',
    topics: ['document.events'],
    async handle(event) {
      if (event.type !== 'document.uploaded.v1') return;
      const { materialId, classroomId, name, blobKey } = event.data;
      if (await store.recordUpload({ eventId: event.id, materialId, classroomId, name, blobKey })) onQueued();
    },
  });
}
