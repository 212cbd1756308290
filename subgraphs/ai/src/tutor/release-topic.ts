/** Somebody wants to ask about something else: what their conversation was about until now is let go. */
import { invalidInput, missing, ok, type Outcome } from '@ensure-study/kit/outcome';
import type { TopicStore } from './class-ports.ts';
import type { SessionRow } from './ports.ts';
import { readSession, type ReadDeps, type Reader } from './read-conversations.ts';

export interface ReleaseTopicDeps extends ReadDeps {
  topics: TopicStore;
}
export interface ReleaseTopicRequest extends Reader {
  /** Bare uuid; undefined for an id that no conversation can have. */
  sessionId: string | undefined;
}

/** What follows is read without the turns before it. Where there is no topic, nothing changes. */
export async function releaseTopic(
  deps: ReleaseTopicDeps,
  request: ReleaseTopicRequest,
): Promise<Outcome<SessionRow, 'InvalidInputProblem' | 'NotFoundProblem'>> {
  const { sessionId } = request;
  if (sessionId === undefined)
    return invalidInput(['input', 'sessionId'], 'sessionId is not the id of a TutorSession.');
  const session = await readSession(deps, request, sessionId);
  if (!session) return missing('session');
  await deps.topics.release(sessionId);
  return ok(session);
}
