/** What the process that runs the model and the service say to each other: one request, one answer. */
import { z } from 'zod';
import type { Provider } from '../onnx/execution-providers.ts';

export const EmbedTask = z.object({
  onnxFile: z.string(),
  tokenizerFile: z.string(),
  /** Threads of one run of the model. */
  threads: z.number().int().positive(),
});
export type EmbedTask = z.infer<typeof EmbedTask>;

export interface EmbedRequest {
  text: string;
}
export type EmbedAnswer =
  /** Sent once, when the model is loaded. */
  | { kind: 'loaded'; dimensions: number; provider: Provider }
  | { kind: 'vector'; vector: Float32Array }
  | { kind: 'refused'; message: string };
