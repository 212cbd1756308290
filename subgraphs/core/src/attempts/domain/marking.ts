/** Marks what can be marked without reading: choices and numbers by key, short answers by an accepted wording. */
import { readNumber } from '@ensure-study/contracts/written-number';
import type { AnswerKey, NumericKey } from '../../assessments/domain/answer-key.ts';

/** `correct` and `points` are both null when a teacher has to read the answer. */
export interface Mark {
  questionId: string;
  /** Whether all points were given. */
  correct: boolean | null;
  points: number | null;
}

interface Given {
  choiceIds: string[] | null;
  response: string | null;
}

/** The wording that counts: no case, no outer punctuation, single spaces, one form of each character. */
export function normaliseAnswer(text: string): string {
  return trimOuter(text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' '));
}

const outerSigns = new Set(' .,;:!?"\'“”‘’()');

/** From both ends inwards: a pattern bound to the end alone would begin anew at each sign of an answer full of them. */
function trimOuter(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && outerSigns.has(text.charAt(start))) start++;
  while (end > start && outerSigns.has(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/** The share of the points that an answer reaches, 0 to 1; null when a teacher has to read it. */
function shareOf(unit: string | null, key: AnswerKey, given: Given | undefined): number | null {
  if (key.kind === 'MULTIPLE_CHOICE')
    return key.correctChoiceId !== null && given?.choiceIds?.[0] === key.correctChoiceId ? 1 : 0;
  if (key.kind === 'MULTIPLE_ANSWER') return shareOfChoices(key, given?.choiceIds ?? []);
  const response = given?.response ?? '';
  const written = normaliseAnswer(response);
  if (written === '') return 0;
  if (key.kind === 'SHORT_ANSWER') return isAccepted(key.acceptedAnswers, written) ? 1 : null;
  return key.kind === 'NUMERIC' ? shareOfNumber(key, readNumber(response, unit)) : null;
}

const isAccepted = (wordings: readonly string[], written: string) =>
  wordings.some((wording) => normaliseAnswer(wording) === written);

/** All or nothing, or right ones less wrong ones of all right ones. */
function shareOfChoices(
  { correctChoiceIds, partialCredit }: { correctChoiceIds: string[]; partialCredit: boolean },
  chosen: readonly string[],
): number {
  const right = chosen.filter((id) => correctChoiceIds.includes(id)).length;
  const wrong = chosen.length - right;
  const isWhole = wrong === 0 && right === correctChoiceIds.length && right > 0;
  if (isWhole || !partialCredit) return isWhole ? 1 : 0;
  return Math.max(0, (right - wrong) / correctChoiceIds.length || 0);
}

/** Rounding of binary fractions must not cost a point: 0.4 is within 0.1 of 0.3. */
const slack = 1e-9;

function shareOfNumber({ value, tolerance, toleranceKind }: NumericKey, readings: number[]): number | null {
  if (value === null || readings.length === 0) return null;
  const limit = toleranceKind === 'RELATIVE' ? tolerance * Math.abs(value) : tolerance;
  const isNear = (read: number) =>
    Math.abs(read - value) <= limit + slack * Math.max(limit, Math.min(Math.abs(read), Math.abs(value)));
  return readings.some(isNear) ? 1 : 0;
}

/** The mark of one answer; an answer that was not given is wrong. */
export function markAnswer(
  question: { id: string; points: number; unit: string | null },
  key: AnswerKey,
  given: Given | undefined,
): Mark {
  const share = shareOf(question.unit, key, given);
  return {
    questionId: question.id,
    correct: share === null ? null : share === 1,
    points: share === null ? null : share * question.points,
  };
}

/** Points of the answers that could be marked. */
export const scoreOf = (marks: readonly { points: number | null }[]): number =>
  marks.reduce((sum, { points }) => sum + (points ?? 0), 0);
