import { useApolloClient } from '@apollo/client/react';
import { useCallback, useState } from 'react';
import { newIdempotencyKey } from '../../api/idempotency-key.ts';
import { useLiveConnection } from '../../api/live-context.ts';
import { sendFile } from './send-file.ts';
import type { UploadState } from './domain/upload-list.ts';

/** Puts another file in the place of a document's content; `state` is null while none is sent. */
export function useReplacement(materialId: string) {
  const client = useApolloClient();
  const { refresh } = useLiveConnection();
  const [state, setState] = useState<UploadState | null>(null);
  const replace = useCallback(
    async (file: File) => {
      setState({ step: 'sending', percent: 0 });
      const ended = await sendFile(refresh, {
        to: { materialId },
        file,
        idempotencyKey: newIdempotencyKey(),
        onProgress: (percent) => setState({ step: 'sending', percent }),
        signal: AbortSignal.timeout(300_000),
      });
      setState(ended);
      if (ended.step === 'stored') await client.refetchQueries({ include: 'active' }).catch(() => undefined);
    },
    [client, refresh, materialId],
  );
  return { state, replace };
}
