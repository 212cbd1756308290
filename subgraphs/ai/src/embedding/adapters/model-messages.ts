/** What a process that runs a model and the service say to each other: one request, one answer. */
import { z } from 'zod';

/** A model's files as it lies on disk, and how it is to be run. */
export const ModelTask = z.object({
  /** The graph, or weights from which a graph is built. */
  modelFile: z.string(),
  tokenizerFile: z.string(),
  /** Threads of one run of the model. */
  threads: z.number().int().positive(),
});
export type ModelTask = z.infer<typeof ModelTask>;

/** `Facts`: what is known once the model is loaded. `Made`: what it answers to a request. */
export type ModelAnswer<Facts, Made> =
  /** Sent once, when the model is loaded. */
  ({ kind: 'loaded' } & Facts) | { kind: 'made'; made: Made } | { kind: 'refused'; message: string };
