/** Fetches a file of the class in parts, so that a page of a long book comes without the rest of the book. */
import type { SessionRefresh } from '../../api/session-refresh.ts';

/** Why a part did not come. `session`: it has ended; `gone`: removed, changed, or not for this account. */
export type PartFailure = 'session' | 'gone' | 'unreachable';

export class PartMissing extends Error {
  readonly failure: PartFailure;
  constructor(failure: PartFailure) {
    super(`A part of the file did not come: ${failure}.`);
    this.name = 'PartMissing';
    this.failure = failure;
  }
}

export interface FilePart {
  bytes: Uint8Array;
  /** Of the whole file. */
  totalBytes: number;
}

export interface FilePartsDeps {
  refresh: SessionRefresh;
  /** Ends by itself when nothing comes. */
  fetch: typeof fetch;
  now(): number;
  /** Rejects when the signal aborts. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

export interface FileParts {
  /** Bytes `begin` to `end` (not included), or the whole file where it is shorter or the server gives no parts. */
  part(begin: number, end: number, signal: AbortSignal): Promise<FilePart>;
}

const goneStatuses = [403, 404, 410, 412];

/** How often a server that asks to come again is asked again, and how long it may make one wait. */
const againMax = 3;
const pauseMsMax = 5_000;

/** How long a server that has too much to do asks to wait; undefined for all other answers. */
function pauseOf({ status, headers }: Response): number | undefined {
  const seconds = Number(headers.get('retry-after') ?? NaN);
  const isBusy = (status === 429 || status === 503) && Number.isFinite(seconds);
  return isBusy ? Math.min(pauseMsMax, Math.max(0, seconds * 1000)) : undefined;
}

/**
 * A session that has run out is renewed once for each part, and a server that is busy is asked again when it says; what fails
 * then fails as `PartMissing`.
 */
export function createFileParts({ refresh, fetch, now, sleep }: FilePartsDeps, url: string): FileParts {
  /** Parts of two versions of a file must not be put together: each is asked for as the first was. */
  let version: string | null = null;

  async function send(begin: number, end: number, signal: AbortSignal): Promise<Response> {
    const headers = { range: `bytes=${begin}-${end - 1}`, ...(version && { 'if-match': version }) };
    for (let again = 0; ; again += 1) {
      const answer = await fetch(url, { headers, signal });
      const pauseMs = again < againMax ? pauseOf(answer) : undefined;
      if (pauseMs === undefined) return answer;
      await sleep(pauseMs, signal);
    }
  }

  async function sendSignedIn(begin: number, end: number, signal: AbortSignal): Promise<Response> {
    const sentAt = now();
    const answer = await send(begin, end, signal);
    if (answer.status !== 401) return answer;
    if ((await refresh.renew(sentAt)) === 'ended') throw new PartMissing('session');
    return send(begin, end, signal);
  }

  return {
    async part(begin, end, signal) {
      try {
        const answer = await sendSignedIn(begin, end, signal);
        if (answer.status === 401) throw new PartMissing('session');
        if (goneStatuses.includes(answer.status)) throw new PartMissing('gone');
        if (!answer.ok) throw new PartMissing('unreachable');
        const bytes = new Uint8Array(await answer.arrayBuffer());
        const total = /\/(\d+)$/.exec(answer.headers.get('content-range') ?? '')?.[1];
        version ??= answer.headers.get('etag');
        return { bytes, totalBytes: total === undefined ? bytes.length : Number(total) };
      } catch (error) {
        if (error instanceof PartMissing) throw error;
        throw new PartMissing('unreachable');
      }
    },
  };
}
