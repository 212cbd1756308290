import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { serverNow } from '../../api/server-clock.ts';
import { graphql } from '../../gql/index.ts';
import { attemptDrawer } from './attempt-memory.ts';
import type { Batch } from './domain/observation-queue.ts';
import {
  createRecorder,
  type BatchAnswer,
  type KeptRecord,
  type Recorder,
  type RecorderState,
} from './recorder.ts';
import { seeCurrentState, watchPage } from './watch-page.ts';

const RecordObservationsDocument = graphql(`
  mutation RecordObservations($input: RecordObservationsInput!) {
    recordObservations(input: $input) {
      __typename
      ... on RecordObservationsSuccess {
        acceptedBatch
      }
      ... on Problem {
        message
      }
    }
  }
`);

/** An attempt older than this is one that goes on: in another page, something else may have been seen last. */
const freshMs = 3_000;

const nothingSeen: RecorderState = { seen: [], waiting: 0, reaching: true };

function useSendBatch(attemptId: string | null) {
  const client = useApolloClient();
  return useCallback(
    async ({ batch, observations }: Batch): Promise<BatchAnswer> => {
      if (attemptId === null) return { taken: false, final: true };
      const { data } = await client.mutate({
        mutation: RecordObservationsDocument,
        variables: { input: { attemptId, batch, observations: [...observations] } },
        // Outlives the page, which may be on its way out.
        context: { fetchOptions: { keepalive: true } },
        fetchPolicy: 'no-cache',
      });
      const answer = data?.recordObservations;
      if (answer?.__typename === 'RecordObservationsSuccess')
        return { taken: true, acceptedBatch: answer.acceptedBatch };
      return { taken: false, final: answer?.__typename !== 'InvalidInputProblem' };
    },
    [client, attemptId],
  );
}

/**
 * Records what the browser sees from now on until the attempt is over. Answers what was recorded, `flush`, which sends
 * what is left, and `stop`, for when the server has the attempt. Records nothing where the attempt is null.
 */
export function useObservations(attemptId: string | null, startedAt: string) {
  const [state, setState] = useState(nothingSeen);
  const recorder = useRef<Recorder | null>(null);
  const send = useSendBatch(attemptId);

  useEffect(() => {
    if (attemptId === null) return;
    const fullScreen = attemptDrawer<boolean>(attemptId, 'full-screen');
    const created = createRecorder({
      startedAt: Date.parse(startedAt),
      now: serverNow,
      send,
      storage: attemptDrawer<KeptRecord>(attemptId, 'observations'),
      onChange: setState,
    });
    recorder.current = created;
    const flush = () => void created.flush();
    created.see('HEARTBEAT');
    const resumed = serverNow() - Date.parse(startedAt) > freshMs;
    seeCurrentState(created.see, { resumed, wasFullScreen: fullScreen.load() ?? false });
    fullScreen.save(document.fullscreenElement !== null);
    const stopWatching = watchPage((kind, value) => {
      if (kind.startsWith('FULLSCREEN')) fullScreen.save(kind === 'FULLSCREEN_ENTERED');
      created.see(kind, value);
    }, flush);
    const ticker = new Worker(new URL('./ticker.worker.ts', import.meta.url), { type: 'module' });
    ticker.onmessage = () => {
      created.see('HEARTBEAT');
      flush();
    };
    window.addEventListener('online', flush);
    flush();
    return () => {
      stopWatching();
      ticker.terminate();
      window.removeEventListener('online', flush);
      created.stop();
    };
  }, [attemptId, startedAt, send]);

  const flush = useCallback(async () => recorder.current?.flush(), []);
  const stop = useCallback(() => recorder.current?.stop(), []);
  return { ...state, flush, stop };
}
