/** Start and end of a service process. What was opened last is closed first. */
import type { Logger } from './logger.ts';
import { withDeadline } from './deadline.ts';

const shutdownMs = 8_000;

/** The part of `process` that a lifecycle needs. */
export interface ProcessEvents {
  on(event: 'SIGTERM' | 'SIGINT' | 'disconnect', listener: () => void): unknown;
  exit(code: number): void;
}

/**
 * Closes everything deferred, in reverse order and within 8 s, on SIGTERM, SIGINT or loss of the parent process, and
 * then exits 0. A part that fails to close is logged and does not keep the others open.
 */
export function createLifecycle(logger: Logger, events: ProcessEvents = process) {
  const parts: { name: string; close: () => unknown }[] = [];
  let ending: Promise<void> | undefined;

  async function closeAll(signal: AbortSignal) {
    for (let part = parts.pop(); part; part = parts.pop()) {
      const { name, close } = part;
      try {
        await close();
      } catch (error) {
        logger.error({ err: error, part: name }, 'a part failed to close');
      }
      if (signal.aborted) return;
    }
  }

  function shutDown(reason: string): Promise<void> {
    ending ??= (async () => {
      logger.info({ reason }, 'shutting down');
      await withDeadline('shutdown', shutdownMs, undefined, closeAll).catch((error: unknown) =>
        logger.error({ err: error, open: parts.map(({ name }) => name) }, 'shutdown was cut short'),
      );
      events.exit(0);
    })();
    return ending;
  }

  for (const event of ['SIGTERM', 'SIGINT', 'disconnect'] as const)
    events.on(event, () => void shutDown(event));

  return {
    /** Remembers how to close what was just opened. */
    defer(name: string, close: () => unknown): void {
      parts.push({ name, close });
    },
    /** Ends the process in order; repeated calls wait for the first. */
    shutDown,
  };
}
export type Lifecycle = ReturnType<typeof createLifecycle>;

/** Tells the supervisor, when there is one, at which address this service answers. */
export function reportReady(url: string): void {
  process.send?.({ ready: url });
}
