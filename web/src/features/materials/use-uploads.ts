import { useCallback, useEffect, useReducer, useRef } from 'react';
import { newIdempotencyKey } from '../../api/idempotency-key.ts';
import { useLiveConnection } from '../../api/live-context.ts';
import type { FoundFile } from './domain/chosen-files.ts';
import { nextToSend, reduceUploads, type UploadState } from './domain/upload-list.ts';
import { sendFile } from './send-file.ts';

const atOnce = 2;

/** Sends chosen files two at a time; `onStored` runs once for each that the server has. */
export function useUploads(classroomId: string, onStored: (materialId: string) => void) {
  const { refresh } = useLiveConnection();
  const [uploads, change] = useReducer(reduceUploads, []);
  const files = useRef(new Map<string, File>());
  const stop = useRef<AbortController>(null);
  const stored = useRef(onStored);
  useEffect(() => {
    stored.current = onStored;
  });
  useEffect(() => {
    stop.current = new AbortController();
    return () => stop.current?.abort();
  }, []);

  useEffect(() => {
    const next = nextToSend(uploads, atOnce);
    const file = next && files.current.get(next.key);
    if (!next || !file || !stop.current) return;
    const { key } = next;
    const become = (state: UploadState) => change({ type: 'changed', key, state });
    become({ step: 'sending', percent: 0 });
    void sendFile(refresh, {
      to: { classroomId },
      file,
      idempotencyKey: key,
      onProgress: (percent) => become({ step: 'sending', percent }),
      signal: stop.current.signal,
    }).then((state) => {
      become(state);
      if (state.step === 'stored') stored.current(state.materialId);
    });
  }, [uploads, classroomId, refresh]);

  const choose = useCallback((chosen: readonly FoundFile[]) => {
    const keyed = chosen.map((found) => ({ key: newIdempotencyKey(), ...found }));
    for (const { key, file } of keyed) files.current.set(key, file);
    change({
      type: 'chosen',
      uploads: keyed.map(({ key, file, path }) => ({ key, name: path, sizeBytes: file.size })),
    });
  }, []);
  const retry = useCallback(
    (key: string) => change({ type: 'changed', key, state: { step: 'waiting' } }),
    [],
  );
  const dismiss = useCallback((key: string) => change({ type: 'dismissed', key }), []);
  return { uploads, choose, retry, dismiss };
}
