/** Takes the next waiting document, if any, and sees it through under a lease. */
import type { Clock } from '@ensure-study/kit/clock';
import { UnreadableDocument } from './domain/document.ts';
import { indexMaterial } from './index-material.ts';
import { LeaseLost, type ClaimedJob, type IngestionDeps } from './ports.ts';

export interface IndexNextDeps extends IngestionDeps {
  clock: Clock;
  /** How long a dead process keeps a document from others. */
  leaseMs: number;
}

const attemptsMax = 5;
const firstRetryMs = 2_000;

/** False when nothing waited. Throws only when the store itself cannot be reached. */
export async function indexNextMaterial(deps: IndexNextDeps, signal: AbortSignal): Promise<boolean> {
  const job = await deps.store.claim(deps.leaseMs);
  if (!job) return false;
  const lease = keepLease(deps, job);
  try {
    if (job.attempts > attemptsMax) throw new Error('Its readers died too often.');
    await indexMaterial(deps, job, AbortSignal.any([signal, lease.lost]));
    deps.logger.info({ materialId: job.materialId }, 'document indexed');
  } catch (error) {
    await endAttempt(deps, job, error, signal.aborted);
  } finally {
    lease.stop();
  }
  return true;
}

async function endAttempt(
  { store, logger }: IndexNextDeps,
  job: ClaimedJob,
  error: unknown,
  stopping: boolean,
) {
  const { materialId, attempts } = job;
  try {
    if (error instanceof UnreadableDocument) {
      logger.info({ materialId, problem: error.message }, 'document refused');
      return await store.fail(job, error.message);
    }
    if (error instanceof LeaseLost)
      return logger.info({ materialId }, 'document taken over by another reader');
    // Whoever takes it next starts at once: this process is going.
    if (stopping) return await store.release(job, 0);
    logger.error({ err: error, materialId, attempts }, 'document could not be indexed');
    if (attempts < attemptsMax) return await store.release(job, firstRetryMs * 2 ** (attempts - 1));
    return await store.fail(
      job,
      'The document could not be read because of a fault on our side: upload it again later.',
    );
  } catch (failure) {
    if (!(failure instanceof LeaseLost)) throw failure;
  }
}

/** Renews the lease three times in its life; `lost` aborts as soon as another holder is known. */
function keepLease({ store, clock, logger, leaseMs }: IndexNextDeps, job: ClaimedJob) {
  const lost = new AbortController();
  const stop = new AbortController();
  const renew = async () => {
    for (;;) {
      await clock.sleep(leaseMs / 3, stop.signal);
      try {
        await store.renew(job, leaseMs);
      } catch (error) {
        if (error instanceof LeaseLost) return lost.abort(error);
        logger.warn({ err: error, materialId: job.materialId }, 'lease could not be renewed');
      }
    }
  };
  renew().catch(() => undefined);
  return { lost: lost.signal, stop: () => stop.abort() };
}
