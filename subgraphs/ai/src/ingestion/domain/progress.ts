/** Stages of reading a document and how far each takes it, 0–100 over all. */
import { z } from 'zod';

export const IndexStage = z.enum([
  'VALIDATE',
  'EXTRACT',
  'OCR',
  'CHUNK',
  'EMBED',
  'INDEX',
  'READY',
  'FAILED',
]);
export type IndexStage = z.infer<typeof IndexStage>;

/** One item of the live stream `material:<uuid>`. */
export const IndexProgress = z.object({
  stage: IndexStage,
  percent: z.number().int().min(0).max(100),
  pages: z.number().int().nullable(),
  passages: z.number().int().nullable(),
  problem: z.string().nullable(),
});
export type IndexProgress = z.infer<typeof IndexProgress>;

type WorkingStage = Exclude<IndexStage, 'READY' | 'FAILED'>;
const reach: Record<WorkingStage, { from: number; to: number }> = {
  VALIDATE: { from: 2, to: 5 },
  EXTRACT: { from: 5, to: 15 },
  // By far the longest where there is any.
  OCR: { from: 15, to: 55 },
  CHUNK: { from: 55, to: 58 },
  EMBED: { from: 58, to: 92 },
  INDEX: { from: 95, to: 95 },
};

/** Percent over all stages when `done` of `total` parts of one stage are behind. */
export function percentAt(stage: WorkingStage, done = 0, total = 1): number {
  const { from, to } = reach[stage];
  return Math.floor(from + (to - from) * (total > 0 ? Math.min(1, done / total) : 0));
}

export const streamOfMaterial = (materialId: string) => `material:${materialId}`;
export const isLast = ({ stage }: IndexProgress) => stage === 'READY' || stage === 'FAILED';
