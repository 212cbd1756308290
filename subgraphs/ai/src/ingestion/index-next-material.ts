/** Takes the next waiting document, if any, and sees it through under a lease. */
import type { Clock } from '@ensure-study/kit/clock';
import { rootSpan, type Tracing } from '@ensure-study/kit/tracing';
import { isOutage } from '@ensure-study/stores/sql/outage';
import { keepLease, LeaseLost } from '../workers/lease.ts';
import { UnreadableDocument } from './domain/document.ts';
import { indexMaterial } from './index-material.ts';
import type { ClaimedJob, IngestionDeps } from './ports.ts';
import { RecognitionBusy } from './recognition-turn.ts';

export interface IndexNextDeps extends IngestionDeps {
  clock: Clock;
  /** How long a dead process keeps a document from others. */
  leaseMs: number;
  tracing?: Tracing;
}

const attemptsMax = 5;
const firstRetryMs = 2_000;

/** False when nothing waited. Throws only when the store itself cannot be reached. */
export async function indexNextMaterial(deps: IndexNextDeps, signal: AbortSignal): Promise<boolean> {
  const { store, clock, logger, leaseMs } = deps;
  const job = await store.claim(leaseMs, deps.turn.isFree());
  if (!job) return false;
  const lease = keepLease({
    renew: () => store.renew(job, leaseMs),
    ...{ leaseMs, clock, logger: logger.child({ materialId: job.materialId }) },
  });
  try {
    if (job.attempts > attemptsMax) throw new Error('Its readers died too often.');
    const within = AbortSignal.any([signal, lease.lost]);
    await rootSpan(deps.tracing, 'index document', traced(job), () => indexMaterial(deps, job, within));
    logger.info({ materialId: job.materialId }, 'document indexed');
  } catch (error) {
    await endAttempt(deps, job, error, signal.aborted);
  } finally {
    lease.stop();
  }
  return true;
}

/** In the trace of who uploaded it; nobody has asked for a renewal. */
const traced = ({ traceparent, isRenewal, attempts }: ClaimedJob) =>
  ({
    kind: 'consumer',
    parent: isRenewal ? null : traceparent,
    attributes: { 'ensure.attempt': attempts },
  }) as const;

const apology = 'The document could not be read because of a fault on our side: upload it again later.';

/** An attempt that a stop or an outage ended does not count: a document fails by its own doing. */
async function endAttempt(
  { store, logger }: IndexNextDeps,
  job: ClaimedJob,
  error: unknown,
  stopping: boolean,
): Promise<void> {
  const { materialId, attempts, isRenewal } = job;
  const end = (problem: string) => (isRenewal ? store.keep(job) : store.fail(job, problem));
  try {
    if (error instanceof UnreadableDocument) {
      logger.info({ materialId, isRenewal, problem: error.message }, 'document refused');
      return await end(error.message);
    }
    if (error instanceof LeaseLost)
      return logger.info({ materialId }, 'document taken over by another reader');
    if (error instanceof RecognitionBusy)
      return await store.release(job, { delayMs: 0, isCounted: false, needsRecognition: true });
    // Whoever takes it next starts at once: this process is going.
    if (stopping) return await store.release(job, { delayMs: 0, isCounted: false });
    logger.error({ err: error, materialId, attempts, isRenewal }, 'document could not be indexed');
    const delayMs = firstRetryMs * 2 ** (Math.min(attempts, attemptsMax) - 1);
    if (isOutage(error)) return await store.release(job, { delayMs, isCounted: false });
    if (attempts < attemptsMax) return await store.release(job, { delayMs, isCounted: true });
    return await end(apology);
  } catch (failure) {
    if (!(failure instanceof LeaseLost)) throw failure;
  }
}
