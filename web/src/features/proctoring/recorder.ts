/** Records what the browser sees during an attempt and sends it until it is accepted. No DOM and no clock of its own. */
import {
  abandon,
  accept,
  emptyQueue,
  observe,
  seal,
  unsent,
  type Batch,
  type Observation,
  type ObservationKind,
  type ObservationQueue,
} from './domain/observation-queue.ts';

/** How the server took a batch: stored, not to be stored ever, or nothing further to be stored for this attempt. */
export type BatchAnswer = { taken: true; acceptedBatch: number } | { taken: false; final: boolean };

/** What a tab keeps of a record: what is to be sent, and what the student was shown of it. */
export interface KeptRecord extends ObservationQueue {
  seen?: readonly Observation[];
}

export interface RecorderDeps {
  /** When the attempt began, in ms on the server's clock. */
  startedAt: number;
  /** Now, in ms on the server's clock. */
  now(): number;
  /** Throws when the server cannot be reached. */
  send(batch: Batch): Promise<BatchAnswer>;
  storage: { load(): KeptRecord | null; save(record: KeptRecord): void };
  onChange(state: RecorderState): void;
}

export interface RecorderState {
  /** What was seen in this tab, newest first, without heartbeats; a reload keeps it. */
  seen: readonly Observation[];
  waiting: number;
  /** Whether the last try to send reached the server. */
  reaching: boolean;
}

export interface Recorder {
  see(kind: ObservationKind, value?: number): void;
  flush(): Promise<void>;
  stop(): void;
}

export function createRecorder(deps: RecorderDeps): Recorder {
  const { seen: seenBefore = [], ...kept }: KeptRecord = deps.storage.load() ?? emptyQueue;
  let queue: ObservationQueue = kept;
  let seen = seenBefore;
  let reaching = true;
  let stopped = false;
  let sending: Promise<void> | null = null;

  function become(next: ObservationQueue) {
    queue = next;
    deps.storage.save({ ...queue, seen });
    deps.onChange({ seen, waiting: unsent(queue), reaching });
  }

  async function sendAll(): Promise<void> {
    for (become(seal(queue)); queue.outstanding && !stopped; become(seal(queue))) {
      const { outstanding } = queue;
      const answer = await deps.send(outstanding).catch(() => null);
      reaching = answer !== null;
      if (!answer) return become(queue);
      if (answer.taken) become(accept(queue, outstanding.batch, answer.acceptedBatch));
      else if (answer.final) return void (stopped = true);
      else become(abandon(queue, outstanding.batch));
    }
  }

  return {
    see(kind, value) {
      if (stopped) return;
      const t = Math.max(0, Math.round(deps.now() - deps.startedAt));
      const observation = value === undefined ? { t, kind } : { t, kind, value };
      if (kind !== 'HEARTBEAT') seen = [observation, ...seen].slice(0, 50);
      become(observe(queue, observation));
    },
    flush() {
      sending ??= sendAll().finally(() => (sending = null));
      return sending;
    },
    stop() {
      stopped = true;
    },
  };
}
