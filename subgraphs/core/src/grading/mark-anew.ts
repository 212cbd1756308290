/**
 * Marks again what the key of one question has marked, some attempts at a time, each time in a transaction of its own: a
 * very large exam holds up nobody who hands in meanwhile, and the event log no longer than a small one.
 */
import { uuidV7 } from '@ensure-study/kit/uuid';
import type { Assessment, KeyedQuestion } from '../assessments/ports.ts';
import { readKeyedQuestions } from '../assessments/read-key.ts';
import { markAnswer } from '../attempts/domain/marking.ts';
import type { KeptMark } from '../attempts/ports.ts';
import { originOf, type Caller } from '../caller.ts';
import type { Work } from '../database/ports.ts';
import type { Dependencies } from '../dependencies.ts';
import { attemptsPerRound, type KeyMarked } from './ports.ts';
import { tellGraded } from './tell-graded.ts';

interface MarkingAnew {
  assessment: Assessment;
  caller: Caller;
  questionId: string;
}

/** How many attempts have other points now. */
export async function markAnew(
  { transact, clock }: Pick<Dependencies, 'transact' | 'clock'>,
  marking: MarkingAnew,
): Promise<number> {
  let changed = 0;
  let after: string | undefined;
  do {
    const at = new Date(clock.now());
    const round = await transact((work) => markRound(work, { ...marking, at, after }));
    changed += round.changed;
    after = round.next;
  } while (after !== undefined);
  return changed;
}

/** How many attempts would have other points by this key. */
export async function countOthers(
  { records: { grading } }: Pick<Dependencies, 'records'>,
  keyed: KeyedQuestion,
): Promise<number> {
  const { question } = keyed;
  let others = 0;
  let after: string | undefined;
  do {
    const ids = await grading.markedByKey(question, { limit: attemptsPerRound, after });
    others += changedMarks(keyed, await grading.marksByKey(question.id, ids)).length;
    after = nextOf(ids);
  } while (after !== undefined);
  return others;
}

const nextOf = (ids: readonly string[]) => (ids.length < attemptsPerRound ? undefined : ids.at(-1));

/** What is marked otherwise by this key. */
const changedMarks = ({ question, key }: KeyedQuestion, marked: readonly KeyMarked[]) =>
  marked.flatMap(({ mark, answer }) => {
    const { correct, points } = markAnswer(question, key, answer);
    return points === mark.points ? [] : [{ before: mark, mark: { ...mark, correct, points } }];
  });

async function markRound(
  work: Work,
  { assessment, caller, questionId, at, after }: MarkingAnew & { at: Date; after: string | undefined },
): Promise<{ changed: number; next: string | undefined }> {
  const { assessments, attempts, grading } = work.records;
  // The key that is kept now, and none other until this round is done: somebody may have corrected it once more.
  await assessments.lock(assessment.id, 'share');
  const keyed = (await readKeyedQuestions(work.records, assessment.id)).find(
    ({ question }) => question.id === questionId,
  );
  if (!keyed) return { changed: 0, next: undefined };
  const ids = await grading.markedByKey(keyed.question, { limit: attemptsPerRound, after });
  const locked = await attempts.lockAll(ids);
  const changed = changedMarks(keyed, await grading.marksByKey(questionId, ids));
  await grading.changeMarks(changed.map((one) => toChange(one, caller, at)));
  const touched = new Set(changed.map(({ mark }) => mark.attemptId));
  const marked = locked.filter(({ id }) => touched.has(id));
  await tellGraded(work, { assessment, attempts: marked, origin: originOf(caller) });
  return { changed: changed.length, next: nextOf(ids) };
}

function toChange({ before, mark }: { before: KeptMark; mark: KeptMark }, caller: Caller, at: Date) {
  const { attemptId, questionId, points, feedback } = mark;
  const change = {
    ...{ id: uuidV7(at.getTime()), attemptId, questionId, changedAt: at, cause: 'KEY_CORRECTED' as const },
    ...{ changedBy: caller.viewer.userId, pointsBefore: before.points, points },
    ...{ feedbackBefore: feedback, feedback },
  };
  return { mark, change };
}
