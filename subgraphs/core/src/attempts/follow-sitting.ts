/** A sitting as it goes on: for who sits it and the teachers, with the server's clock; and all sittings, for the teachers. */
import { badInput, forbidden, notFound } from '@ensure-study/kit/errors';
import type { Clock } from '@ensure-study/kit/clock';
import type { Dependencies } from '../dependencies.ts';
import type { Sight } from '../sight/ports.ts';
import { seeAssessment } from '../assessments/see-assessment.ts';
import type { Attempt, AttemptMessage, FollowedNews, SittingNewsKind } from './ports.ts';
import { seeAttempt } from './see-attempt.ts';

type Deps = Pick<Dependencies, 'sittingFeed' | 'clock'>;
interface Following {
  /** Looks afresh, because what somebody may see changes while they look on. */
  look(): Sight;
  after: string | undefined;
  signal: AbortSignal;
}

export interface ClockEvent {
  cursor: string;
  kind: Exclude<SittingNewsKind, 'PROGRESS'> | 'TICK';
  /** Of the news itself; null for a tick. */
  message: AttemptMessage | null;
  /** As it is when the event is sent. */
  attempt: Attempt;
}

const tickEveryMs = 15_000;

/**
 * News of one attempt after `after`, or from its first, until it is handed in; between them ticks, which carry the cursor of
 * the news before them. Whoever has heard of the hand-in hears one tick and the end. Throws NOT_FOUND, BAD_USER_INPUT or
 * SUBSCRIPTION_GAP at once: a tick before it would say that all is well.
 */
export async function followAttempt(
  { sittingFeed, clock }: Deps,
  attemptId: string,
  { look, after, signal }: Following,
): Promise<AsyncIterable<ClockEvent>> {
  const see = async () => {
    const attempt = await seeAttempt(look(), attemptId);
    if (!attempt) throw notFound('attempt');
    return attempt;
  };
  await see();
  if (after !== undefined && !sittingFeed.isAttemptCursor(attemptId, after))
    throw badInput('after is not a cursor of this attempt.');
  if (after !== undefined) await sittingFeed.requireKeptAfter(attemptId, after);
  return withTicks({ sittingFeed, clock }, attemptId, { see, after, signal });
}

async function* withTicks(
  { sittingFeed, clock }: Deps,
  attemptId: string,
  { see, after, signal }: { see: () => Promise<Attempt>; after: string | undefined; signal: AbortSignal },
): AsyncGenerator<ClockEvent> {
  let cursor = after ?? sittingFeed.startOfAttempt(attemptId);
  // First how it is, then what was told: what is handed in has told of it by then.
  const attempt = await see();
  const last = await sittingFeed.lastOfAttempt(attemptId);
  // An attempt from before there were news has none, and its clock runs all the same.
  if (after !== undefined || last === undefined) yield { cursor, kind: 'TICK', message: null, attempt };
  if (attempt.submittedAt && (last === undefined || last === after)) return;
  const news = sittingFeed.followAttempt(attemptId, after, signal);
  for await (const item of betweenTicks(clock, news, signal)) {
    cursor = item?.cursor ?? cursor;
    const kind = item?.kind ?? 'TICK';
    if (kind === 'PROGRESS') continue;
    yield { cursor, kind, message: item?.message ?? null, attempt: await see() };
    if (kind === 'SUBMITTED') return;
  }
}

/** The items, and undefined whenever none has come for a while. */
async function* betweenTicks<T>(
  clock: Clock,
  items: AsyncIterable<T>,
  signal: AbortSignal,
): AsyncGenerator<T | undefined> {
  const iterator = items[Symbol.asyncIterator]();
  let next = iterator.next();
  while (!signal.aborted) {
    const waiting = new AbortController();
    const tick = clock.sleep(tickEveryMs, AbortSignal.any([signal, waiting.signal])).then(
      () => undefined,
      () => undefined,
    );
    const item = await Promise.race([next, tick]);
    waiting.abort();
    if (item === undefined) yield undefined;
    else if (item.done) return;
    else {
      yield item.value;
      next = iterator.next();
    }
  }
}

/**
 * News of all sittings of an assessment after `after`, or from now on. Throws NOT_FOUND, FORBIDDEN or BAD_USER_INPUT at once;
 * the stream fails with SUBSCRIPTION_GAP where some after `after` are not kept any more.
 */
export async function followSittings(
  { sittingFeed }: Deps,
  assessmentId: string,
  { look, after, signal }: Following,
): Promise<AsyncIterable<FollowedNews>> {
  const requireTeacher = async () => {
    const seen = await seeAssessment(look(), assessmentId);
    if (!seen) throw notFound('assessment');
    if (seen.role !== 'TEACHER') throw forbidden('The wall is for teachers of the class.');
  };
  await requireTeacher();
  if (after !== undefined && !sittingFeed.isWallCursor(assessmentId, after))
    throw badInput('after is not a cursor of this assessment.');
  return guarded(requireTeacher, sittingFeed.followWall(assessmentId, after, signal));
}

async function* guarded<T>(requireTeacher: () => Promise<void>, items: AsyncIterable<T>): AsyncGenerator<T> {
  for await (const item of items) {
    await requireTeacher();
    yield item;
  }
}
