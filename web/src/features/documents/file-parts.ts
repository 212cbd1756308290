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
}

export interface FileParts {
  /** Bytes `begin` to `end` (not included), or the whole file where it is shorter or the server gives no parts. */
  part(begin: number, end: number, signal: AbortSignal): Promise<FilePart>;
}

const goneStatuses = [403, 404, 410, 412];

/** A session that has run out is renewed once for each part; what fails then fails as `PartMissing`. */
export function createFileParts({ refresh, fetch, now }: FilePartsDeps, url: string): FileParts {
  /** Parts of two versions of a file must not be put together: each is asked for as the first was. */
  let version: string | null = null;

  function send(begin: number, end: number, signal: AbortSignal) {
    const headers = { range: `bytes=${begin}-${end - 1}`, ...(version && { 'if-match': version }) };
    return fetch(url, { headers, signal });
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
