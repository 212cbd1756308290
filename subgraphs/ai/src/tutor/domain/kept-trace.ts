/** A trace as it is kept once its turn has ended. Read back through the schema. */
import { z } from 'zod';
import type { TraceStep, TraceValue } from './turn-trace.ts';

const Value: z.ZodType<TraceValue> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(Value), z.record(z.string(), Value)]),
);
const Step = z.object({
  name: z.string(),
  startedMs: z.number(),
  tookMs: z.number(),
  data: z.record(z.string(), Value),
});
export const KeptTrace = z.object({
  turnId: z.string(),
  classroomId: z.string(),
  /** ISO 8601. */
  endedAt: z.string(),
  /** How often an answer was begun; the steps are of the last time. */
  attempts: z.number().int(),
  steps: z.array(Step),
});
export type KeptTrace = z.infer<typeof KeptTrace>;

/** What was searched for, in words. */
export const searchedFor = ({ steps }: KeptTrace): string[] =>
  steps.flatMap(({ data: { asked } }) => (typeof asked === 'string' ? [asked] : []));

/** Days for which a trace is kept. */
export const traceDays = 30;
/** Characters of all steps together; what is longer loses the data of its longest steps. */
const charactersMax = 200_000;
const dayMs = 24 * 60 * 60 * 1000;

/** The day of a moment (UTC), by which traces are found when they have become old. */
export const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** Days whose traces are too old at `now`, as far back as a service may have been away. */
export function expiredDays(now: number): string[] {
  return Array.from({ length: traceDays }, (_, at) => dayOf(now - (traceDays + 1 + at) * dayMs));
}

/** The steps as they are stored: numbers that JSON cannot say become null, text that no store keeps loses those characters. */
export function toKeptSteps(steps: readonly TraceStep[]): KeptTrace['steps'] {
  const kept = steps.map(({ name, startedMs, tookMs, data }) => ({
    ...{ name, startedMs: rounded(startedMs), tookMs: rounded(tookMs) },
    data: keepable(data) as Record<string, TraceValue>,
  }));
  const sizes = kept.map(({ data }) => JSON.stringify(data).length);
  for (let whole = sum(sizes); whole > charactersMax; whole = sum(sizes)) {
    const longest = sizes.indexOf(Math.max(...sizes));
    const step = kept[longest];
    if (!step) break;
    step.data = { leftOut: true };
    sizes[longest] = 0;
  }
  return kept;
}

function keepable(value: TraceValue): TraceValue {
  if (typeof value === 'number') return Number.isFinite(value) ? rounded(value) : null;
  if (typeof value === 'string') return value.replaceAll(/[\0\p{Surrogate}]/gu, '');
  if (value === null || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(keepable);
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) =>
      inner === undefined ? [] : [[name, keepable(inner as TraceValue)]],
    ),
  );
}

/** Four digits after the point tell all that a score or a millisecond has to say. */
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;
const sum = (values: readonly number[]): number => values.reduce((whole, value) => whole + value, 0);
