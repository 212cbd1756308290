/** Variables that are promised and have no effect yet: whoever sets one is told so at the start, by name. */
import { z } from 'zod';

const later = (purpose: string) =>
  z
    .string()
    .optional()
    .meta({ description: `${purpose} (not built yet: accepted, said at the start, without effect)` });

/** Those that no service reads. */
export const LaterVariables = z.object({
  BLOB_URL: later('S3-compatible storage for files'),
});

/** Names of the variables in `source` that are set and change nothing. */
export function variablesWithoutEffect(source: Record<string, string | undefined>): string[] {
  return Object.keys(LaterVariables.shape)
    .filter((name) => source[name])
    .sort();
}
