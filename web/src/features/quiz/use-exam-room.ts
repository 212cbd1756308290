import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { useAction } from '../../api/use-action.ts';
import type { SatAttemptFragment } from '../../gql/graphql.ts';
import { readFragment } from '../../gql/index.ts';
import { attemptDrawer, forgetAttempt } from '../proctoring/attempt-memory.ts';
import { leaveFullScreen } from '../proctoring/full-screen.ts';
import { useObservations } from '../proctoring/use-observations.ts';
import { AttemptFragment, SubmitAttemptDocument } from './attempt-operations.ts';
import { enterRoom, moveInRoom, type RoomPlace } from './domain/exam-room.ts';
import { handIn } from './hand-in.ts';
import { useAttemptClock } from './use-attempt-clock.ts';
import { useAutosave } from './use-autosave.ts';

/** How long a page whose time is up waits before it asks the server again. */
const askAgainMs = 5_000;

/** Everything that moves while an attempt is sat: the place, the answers, the record, the clock and the handing in. */
export function useExamRoom(attempt: SatAttemptFragment, onSubmitted: (attempt: SatAttemptFragment) => void) {
  const { id, startedAt, assessment } = attempt;
  const [room, move] = useReducer(moveInRoom, null, () =>
    enterRoom(attemptDrawer<RoomPlace>(id, 'place').load(), assessment.questions.length),
  );
  const { current, flagged, phase } = room;
  useEffect(() => attemptDrawer<RoomPlace>(id, 'place').save({ current, flagged }), [id, current, flagged]);

  const saving = useAutosave(id, attempt);
  const { flush, stop, ...recorded } = useObservations(assessment.isProctored ? id : null, startedAt);
  const clock = useAttemptClock(id, attempt.endsAt ?? null);
  const { run, problem } = useAction(SubmitAttemptDocument, 'submitAttempt');
  const [stuck, setStuck] = useState(false);
  const ended = useRef(false);

  const end = useCallback(
    async (handedIn: SatAttemptFragment) => {
      if (ended.current) return;
      ended.current = true;
      stop();
      move({ type: 'closed' });
      await leaveFullScreen();
      forgetAttempt(id);
      onSubmitted(handedIn);
    },
    [id, onSubmitted, stop],
  );
  const submit = useCallback(async () => (await run({ input: { attemptId: id } }))?.attempt, [run, id]);

  async function finish() {
    setStuck(false);
    move({ type: 'hand-in' });
    const outcome = await handIn({ saveAnswers: saving.saveNow, recorder: { flush, stop }, submit });
    if (outcome.step === 'handed-in') return end(readFragment(AttemptFragment, outcome.attempt));
    if (outcome.step === 'unsaved') setStuck(true);
    move({ type: 'not-taken' });
  }

  // The server hands in by itself. What is here yet goes with what little it still takes; then its answer is asked for.
  const isTimeUp = phase === 'time-is-up' || clock.isOver;
  const { saveNow } = saving;
  useEffect(() => {
    if (!isTimeUp) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let current = true;
    async function closeUp() {
      if (!clock.isOver) await saveNow();
      await flush();
      const handedIn = await submit();
      if (!current) return;
      if (handedIn) await end(readFragment(AttemptFragment, handedIn));
      else timer = setTimeout(() => void closeUp(), askAgainMs);
    }
    void closeUp();
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [isTimeUp, clock.isOver, saveNow, flush, submit, end]);

  const { endsAt } = clock;
  useEffect(() => move({ type: 'time-was-given' }), [endsAt]);
  const timeIsUp = useCallback(() => move({ type: 'time-is-up' }), []);
  return { room, move, saving, recorded, clock, problem, stuck, finish, timeIsUp };
}
