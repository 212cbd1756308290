/** What the child process that reads documents says to its parent. Parsed again there: it has read hostile files. */
import { z } from 'zod';

const count = z.number().int().nonnegative();
const Line = z.object({
  start: count,
  end: count,
  box: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
});
const Page = z.object({
  page: count.positive().nullable(),
  text: z.string(),
  lines: z.array(Line).optional(),
  readBy: z.enum(['TEXT', 'OCR']),
  confidence: z.number().min(0).max(1).optional(),
  size: z.object({ width: z.number().positive(), height: z.number().positive() }).optional(),
});
const Warning = z.object({
  page: count.positive().nullable(),
  kind: z.enum(['READ_BY_OCR', 'LOW_CONFIDENCE', 'NO_TEXT', 'PART_SKIPPED']),
  message: z.string().min(1).max(500),
});
const Passage = z.object({
  page: count.positive().nullable(),
  start: count,
  end: count,
  text: z.string().min(1),
  headings: z.array(z.string()),
  ordinal: count,
});

export const ParseMessage = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('read'),
    ...{ stage: z.enum(['EXTRACT', 'OCR']), done: count, total: count, pages: count },
  }),
  z.object({ kind: z.literal('scans'), pages: count.positive() }),
  z.object({ kind: z.literal('pages'), pages: z.array(Page) }),
  z.object({ kind: z.literal('passages'), passages: z.array(Passage) }),
  z.object({ kind: z.literal('warnings'), warnings: z.array(Warning) }),
  z.object({ kind: z.literal('done'), language: z.string().max(35).nullable() }),
  z.object({ kind: z.literal('refused'), problem: z.string().min(1).max(500) }),
  z.object({ kind: z.literal('fault'), message: z.string() }),
]);
export type ParseMessage = z.infer<typeof ParseMessage>;

/** The answer to `scans`: go on. Without it the child waits. */
export const ParseGo = z.object({ kind: z.literal('go') });
export type ParseGo = z.infer<typeof ParseGo>;

/** Handed to the child as its only argument, in JSON. */
export const ParseTask = z.object({
  memoryBytesMax: count,
  timeoutMs: count,
  recognition: z.object({
    pagesMax: count,
    pixelsMax: count,
    pageCpuMs: count,
    cpuMsPerPage: count,
    msPerPage: count,
    memoryBytesMore: count,
  }),
});
export type ParseTask = z.infer<typeof ParseTask>;
