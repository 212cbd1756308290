/** Variables that the stack on this machine alone reads; those that name a server are the product's own. */
import { z } from 'zod';

export const stackVariables = z.object({
  QDRANT_BIN: z.string().optional().meta({
    description: 'a Qdrant program that `npm run stack:up` runs where its stack is made of packages',
  }),
});
