/** Tells followers how far a document is, never backwards and not more often than is worth a write. */
import { percentAt, type IndexProgress } from './domain/progress.ts';
import type { ClaimedJob, IngestionStore } from './ports.ts';

const worthPercent = 5;
/** A page takes seconds there: each step is news. */
const worthOfRecognition = 1;

export type WorkingStage = Parameters<typeof percentAt>[0];
export interface Reached {
  done?: number;
  total?: number;
  pages?: number | null;
  passages?: number | null;
}
export interface ProgressReporter {
  /** Written in order, at once or not at all; rejects with LeaseLost, and so does every later call. */
  reach(stage: WorkingStage, reached?: Reached): Promise<void>;
}

/** A reporter that goes on from where an earlier holder of the job came. */
export function createProgressReporter(store: IngestionStore, job: ClaimedJob): ProgressReporter {
  let last: { stage?: WorkingStage; percent: number } = { percent: job.percent };
  let written: Promise<void> = Promise.resolve();
  return {
    reach(stage, { done, total, pages = null, passages = null } = {}) {
      const percent = percentAt(stage, done, total);
      const worth = percent >= last.percent + (stage === last.stage ? worthWithin(stage) : 1);
      if (!worth) return written;
      last = { stage, percent };
      const progress: IndexProgress = { stage, percent, pages, passages, problem: null };
      written = written.then(() => store.report(job, progress));
      // Progress within a stage is not waited for; its failure shows at the next call that is.
      written.catch(() => undefined);
      return written;
    },
  };
}

const worthWithin = (stage: WorkingStage) => (stage === 'OCR' ? worthOfRecognition : worthPercent);
