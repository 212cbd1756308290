/** Variables that are promised and have no effect yet: whoever sets one is told so at the start, by name. */
import { parseEnvironment } from '@ensure-study/kit/environment';
import { z } from 'zod';
import { AiEnvironment, variablesWithoutEffect as ofAi } from '../../subgraphs/ai/src/environment.ts';

const later = (purpose: string) =>
  z
    .string()
    .optional()
    .meta({ description: `${purpose} (not built yet: accepted, said at the start, without effect)` });

/** Those that no service reads; ai keeps its own. */
export const LaterVariables = z.object({
  BLOB_URL: later('S3-compatible storage for files'),
});

/** Names of the variables in `source`, which is known to be valid for every service, that are set and change nothing. */
export function variablesWithoutEffect(source: Record<string, string | undefined>): string[] {
  const own = Object.keys(LaterVariables.shape).filter((name) => source[name]);
  const ai = parseEnvironment(AiEnvironment, source);
  return [...own, ...(ai.ok ? ofAi(ai.value) : [])].sort();
}
