/** Rows of evaluation files: JSON Lines, one object a line. */
import { z } from 'zod';

/** An id as it came, so that it goes out as it came. */
const Id = z.union([z.string(), z.number()]);
export type RowId = z.infer<typeof Id> | null;

const Message = z.object({
  role: z
    .string()
    .transform((role) => role.toLowerCase())
    .pipe(z.enum(['user', 'assistant'])),
  content: z.string(),
});
export const Question = z.object({ id: Id, question: z.string(), history: z.array(Message).nullish() });
/** A question, with what was said before it. Fields that are not known are left out. */
export type QuestionRow = z.infer<typeof Question>;

/** A message of a conversation, with the turns before it. */
export const FollowUp = z.object({
  id: Id,
  history: z.array(z.object({ q: z.string(), a: z.string() })),
  next: z.string(),
});
export type FollowUpRow = z.infer<typeof FollowUp>;

/** What a student writes. */
export const Written = z.object({ id: Id, text: z.string() });
export type WrittenRow = z.infer<typeof Written>;

/** A row's history as the API takes it; undefined where nothing was said before. */
export const toConversation = (history: QuestionRow['history']) =>
  history?.map(({ role, content }) => ({ role: role.toUpperCase(), content }));

export interface ErrorRow {
  id: RowId;
  error: { code: string; message: string };
}
export type ParsedRow<Row = QuestionRow> = { ok: true; row: Row } | { ok: false; error: ErrorRow };

/** Every line that is not blank, in order; a bad one becomes an error row that says what is wrong with it. */
export function parseRows<Row>(text: string, rowType: z.ZodType<Row>): ParsedRow<Row>[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap((line, index) => (line.trim() ? [parseLine(line, index + 1, rowType)] : []));
}

function parseLine<Row>(line: string, number: number, rowType: z.ZodType<Row>): ParsedRow<Row> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { ok: false, error: badRow(null, `Line ${number} is not JSON.`) };
  }
  const parsed = rowType.safeParse(value);
  if (parsed.success) return { ok: true, row: parsed.data };
  const id = z.object({ id: Id }).safeParse(value).data?.id ?? null;
  const [issue] = parsed.error.issues;
  const where = issue?.path.join('.') || 'the row';
  return {
    ok: false,
    error: badRow(id, `Line ${number}: ${where} cannot be read (${issue?.message ?? 'bad row'}).`),
  };
}

const badRow = (id: RowId, message: string): ErrorRow => ({ id, error: { code: 'BAD_USER_INPUT', message } });

/** An error row for a question that could not be evaluated. */
export const toErrorRow = (id: RowId, code: string, message: string): ErrorRow => ({
  id,
  error: { code, message },
});
