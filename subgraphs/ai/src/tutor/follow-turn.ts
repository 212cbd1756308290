/** Follows a turn while it is answered; a finished one is told again from where it was left. */
import { badInput, notFound } from '@ensure-study/kit/errors';
import type { LiveStreams, StreamItem } from '@ensure-study/stores/streams/port';
import { isLast, streamOfTurn, TurnStreamEvent } from './domain/stream-events.ts';
import type { TurnRow } from './ports.ts';
import { readTurn, type ReadDeps, type Reader } from './read-conversations.ts';

export interface FollowDeps extends ReadDeps {
  liveStreams: LiveStreams;
}
export interface FollowRequest extends Reader {
  /** Bare uuid; undefined for an id that no turn can have. */
  turnId: string | undefined;
  after: string | undefined;
  signal: AbortSignal;
}
export interface FollowedEvent {
  cursor: string;
  event: TurnStreamEvent;
  turnId: string;
}

const pageSize = 500;

/**
 * The events after `after`, or from the first that is kept; ends after the turn's last one, which is kept for ever and has the
 * whole answer. Throws NOT_FOUND and BAD_USER_INPUT at once; the stream throws SUBSCRIPTION_GAP where some after `after` are
 * not kept any more.
 */
export async function followTurn(
  deps: FollowDeps,
  request: FollowRequest,
): Promise<AsyncGenerator<FollowedEvent>> {
  const { turnId, after } = request;
  const turn = turnId === undefined ? undefined : await readTurn(deps, request, turnId);
  if (!turn) throw notFound('turn');
  if (after !== undefined && !deps.liveStreams.isCursor(streamOfTurn(turn.id), after))
    throw badInput('after is not a cursor of this turn.');
  return events(deps, turn, request);
}

async function* events(
  deps: FollowDeps,
  turn: TurnRow,
  request: FollowRequest,
): AsyncGenerator<FollowedEvent> {
  const { after, signal } = request;
  const stream = streamOfTurn(turn.id);
  // An ended turn is read to its end: after the last cursor nothing comes, and nothing is waited for.
  const items =
    turn.outcome === null
      ? deps.liveStreams.follow(stream, { after, from: 'start', signal })
      : storedItems(deps.liveStreams, stream, after);
  for await (const { cursor, payload } of items) {
    const event = TurnStreamEvent.parse(payload);
    yield { cursor, event, turnId: turn.id };
    if (isLast(event)) return;
  }
}

async function* storedItems(
  liveStreams: LiveStreams,
  stream: string,
  after?: string,
): AsyncGenerator<StreamItem> {
  for (;;) {
    const items = await liveStreams.read(stream, after, pageSize);
    yield* items;
    if (items.length < pageSize) return;
    after = items.at(-1)?.cursor;
  }
}
