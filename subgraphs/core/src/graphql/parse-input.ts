/** Arguments of mutations, parsed once at the edge. */
import { uuidOf, type NodeType } from '@ensure-study/contracts/ids';
import { invalidInput } from '@ensure-study/kit/outcome';
import { z } from 'zod';

/** The parsed input, or InvalidInputProblem with the path of its first mistake. */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown) {
  const parsed = schema.safeParse(input);
  if (parsed.success) return { ok: true as const, value: parsed.data as z.output<S> };
  const [issue] = parsed.error.issues;
  const path = (issue?.path ?? []).map(String);
  return invalidInput(['input', ...path], `${path.at(-1) ?? 'input'} ${issue?.message ?? 'is not valid'}.`);
}

/** A global id of one type, as its uuid. */
export const globalId = (type: NodeType) =>
  z.string().transform((id, context) => {
    const uuid = uuidOf(type, id);
    if (uuid !== undefined) return uuid;
    // As it is spoken: a User, an Assessment.
    const article = /^[AEIO]/.test(type) ? 'an' : 'a';
    context.addIssue({ code: 'custom', message: `is not the id of ${article} ${type}` });
    return z.NEVER;
  });

/** One line of text for people, 1–200 characters once trimmed. */
export const line = z
  .string()
  .transform((text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim())
  .pipe(
    z
      .string()
      .min(1, 'must not be empty')
      .max(200, 'must have at most 200 characters')
      .regex(/^[^\p{Cc}]*$/u, 'must not have control characters'),
  );

/** Text that is looked up rather than shown. */
export const token = (lengthMax: number) =>
  z.string().max(lengthMax, `must have at most ${lengthMax} characters`);

/** An optional idempotency key; null counts as absent. */
export const idempotencyKey = z
  .string()
  .min(1, 'must not be empty')
  .max(200, 'must have at most 200 characters')
  .regex(/^[^\p{Cc}]*$/u, 'must not have control characters')
  .nullish()
  .transform((key) => key ?? undefined);
