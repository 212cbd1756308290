import { useCallback, useEffect, useState } from 'react';
import { createBoundedFetch } from '../../api/bounded-fetch.ts';
import { useLiveConnection } from '../../api/live-context.ts';
import { createFileParts } from './file-parts.ts';
import type { OpenPdf, PdfFailure } from './open-pdf.ts';

/** A part of a scan over a slow line comes within this time, or is given up. */
const partMs = 30_000;
const boundedFetch = createBoundedFetch(partMs);

const sleep = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => (clearTimeout(timer), reject(signal.reason)), { once: true });
  });

type State = { pdf: OpenPdf | null; failure: PdfFailure | null };
const opening: State = { pdf: null, failure: null };

/** Opens the PDF at this address, with the reader that draws it; both come when they are needed first. */
export function usePdf(url: string) {
  const { refresh } = useLiveConnection();
  const [attempt, setAttempt] = useState(0);
  const [known, setKnown] = useState<{ of: string; state: State }>({ of: '', state: opening });
  const key = `${attempt} ${url}`;
  const become = useCallback((state: State) => setKnown({ of: key, state }), [key]);
  const fail = useCallback((failure: PdfFailure) => become({ pdf: null, failure }), [become]);

  useEffect(() => {
    let left = false;
    let opened: OpenPdf | undefined;
    async function open() {
      const reader = await import('./open-pdf.ts').catch(() => null);
      if (!reader) return left || fail('unreachable');
      const parts = createFileParts({ refresh, fetch: boundedFetch, now: Date.now, sleep }, url);
      try {
        opened = await reader.openPdf(parts);
        if (left) opened.close();
        else become({ pdf: opened, failure: null });
      } catch (error) {
        if (!left) fail(reader.pdfFailureOf(error));
      }
    }
    void open();
    return () => {
      left = true;
      opened?.close();
    };
  }, [refresh, url, become, fail]);

  const { pdf, failure } = known.of === key ? known.state : opening;
  return { pdf, failure, fail, retry: useCallback(() => setAttempt((count) => count + 1), []) };
}
