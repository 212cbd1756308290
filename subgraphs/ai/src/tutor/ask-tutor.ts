/** Accepts a question: it is stored before this answers, and workers are woken to answer it. */
import { invalidInput, missing, notAllowed, ok, rateLimited, type Outcome } from '@ensure-study/kit/outcome';
import type { Viewer } from '@ensure-study/kit/trust';
import type { RateLimit, RateLimiter } from '@ensure-study/stores/kv/port';
import type { ClassroomAccess } from '../access/ports.ts';
import { isCleanText } from '../retrieval/domain/asked-text.ts';
import { parseQuestion } from './parse-question.ts';
import type { ConversationStore, TurnRow } from './ports.ts';

export interface AskTutorDeps {
  conversations: ConversationStore;
  access: ClassroomAccess;
  limiter: RateLimiter;
  limits: TutorLimits;
}
/** Questions of one person; 0 switches a limit off. */
export interface TutorLimits {
  perMinute: number;
  perDay: number;
}
export interface AskTutorRequest {
  viewer: Viewer;
  /** Bare uuid; undefined for an id that no class can have. */
  classroomId: string | undefined;
  /** Bare uuid; null opens a conversation, undefined is an id that no conversation can have. */
  sessionId: string | null | undefined;
  question: string;
  mode: string;
  idempotencyKey: string | null;
  traceparent: string | null;
  signal?: AbortSignal;
}
export type AskTutorOutcome = Outcome<
  TurnRow,
  'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem' | 'RateLimitedProblem'
>;

const keyLengthMax = 200;
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

export async function askTutor(deps: AskTutorDeps, request: AskTutorRequest): Promise<AskTutorOutcome> {
  const { viewer, classroomId, sessionId, idempotencyKey, traceparent, signal } = request;
  const question = parseQuestion(request.question, request.mode);
  if (!question.ok) return question;
  if (idempotencyKey !== null && (idempotencyKey === '' || idempotencyKey.length > keyLengthMax))
    return invalidInput(
      ['input', 'idempotencyKey'],
      `An idempotency key has from 1 to ${keyLengthMax} characters.`,
    );
  // A key is compared, so nothing is taken out of it.
  if (idempotencyKey !== null && !isCleanText(idempotencyKey))
    return invalidInput(['input', 'idempotencyKey'], 'An idempotency key has no control characters.');
  if (classroomId === undefined) return missing('class');
  if (sessionId === undefined) return missing('session');
  const role = await deps.access.roleIn(viewer.userId, classroomId, signal);
  if (role === null) return notAllowed('Only members of the class may ask its tutor.');
  const session = sessionId === null ? null : await deps.conversations.findSession(sessionId);
  if (session !== null && (session?.userId !== viewer.userId || session.classroomId !== classroomId))
    return missing('session');
  const earlier =
    idempotencyKey === null
      ? undefined
      : await deps.conversations.findTurnByKey(viewer.userId, idempotencyKey);
  const asked = { classroomId, sessionId, question: question.value };
  if (earlier) return repeated(earlier, asked);
  const limited = await takeOne(deps, viewer.userId);
  if (limited) return limited;
  const { userId, organisationId } = viewer;
  const accepted = {
    ...{ userId, organisationId, ...asked },
    ...{ idempotencyKey, traceparent },
  };
  // Somebody may have come with the same key meanwhile, and with something else.
  const turn = await deps.conversations.accept(accepted);
  return turn ? repeated(turn, asked) : missing('session');
}

/** A key stands for one question: with another one it is a mistake of the client, which must not pass unseen. */
function repeated(
  earlier: TurnRow,
  { classroomId, sessionId, question }: { classroomId: string; sessionId: string | null; question: string },
): AskTutorOutcome {
  // Without a session the first call may have opened the one that the turn is in.
  const isSame =
    earlier.classroomId === classroomId &&
    earlier.question === question &&
    (sessionId === null || earlier.sessionId === sessionId);
  return isSame
    ? ok(earlier)
    : invalidInput(['input', 'idempotencyKey'], 'This key was used for another question.');
}

async function takeOne({ limiter, limits }: AskTutorDeps, userId: string) {
  const perMinute: RateLimit = { limit: limits.perMinute, windowMs: minuteMs };
  const perDay: RateLimit = { limit: limits.perDay, windowMs: dayMs };
  // The day is only counted for questions that the minute lets through.
  const day = await limiter.peek(`tutor-day:${userId}`, perDay);
  if (!day.allowed) return refused('today', day.retryAt);
  const minute = await limiter.take(`tutor-minute:${userId}`, perMinute);
  if (!minute.allowed) return refused('within a minute', minute.retryAt);
  const counted = await limiter.take(`tutor-day:${userId}`, perDay);
  return counted.allowed ? undefined : refused('today', counted.retryAt);
}
const refused = (when: string, retryAt: number) =>
  rateLimited(`You have asked many questions ${when}; wait a little.`, new Date(retryAt));
