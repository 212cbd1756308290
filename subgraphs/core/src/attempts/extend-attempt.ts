/** A teacher gives a student who sits more time. */
import { conflict, type Outcome } from '@ensure-study/kit/outcome';
import type { Dependencies } from '../dependencies.ts';
import type { Attempt } from './ports.ts';
import { watchOverAttempt, type WatchOverInput, type WatchOverProblem } from './watch-over-attempt.ts';

export interface ExtendAttemptInput extends WatchOverInput {
  byMs: number;
}

/** The attempt with its later end. A repeated key adds nothing. */
export async function extendAttempt(
  deps: Pick<Dependencies, 'transact' | 'clock'>,
  { byMs, ...input }: ExtendAttemptInput,
): Promise<Outcome<Attempt, WatchOverProblem>> {
  const outcome = await watchOverAttempt(deps, input, {
    mutation: 'extendAttempt',
    content: [byMs],
    refuse: ({ endsAt }) => (endsAt ? undefined : conflict('This attempt has no end.')),
    async perform({ work: { records }, attempt, at }) {
      const endsAt = attempt.endsAt && new Date(attempt.endsAt.getTime() + byMs);
      const end = { endsAt, extensionMs: attempt.extensionMs + byMs };
      await records.attempts.setEnd(attempt.id, end);
      const extended = { ...attempt, ...end };
      await records.sittings.tell(extended, { kind: 'ENDS_CHANGED', at });
      return extended;
    },
  });
  return outcome.ok ? { ok: true, value: outcome.value.attempt } : outcome;
}
