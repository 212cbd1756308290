/** How the running product finds passages: by words alone, or by meaning as well where a model is loaded. */
import { z } from 'zod';

const Readiness = z.object({ dependencies: z.record(z.string(), z.unknown()) });
const answerMs = 2_000;

export const byWords = 'by words (npm run models adds search by meaning)';
export const byMeaning = 'by words and by meaning';
/** Said where the model came while the product ran. */
export const afterRestart = 'by words (the model is there: restart `npm start` to use it)';

/** Whether ai, at this address, has a model loaded; undefined when it does not say. */
export async function hasModelLoaded(ai: string): Promise<boolean | undefined> {
  try {
    const response = await fetch(new URL('/health/ready', ai), { signal: AbortSignal.timeout(answerMs) });
    return 'embedding_model' in Readiness.parse(await response.json()).dependencies;
  } catch {
    return undefined;
  }
}
