/** Hands an attempt in. No DOM: what is saved, recorded and sent is given. */
import type { Recorder } from '../proctoring/recorder.ts';

export interface HandInSteps<Attempt> {
  /** Saves what is not saved yet; answers whether everything is. */
  saveAnswers(): Promise<boolean>;
  recorder: Pick<Recorder, 'flush' | 'stop'>;
  /** The attempt as the server has it now; undefined when it did not take it. Never throws. */
  submit(): Promise<Attempt | undefined>;
}

export type HandInOutcome<Attempt> =
  { step: 'unsaved' } | { step: 'not-taken' } | { step: 'handed-in'; attempt: Attempt };

/** The answers go first, then what was recorded, then the attempt. Until the server has it, recording goes on. */
export async function handIn<Attempt>(steps: HandInSteps<Attempt>): Promise<HandInOutcome<Attempt>> {
  if (!(await steps.saveAnswers())) return { step: 'unsaved' };
  await steps.recorder.flush();
  const attempt = await steps.submit();
  if (!attempt) return { step: 'not-taken' };
  steps.recorder.stop();
  return { step: 'handed-in', attempt };
}
