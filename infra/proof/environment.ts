/** Variables that the proofs read. */
import { z } from 'zod';

export const proofVariables = z.object({
  ROUTER_BIN: z.string().optional().meta({
    description:
      'an Apollo Router (2.17) program, for `npm run proof -- router`; without it that proof is not verified',
  }),
});
