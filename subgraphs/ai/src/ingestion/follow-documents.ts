/** Hears what becomes of documents: their uploads, to be read, and their ends. A replayed event changes nothing. */
import type { DomainEvent } from '@ensure-study/contracts/events';
import { activeTraceparent } from '@ensure-study/kit/tracing';
import type { Consumer, EventLog } from '@ensure-study/stores/events/port';
import type { IngestionStore } from './ports.ts';

type Store = Pick<IngestionStore, 'recordUpload' | 'setName' | 'setDeleted' | 'purge' | 'retryFailed'>;

export interface FollowDocumentsDeps {
  eventLog: EventLog;
  store: Store;
  /** Told when there is something to read. */
  onQueued(): void;
}

/** Begins at once, as a member of the group that all processes of this subgraph share. */
export function followDocuments({ eventLog, store, onQueued }: FollowDocumentsDeps): Consumer {
  return eventLog.consume({
    group: 'ai-ingestion',
    topics: ['document.events'],
    async handle(event) {
      if (await record(store, event)) onQueued();
    },
  });
}

/** Whether there may be something to read now. */
async function record(store: Store, event: DomainEvent): Promise<boolean> {
  const { id: eventId } = event;
  switch (event.type) {
    case 'document.uploaded.v1': {
      const { materialId, classroomId, name, blobKey } = event.data;
      const traceparent = activeTraceparent() ?? event.traceparent;
      return store.recordUpload({ eventId, materialId, classroomId, name, blobKey, traceparent });
    }
    case 'document.renamed.v1':
      await store.setName({ eventId, ...event.data });
      return false;
    case 'document.deleted.v1':
      await store.setDeleted({ eventId, ...event.data }, true);
      return false;
    case 'document.restored.v1':
      return store.setDeleted({ eventId, ...event.data }, false);
    case 'document.purged.v1':
      await store.purge({ eventId, materialId: event.data.materialId });
      return false;
    case 'document.offered_again.v1':
      return store.retryFailed({ eventId, materialId: event.data.materialId });
    default:
      return false;
  }
}
