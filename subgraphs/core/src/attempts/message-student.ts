/** A teacher says something to a student who sits. */
import { ok, type Outcome } from '@ensure-study/kit/outcome';
import type { Dependencies } from '../dependencies.ts';
import type { AttemptMessage } from './ports.ts';
import { watchOverAttempt, type WatchOverInput, type WatchOverProblem } from './watch-over-attempt.ts';

export interface MessageStudentInput extends WatchOverInput {
  text: string;
}

/** The message, which the student gets at once; a repeated key answers the one that was sent. */
export async function messageStudent(
  deps: Pick<Dependencies, 'records' | 'transact' | 'clock'>,
  { text, ...input }: MessageStudentInput,
): Promise<Outcome<AttemptMessage, WatchOverProblem>> {
  const outcome = await watchOverAttempt(deps, input, {
    mutation: 'messageStudent',
    content: [text],
    refuse: () => undefined,
    async perform({ work: { records }, attempt, id, at }) {
      const authorId = input.caller.viewer.userId;
      const message = { id, attemptId: attempt.id, authorId, text, sentAt: at };
      await records.messages.insert(message);
      await records.sittings.tell(attempt, { kind: 'MESSAGED', at, message });
      return attempt;
    },
  });
  if (!outcome.ok) return outcome;
  const [message] = await deps.records.messages.byIds([outcome.value.id]);
  if (!message) throw new Error('A message that was sent is not there.');
  return ok(message);
}
