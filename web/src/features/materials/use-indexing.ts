import { useEffect, useReducer, useRef, useState } from 'react';
import type { StreamState } from '../../api/follow-stream.ts';
import { followSubscription } from '../../api/follow-subscription.ts';
import { useLiveConnection } from '../../api/live-context.ts';
import { graphql } from '../../gql/index.ts';
import { isFinal, reduceIndexing, type Indexing } from './domain/indexing.ts';

const MaterialIndexingDocument = graphql(`
  subscription MaterialIndexing($materialId: ID!, $after: String) {
    materialIndexing(materialId: $materialId, after: $after) {
      cursor
      stage
      percent
      pages
      passages
      problem
    }
  }
`);

/** Follows a document's stages until it is ready or failed; `onEnd` runs then, and where that may have been missed. */
export function useIndexing(materialId: string, begun: Indexing, onEnd: () => void) {
  const live = useLiveConnection();
  const [indexing, take] = useReducer(reduceIndexing, begun);
  const [connection, setConnection] = useState<StreamState>('connecting');
  const ended = useRef(onEnd);
  useEffect(() => {
    ended.current = onEnd;
  });
  const follow = !isFinal(begun);
  useEffect(() => {
    if (!follow) return;
    return followSubscription(live, {
      document: MaterialIndexingDocument,
      variables: { materialId },
      eventOf: (data) => data.materialIndexing,
      cursorOf: ({ cursor }) => cursor,
      onEvent: take,
      onGap: () => ended.current(),
      onState: (state) => {
        setConnection(state);
        if (state === 'ended') ended.current();
      },
    });
  }, [live, materialId, follow]);
  return { indexing: isFinal(begun) ? begun : indexing, connection };
}
