/**
 * Renews a session whose access token has run out. One renewal serves every request of every tab: a refresh token used
 * twice would end the session, so tabs take turns under a lock and the later ones find the work already done.
 */
export type RefreshOutcome = 'renewed' | 'ended';

export interface SessionRefreshDeps {
  /** Calls `refreshSession`; throws when the server cannot be reached. */
  requestRefresh(): Promise<RefreshOutcome>;
  /** Runs the task while no other tab runs one. */
  exclusively<T>(task: () => Promise<T>): Promise<T>;
  /** When any tab last renewed, in ms since the epoch; 0 for never. Shared by all tabs, holds no secret. */
  renewedAt: { read(): number; write(at: number): void };
  now(): number;
}

export interface SessionRefresh {
  /** Makes sure that the session was renewed after `failedRequestSentAt` (ms since the epoch). */
  renew(failedRequestSentAt: number): Promise<RefreshOutcome>;
}

export function createSessionRefresh(deps: SessionRefreshDeps): SessionRefresh {
  let underWay: Promise<RefreshOutcome> | undefined;

  async function renewUnlessDone(since: number): Promise<RefreshOutcome> {
    if (deps.renewedAt.read() > since) return 'renewed';
    const outcome = await deps.requestRefresh();
    if (outcome === 'renewed') deps.renewedAt.write(deps.now());
    return outcome;
  }

  return {
    renew(failedRequestSentAt) {
      underWay ??= deps
        .exclusively(() => renewUnlessDone(failedRequestSentAt))
        .finally(() => (underWay = undefined));
      return underWay;
    },
  };
}
