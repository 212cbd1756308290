/** The labelled conversations, one JSON object a line. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Row = z.object({
  id: z.string(),
  history: z.array(z.object({ q: z.string(), a: z.string() })),
  next: z.string(),
  label: z.enum(['follow_up', 'new_topic']),
  kind: z.string(),
});
export type LabelledRow = z.infer<typeof Row>;

/** The set that weights are fitted on. */
export const fitSet = new URL('../sets/followups/fit.jsonl', import.meta.url);

export const readRows = (file: URL | string): LabelledRow[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => Row.parse(JSON.parse(line)));

/** Rows of one conversation stay together: a part of it must not help to judge the rest. */
export const conversationOf = ({ id }: LabelledRow): string => id.replace(/-\d+$/, '');
