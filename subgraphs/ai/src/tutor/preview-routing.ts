/** For teachers: whether messages would be taken for follow-ups or new topics, as a student's would now; stores nothing. */
import { invalidInput, missing, notAllowed, ok, type Outcome } from '@ensure-study/kit/outcome';
import type { RateLimiter } from '@ensure-study/stores/kv/port';
import type { ClassroomAccess } from '../access/ports.ts';
import { cleanText } from '../retrieval/domain/asked-text.ts';
import { takeQuery } from '../retrieval/limit-queries.ts';
import type { Exchange } from './domain/conversation.ts';
import { questionLength } from './parse-question.ts';
import { routeNext, type Routed, type RouterDeps } from './route-next.ts';

export interface PreviewRoutingDeps extends RouterDeps {
  access: ClassroomAccess;
  limiter: RateLimiter;
}
export interface RoutingRow {
  /** Oldest first. */
  history: readonly Exchange[];
  next: string;
}
export interface PreviewRoutingRequest {
  userId: string;
  /** Bare uuid; undefined for an id that no class can have. */
  classroomId: string | undefined;
  rows: readonly RoutingRow[];
  signal: AbortSignal;
}
export type PreviewRoutingOutcome = Outcome<
  Routed[],
  'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem'
>;

const rowsMax = 50;
const historyMax = { turns: 50, characters: 20_000 };
/** No operation outlives 30 s at the gateway. */
const previewMaxMs = 28_000;

/** Throws RATE_LIMITED for a teacher who previews all the time; a batch counts once. */
export async function previewRouting(
  deps: PreviewRoutingDeps,
  request: PreviewRoutingRequest,
): Promise<PreviewRoutingOutcome> {
  const { rows, classroomId, userId } = request;
  const wrong = problemOf(rows);
  if (wrong) return wrong;
  if (classroomId === undefined) return missing('class');
  const role = await deps.access.roleIn(userId, classroomId, request.signal);
  if (role === null) return missing('class');
  if (role !== 'TEACHER')
    return notAllowed('Only teachers of the class may preview how messages are routed.');
  await takeQuery(deps.limiter, userId);
  const signal = AbortSignal.any([request.signal, AbortSignal.timeout(previewMaxMs)]);
  const routed: Routed[] = [];
  for (const { next, history } of rows) {
    signal.throwIfAborted();
    const cleaned = history.map(({ question, answer }) => ({
      question: cleanText(question),
      answer: cleanText(answer),
    }));
    // The same rows give the same answers, however many students ask meanwhile.
    const message = { next: cleanText(next).trim(), history: cleaned, readMs: previewMaxMs };
    routed.push(await routeNext(deps, { ...message, signal }));
  }
  return ok(routed);
}

function problemOf(rows: readonly RoutingRow[]) {
  if (rows.length === 0 || rows.length > rowsMax)
    return invalidInput(['input', 'rows'], `A batch has from 1 to ${rowsMax} rows.`);
  for (const [index, { next, history }] of rows.entries()) {
    const at = ['input', 'rows', String(index)];
    const { length } = cleanText(next).trim();
    if (length === 0 || length > questionLength.max)
      return invalidInput([...at, 'next'], `A message has from 1 to ${questionLength.max} characters.`);
    const isTooLong = ({ question, answer }: Exchange) =>
      Math.max(question.length, answer.length) > historyMax.characters;
    if (history.length > historyMax.turns || history.some(isTooLong))
      return invalidInput(
        [...at, 'history'],
        `A history has at most ${historyMax.turns} turns of ${historyMax.characters} characters each.`,
      );
  }
  return undefined;
}
